import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import "../db.ts";

/** A member’s notes on a case, which nobody else reads. @throws case-not-found, action-not-allowed */
export async function keepNotes(tx: Transaction, caseId: string, words: string): Promise<void> {
  const row = await authorizeOnCase(tx, "decision.notes", caseId);
  await tx.db
    .insertInto("member_notes")
    .values({ case_id: row.id, account_id: tx.actor.accountId as never, words, saved_at: tx.now })
    .onConflict((on) => on.columns(["case_id", "account_id"]).doUpdateSet({ words, saved_at: tx.now }))
    .execute();
}
