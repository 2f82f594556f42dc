/** The commands that reckon without a tribunal: a door of their own, so that nothing of the server is loaded for them. */
export { deadlineCommand } from "./cli/deadline-command.ts";
export { receiptCommand } from "./cli/receipt-command.ts";
