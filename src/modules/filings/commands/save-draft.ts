import { accountOf } from "../../../kernel/actor.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { bindUploads } from "../../files/index.ts";
import type { SubmissionContent } from "../contract.ts";
import { lockDraft } from "../queries/draft-row.ts";

/**
 * Keeps what was typed so far. The second of two windows is refused and loses nothing that it shows.
 * @throws draft-not-found, draft-submitted, draft-changed, upload-of-other-draft
 */
export async function saveDraft(
  tx: Transaction,
  draftId: string,
  saved: { readonly version: number; readonly content: SubmissionContent },
): Promise<void> {
  const draft = await lockDraft(tx, draftId);
  if (draft.submission_id !== null) throw new Refused("draft-submitted");
  if (draft.version !== saved.version) throw new Refused("draft-changed");
  const uploadIds = saved.content.documents.flatMap(({ uploadId }) => (uploadId === null ? [] : [uploadId]));
  await bindUploads(tx, draft.id, uploadIds);
  await tx.db
    .updateTable("submission_drafts")
    .set({
      content: JSON.stringify(saved.content),
      version: draft.version + 1,
      updated_at: tx.now,
      updated_by: accountOf(tx.actor),
    })
    .where("id", "=", draft.id)
    .execute();
}
