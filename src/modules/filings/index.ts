export type { Receipt, SubmissionContent, SubmissionView } from "./contract.ts";
export { receiptOf } from "./queries/receipt-of.ts";
export { filingsRefusals } from "./refusals.ts";
export { routes } from "./routes.ts";
