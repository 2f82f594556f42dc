export { decisionFileRefusals } from "./file-refusals.ts";
export { jobs } from "./jobs.ts";
export { publicationRefusals } from "./publication/refusals.ts";
export { type AppealableDecision, appealableDecision } from "./queries/appealable-decision.ts";
export { whyHeldByDecision } from "./queries/why-held-by-decision.ts";
export { decisionsRefusals } from "./refusals.ts";
export { routes } from "./routes.ts";
export { partnersTold } from "./rules/partners-told.ts";
export { leaveMessage } from "./steps/partner-messages.ts";
