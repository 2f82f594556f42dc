export { jobs } from "./jobs.ts";
export { decisionsRefusals } from "./refusals.ts";
export { routes } from "./routes.ts";
