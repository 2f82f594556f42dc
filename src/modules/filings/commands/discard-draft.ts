import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { lockDraft } from "../queries/draft-row.ts";

/** Takes a draft out of sight. What it was made from stays in the submission history. @throws draft-not-found, draft-submitted */
export async function discardDraft(tx: Transaction, draftId: string): Promise<void> {
  const draft = await lockDraft(tx, draftId);
  if (draft.submission_id !== null) throw new Refused("draft-submitted");
  await tx.db.updateTable("submission_drafts").set({ discarded_at: tx.now }).where("id", "=", draft.id).execute();
}
