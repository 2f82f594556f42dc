export { jobs } from "./jobs.ts";
export { type AppealableDecision, appealableDecision } from "./queries/appealable-decision.ts";
export { decisionsRefusals } from "./refusals.ts";
export { routes } from "./routes.ts";
export { leaveMessage } from "./steps/partner-messages.ts";
