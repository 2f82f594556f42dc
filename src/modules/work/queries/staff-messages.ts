import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { StaffMessage } from "../contract.ts";
import "../db.ts";

/** What the staff said to each other about a case, the latest first. @throws case-not-found, action-not-allowed */
export async function staffMessages(tx: Transaction, caseId: string): Promise<{ items: StaffMessage[] }> {
  const theCase = await authorizeOnCase(tx, "staff-message.read", caseId);
  const rows = await tx.db
    .selectFrom("staff_messages as m")
    .leftJoin("accounts as a", "a.id", "m.author_id")
    .select(["m.id", "m.author_id", "m.words", "m.at", "a.name"])
    .where("m.case_id", "=", theCase.id)
    .orderBy("m.at", "desc")
    .orderBy("m.id", "desc")
    .limit(200)
    .execute();
  const items = rows.map((row) => ({
    id: row.id,
    author: row.name ?? "—",
    mine: row.author_id === tx.actor.accountId,
    words: row.words,
    at: instantOf(row.at),
  }));
  return { items };
}
