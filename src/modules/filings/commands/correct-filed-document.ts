import type { Transaction } from "../../../platform/database/store.ts";
import { correctDocument } from "../../documents/index.ts";
import type { Correction } from "../contract.ts";
import { advanceReview, openReview, pendingDocument } from "../review/open-review.ts";

/**
 * Corrects the type or description of a document under review. What was filed and acknowledged stays as it is.
 * @throws what `openReview` throws, document-not-in-submission, document-already-decided, document-type-unknown,
 *   document-description-missing
 */
export async function correctFiledDocument(
  tx: Transaction,
  submissionId: string,
  documentId: string,
  correction: Correction,
): Promise<void> {
  const open = await openReview(tx, submissionId, correction);
  const document = await pendingDocument(tx, open, documentId);
  await correctDocument(tx, document.document_id, {
    typeCode: correction.typeCode,
    description: correction.description,
  });
  await advanceReview(tx, open);
}
