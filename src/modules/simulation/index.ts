export { type DemoAccount, seedDemonstration } from "./seed-demonstration.ts";
