export { decisionsRefusals } from "./refusals.ts";
export { routes } from "./routes.ts";
