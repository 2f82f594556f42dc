import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import "../db.ts";

/** What the reader noted on a case for nobody else. @throws case-not-found, action-not-allowed */
export async function myNotes(tx: Transaction, caseId: string) {
  const theCase = await authorizeOnCase(tx, "decision.notes", caseId);
  const row = await tx.db
    .selectFrom("member_notes")
    .select(["words", "saved_at"])
    .where("case_id", "=", theCase.id)
    .executeTakeFirst();
  return { words: row?.words ?? "", savedAt: row === undefined ? null : instantOf(row.saved_at) };
}
