import type { Selectable } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { SubmissionDraftsTable } from "../db.ts";

export type DraftRow = Selectable<SubmissionDraftsTable>;

/** The draft, held until the transaction ends. @throws draft-not-found */
export async function lockDraft(tx: Transaction, draftId: string): Promise<DraftRow> {
  if (!isUuid(draftId)) throw new Refused("draft-not-found");
  const row = await tx.db
    .selectFrom("submission_drafts")
    .selectAll()
    .where("id", "=", draftId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.discarded_at !== null) throw new Refused("draft-not-found");
  return row;
}
