import type { SubmissionId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { SubmissionContent } from "../contract.ts";
import { fileSubmission } from "../receipt/file-submission.ts";

/** Files a submission in one call, without a draft. @throws what `fileSubmission` throws */
export function submit(tx: Transaction, caseId: string, content: SubmissionContent): Promise<SubmissionId> {
  return fileSubmission(tx, caseId, content, null);
}
