import { sql } from "kysely";
import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Referral, ReferralAnswer } from "../contract.ts";
import { openReferredCases } from "../open-referred-cases.ts";
import type { ReadReferral } from "../read-referral.ts";
import "../db.ts";

/**
 * Opens the cases of one referral and keeps its message, both or nothing. The same message again gives the same answer
 * and changes nothing. Works for the tribunal (`theSystemFor` its sender): a partner sees no case.
 * @throws referral-id-reused, referral-from-the-future, referral-acting-person-wrong, office-not-found,
 *   proceeding-unknown, claim-type-unknown, country-unknown, interpreter-language-unknown, person-without-name,
 *   birth-date-impossible, counsel-not-found, counsel-not-in-good-standing; referral-incomplete when several of them hold
 */
export async function receiveReferral(
  tx: Transaction,
  { referral, body, bodyHash }: ReadReferral,
): Promise<ReferralAnswer> {
  const id = newId<string>();
  const inserted = await tx.db
    .insertInto("referral_messages")
    .values({
      id,
      source: referral.source,
      message_id: referral.id,
      body_hash: bodyHash,
      body,
      outcome: "accepted",
      refusal_code: null,
      answer: null,
      received_at: tx.now,
    })
    // Of two senders of one message the second waits here for the first to commit.
    // The word stands in the statement itself: a prepared one would not know the partial index from a parameter.
    .onConflict((on) => on.columns(["source", "message_id"]).where("outcome", "=", sql.lit("accepted")).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return repeat(tx, referral, bodyHash);
  const cases = await openReferredCases(tx, referral);
  await tx.db
    .updateTable("referral_messages")
    .set({ answer: JSON.stringify(cases) })
    .where("id", "=", id)
    .execute();
  return { cases, repeated: false };
}

async function repeat(tx: Transaction, referral: Referral, bodyHash: string): Promise<ReferralAnswer> {
  const row = await tx.db
    .selectFrom("referral_messages")
    .select(["body_hash", "answer"])
    .where("source", "=", referral.source)
    .where("message_id", "=", referral.id)
    .where("outcome", "=", "accepted")
    .executeTakeFirstOrThrow();
  if (row.body_hash !== bodyHash) throw new Refused("referral-id-reused");
  return { cases: await withoutSealed(tx, row.answer as ReferralAnswer["cases"]), repeated: true };
}

/** A case that was sealed since is not named again but to those who may open it. */
async function withoutSealed(tx: Transaction, cases: ReferralAnswer["cases"]): Promise<ReferralAnswer["cases"]> {
  const { accountId } = tx.actor;
  if (accountId === null || cases.length === 0) return cases;
  const { rows } = await sql<{ id: string }>`select s.case_id as id from sealed_cases s
    where s.case_id = any(${cases.map((one) => one.id)}::uuid[]) and not exists (select from case_access a
      where a.case_id = s.case_id and a.account_id = ${accountId} and a.until_at is null)`.execute(tx.db);
  const hidden = new Set(rows.map((row) => row.id));
  return cases.filter((one) => !hidden.has(one.id));
}
