import { createHash } from "node:crypto";
import { sql } from "kysely";
import type pg from "pg";
import type { Json } from "../../kernel/canonical-json.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Transaction } from "../database/store.ts";

interface IdempotencyKeysTable {
  account_id: string;
  key: string;
  request_hash: string;
  answer: string | null | Json;
}

declare module "../database/tables.ts" {
  interface Tables {
    idempotency_keys: IdempotencyKeysTable;
  }
}

export interface KeyedRequest {
  readonly key: string;
  /** What makes the request this request: method, address, body. */
  readonly content: string;
}

/**
 * The answer that a request with this key got, or null while there is none, or none that its sender may still read.
 * @throws Refused `idempotency-key-reused` when the key came with another request
 */
export async function earlierAnswer<T>(tx: Transaction, request: KeyedRequest): Promise<T | null> {
  if (tx.actor.accountId === null) return null;
  const earlier = await tx.db
    .selectFrom("idempotency_keys")
    .select(["request_hash", "answer"])
    .where("account_id", "=", tx.actor.accountId)
    .where("key", "=", request.key)
    .executeTakeFirst();
  if (earlier === undefined) return null;
  if (earlier.request_hash !== hashOf(request)) throw new Refused("idempotency-key-reused");
  return (await hides(tx, request, earlier.answer)) ? null : (earlier.answer as T);
}

const hashOf = (request: KeyedRequest) => createHash("sha256").update(request.content).digest("hex");

const identifiers = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Whether request or answer speak of something that is hidden from the actor by now: a case sealed or lost since. */
async function hides(tx: Transaction, request: KeyedRequest, answer: unknown): Promise<boolean> {
  const named = new Set(`${request.content} ${JSON.stringify(answer)}`.toLowerCase().match(identifiers));
  if (named.size === 0) return false;
  const { rows } = await sql<{ hidden: boolean }>`select greffe.hides_any(${[...named]}::uuid[]) as hidden`.execute(
    tx.db,
  );
  return rows[0]?.hidden !== false;
}

/** What came so long ago is not sent again. */
export const forgetOldKeys = (pool: Pick<pg.Pool, "query">) =>
  pool.query("delete from idempotency_keys where created_at < now() - interval '90 days'");

/**
 * Runs the write once per account and key. A second sender waits on the first one's row, then gets its answer. Where that
 * one may not be read any more, the request is refused as it would be today.
 * @throws Refused `idempotency-key-reused` when the key came with another request, `earlier-answer-hidden`
 */
export async function once<T>(tx: Transaction, request: KeyedRequest, run: () => Promise<T>): Promise<T> {
  const account = tx.actor.accountId;
  if (account === null) return run();
  const requestHash = hashOf(request);
  const claimed = await tx.db
    .insertInto("idempotency_keys")
    .values({ account_id: account, key: request.key, request_hash: requestHash, answer: null })
    .onConflict((on) => on.columns(["account_id", "key"]).doNothing())
    .executeTakeFirst();
  const own = tx.db
    .selectFrom("idempotency_keys")
    .select(["request_hash", "answer"])
    .where("account_id", "=", account)
    .where("key", "=", request.key);
  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const earlier = await own.executeTakeFirstOrThrow();
    if (earlier.request_hash !== requestHash) throw new Refused("idempotency-key-reused");
    if (!(await hides(tx, request, earlier.answer))) return earlier.answer as T;
    // The command asks again who may do this, and says no in its own words; what it did otherwise is taken back.
    await run();
    throw new Refused("earlier-answer-hidden");
  }
  const answer = await run();
  const kept = tx.db
    .updateTable("idempotency_keys")
    .set({ answer: JSON.stringify(answer) })
    .where("account_id", "=", account)
    .where("key", "=", request.key);
  await tx.postpone(kept);
  return answer;
}
