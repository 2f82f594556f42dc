export { jobs } from "./jobs.ts";
export { schedulingRoomRefusals } from "./refusals.ts";
export { routes } from "./routes.ts";
