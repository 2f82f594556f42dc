import type { Transaction } from "../../../platform/database/store.ts";
import { appendConsultation } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { Receipt } from "../contract.ts";
import { receiptOf } from "../queries/receipt-of.ts";

/** The receipt for a reader who asks for it again. @throws submission-not-found, action-not-allowed */
export async function readReceipt(tx: Transaction, submissionId: string): Promise<Receipt> {
  const receipt = await receiptOf(tx, submissionId);
  await authorizeOnCase(tx, "filing.view", receipt.caseId);
  await appendConsultation(tx, submissionId, {
    chain: { caseId: receipt.caseId },
    type: "receipt-read",
    payload: { submissionId },
  });
  return receipt;
}
