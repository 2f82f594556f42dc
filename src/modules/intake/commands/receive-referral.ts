import { createHash } from "node:crypto";
import { sql } from "kysely";
import { Settings } from "typebox/system";
import { Value } from "typebox/value";
import type { Actor } from "../../../kernel/actor.ts";
import { canonicalJson, type Json } from "../../../kernel/canonical-json.ts";
import { newId } from "../../../kernel/ids.ts";
import { type FieldProblem, Refused } from "../../../kernel/refusal.ts";
import type { Store, Transaction } from "../../../platform/database/store.ts";
import { schemaProblems } from "../../../platform/http/schema-problem.ts";
import { unstorableTexts } from "../../../platform/http/unstorable-text.ts";
import { type Referral, type ReferralAnswer, ReferralSchema } from "../contract.ts";
import { openReferredCases } from "../open-referred-cases.ts";
import "../db.ts";

// A form with many wrong fields is told all of them: the library stops at eight otherwise.
Settings.Set({ maxErrors: 64 });

/**
 * Receives one referral: the message is kept and its cases opened in one transaction, or it is kept as refused with
 * its reason. The same message again gives the same answer and changes nothing.
 * `keepRefusal` is false only for a message that is kept as refused already.
 * @throws referral-malformed, referral-id-reused, referral-from-the-future, referral-acting-person-wrong,
 *   office-not-found, proceeding-unknown, claim-type-unknown, country-unknown, interpreter-language-unknown,
 *   person-without-name, birth-date-impossible, counsel-not-found, counsel-not-in-good-standing; referral-incomplete
 *   when several of them hold
 */
export async function receiveReferral(
  store: Store,
  sender: Actor,
  message: Json,
  { keepRefusal }: { readonly keepRefusal: boolean } = { keepRefusal: true },
): Promise<ReferralAnswer> {
  const problems = unstorableTexts(message);
  // Nor can it be kept as refused: over HTTP its sender is told, and an import keeps the line beside its file.
  if (problems.length > 0) throw new Refused("referral-malformed", {}, problems);
  // A partner sees no case; the work is the tribunal's own, and the record still says who asked for it.
  const actor: Actor = { ...sender, kind: "system" };
  const body = canonicalJson(message);
  const bodyHash = createHash("sha256").update(body).digest("hex");
  try {
    return await store.transact(actor, (tx) => accept(tx, parse(message), body, bodyHash));
  } catch (error) {
    if (error instanceof Refused && keepRefusal) {
      const refusedMessage = { body, bodyHash, message, code: error.code, problems: error.fields };
      await store.transact(actor, (tx) => keepRefused(tx, refusedMessage));
    }
    throw error;
  }
}

/** @throws referral-malformed with a problem for each field */
function parse(message: Json): Referral {
  if (Value.Check(ReferralSchema, message)) return message;
  const errors = [...Value.Errors(ReferralSchema, message)].map(({ keyword, instancePath, params }) => ({
    keyword,
    instancePath,
    params: { ...params },
  }));
  throw new Refused("referral-malformed", {}, schemaProblems(errors));
}

async function accept(tx: Transaction, referral: Referral, body: string, bodyHash: string): Promise<ReferralAnswer> {
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

/** A file that was sealed since is not named again but to those who may open it. */
async function withoutSealed(tx: Transaction, cases: ReferralAnswer["cases"]): Promise<ReferralAnswer["cases"]> {
  const { accountId } = tx.actor;
  if (accountId === null || cases.length === 0) return cases;
  const { rows } = await sql<{ id: string }>`select s.case_id as id from sealed_cases s
    where s.case_id = any(${cases.map((one) => one.id)}::uuid[]) and not exists (select from case_access a
      where a.case_id = s.case_id and a.account_id = ${accountId} and a.until_at is null)`.execute(tx.db);
  const hidden = new Set(rows.map((row) => row.id));
  return cases.filter((one) => !hidden.has(one.id));
}

async function keepRefused(
  tx: Transaction,
  refused: {
    readonly body: string;
    readonly bodyHash: string;
    readonly message: Json;
    readonly code: string;
    readonly problems: readonly FieldProblem[];
  },
): Promise<void> {
  const envelope = refused.message as { readonly source?: unknown; readonly id?: unknown } | null;
  const textOf = (value: unknown) => (typeof value === "string" ? value.slice(0, 200) : "");
  await tx.db
    .insertInto("referral_messages")
    .values({
      id: newId(),
      source: textOf(envelope?.source),
      message_id: textOf(envelope?.id),
      body_hash: refused.bodyHash,
      body: refused.body,
      outcome: "refused",
      refusal_code: refused.code,
      answer: null,
      problems: JSON.stringify(refused.problems),
      received_at: tx.now,
    })
    // The same message waits once. The words stand in the statement, as above.
    .onConflict((on) =>
      on.column("body_hash").where("outcome", "=", sql.lit("refused")).where("settled_at", "is", null).doNothing(),
    )
    .execute();
}
