import type { SubmissionId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { lockDraft } from "../queries/draft-row.ts";
import { fileSubmission } from "../receipt/file-submission.ts";

/**
 * Submits a draft as it was last saved. A draft that was submitted already gives the same submission again: pressing
 * twice, in two windows or after a broken connection, files once.
 * @throws draft-not-found, draft-changed, and what `fileSubmission` throws
 */
export async function submitDraft(tx: Transaction, draftId: string, version: number): Promise<SubmissionId> {
  const draft = await lockDraft(tx, draftId);
  if (draft.submission_id !== null) return draft.submission_id;
  if (draft.version !== version) throw new Refused("draft-changed");
  const submissionId = await fileSubmission(tx, draft.case_id, draft.content, {
    draftId: draft.id,
    mends: draft.from_submission_id,
  });
  await tx.db
    .updateTable("submission_drafts")
    .set({ submission_id: submissionId })
    .where("id", "=", draft.id)
    .execute();
  return submissionId;
}
