export type { SubmissionContent } from "./contract.ts";
export { receiptOf } from "./queries/receipt-of.ts";
export { filingsRefusals } from "./refusals.ts";
export { routes } from "./routes.ts";
