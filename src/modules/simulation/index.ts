export { mountDirectory } from "./directory/mount.ts";
export { jobs } from "./jobs.ts";
export { type DemoAccount, seedDemonstration } from "./seed-demonstration.ts";
