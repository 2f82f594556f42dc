import { sql } from "kysely";
import { type AccountId, isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DecisionId } from "../db.ts";
import { decisionFor } from "../queries/decision-for.ts";

type Purpose = "second-reader" | "translation" | "support";

/**
 * The author lets one person of the tribunal read the draft. Reading binds nobody: the decision stays the author’s own.
 * @throws decision-not-found, decision-not-a-draft, reader-not-staff
 */
export async function nameReader(
  tx: Transaction,
  decisionId: string,
  accountId: string,
  purpose: Purpose,
): Promise<DecisionId> {
  const { row } = await own(tx, decisionId);
  if (row.status !== "draft") throw new Refused("decision-not-a-draft");
  if (!isUuid(accountId) || accountId === tx.actor.accountId || !(await isOfTribunal(tx, accountId)))
    throw new Refused("reader-not-staff");
  await tx.db
    .insertInto("decision_readers")
    .values({
      decision_id: row.id,
      account_id: accountId as AccountId,
      purpose,
      named_at: tx.now,
      named_by: row.author_id,
    })
    .onConflict((on) => on.columns(["decision_id", "account_id"]).where("ended_at", "is", null).doNothing())
    .execute();
  return row.id;
}

/** Ends what `nameReader` gave. Safe to repeat. @throws decision-not-found */
export async function endReading(tx: Transaction, decisionId: string, accountId: string): Promise<DecisionId> {
  const { row } = await own(tx, decisionId);
  if (!isUuid(accountId)) throw new Refused("reader-not-staff");
  await tx.db
    .updateTable("decision_readers")
    .set({ ended_at: tx.now })
    .where("decision_id", "=", row.id)
    .where("account_id", "=", accountId as AccountId)
    .where("ended_at", "is", null)
    .execute();
  return row.id;
}

/** @throws decision-not-found */
async function own(tx: Transaction, decisionId: string) {
  const found = await decisionFor(tx, decisionId, "decision.write");
  if (found.row.author_id !== tx.actor.accountId) throw new Refused("decision-not-found");
  return found;
}

async function isOfTribunal(tx: Transaction, accountId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("role_assignments as r")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .select(sql<number>`1`.as("one"))
    .where("r.account_id", "=", accountId as AccountId)
    .where("r.role", "in", ["member", "adjudicative-support"])
    .where("r.until_at", "is", null)
    .where("a.closed_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
