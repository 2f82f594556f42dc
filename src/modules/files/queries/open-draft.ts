import { sql } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";

/**
 * Proves that the actor may write in this draft. Drafts are another context's, which stands above this one: what is asked
 * here is only whether the database shows it to the actor. @throws upload-draft-not-found
 */
export async function requireOpenDraft(tx: Transaction, draftId: string): Promise<void> {
  if (!isUuid(draftId)) throw new Refused("upload-draft-not-found");
  const found = await sql`select from submission_drafts
    where id = ${draftId} and submission_id is null and discarded_at is null`.execute(tx.db);
  if (found.rows.length === 0) throw new Refused("upload-draft-not-found");
}
