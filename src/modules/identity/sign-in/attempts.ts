import { sql } from "kysely";
import { type Instant, instantOf } from "../../../kernel/time.ts";
import type { Config } from "../../../platform/config.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { formerHashes, keyedHash } from "../cookies.ts";
import { type AttemptVerdict, nextAttempt } from "../domain/lock-out.ts";
import "../db.ts";

type Secrets = Pick<Config, "secret" | "formerSecrets">;

export interface Guesser {
  readonly email: string;
  /** A device that this account has signed in from, or null. */
  readonly device: string | null;
}

/** Counts an attempt at a password before it is looked at. Two at once wait for each other. */
export async function beginAttempt(tx: Transaction, guesser: Guesser, config: Secrets): Promise<AttemptVerdict> {
  const key = await keyOf(tx, guesser, config);
  await carryOver(tx, guesser, key.subject, config);
  await tx.db
    .insertInto("sign_in_failures")
    .values({ ...key, failures: 0, last_failed_at: tx.now, locked_until: null })
    .onConflict((on) => on.columns(["subject", "device"]).doNothing())
    .execute();
  const own = tx.db.selectFrom("sign_in_failures").selectAll().where("subject", "=", key.subject);
  const row = await own.where("device", "=", key.device).forUpdate().executeTakeFirstOrThrow();
  const earlier = {
    failures: row.failures,
    lastFailedAt: instantOf(row.last_failed_at),
    lockedUntil: row.locked_until === null ? null : instantOf(row.locked_until),
  };
  const verdict = nextAttempt(earlier, tx.now as Instant);
  await tx.db
    .updateTable("sign_in_failures")
    .set({
      failures: verdict.attempts.failures,
      last_failed_at: verdict.attempts.lastFailedAt,
      locked_until: verdict.attempts.lockedUntil,
    })
    .where("subject", "=", key.subject)
    .where("device", "=", key.device)
    .execute();
  return verdict;
}

/** The password was right: what was counted before it no longer counts. */
export async function forgetAttempts(tx: Transaction, guesser: Guesser, config: Secrets): Promise<void> {
  const key = await keyOf(tx, guesser, config);
  await tx.db
    .deleteFrom("sign_in_failures")
    .where("subject", "=", key.subject)
    .where("device", "=", key.device)
    .execute();
}

/** What was counted under a former secret still counts: a new secret opens no locked account. */
async function carryOver(tx: Transaction, { email }: Guesser, subject: string, config: Secrets): Promise<void> {
  const former = formerHashes(email.toLowerCase(), config);
  if (former.length === 0) return;
  await sql`with taken as (
      delete from sign_in_failures where subject in (${sql.join(former)})
      returning device, failures, last_failed_at, locked_until)
    insert into sign_in_failures (subject, device, failures, last_failed_at, locked_until)
    select ${subject}, device, failures, last_failed_at, locked_until from taken
    on conflict (subject, device) do nothing`.execute(tx.db);
}

async function keyOf(tx: Transaction, guesser: Guesser, config: Secrets) {
  const email = guesser.email.toLowerCase();
  const known =
    guesser.device === null
      ? undefined
      : await tx.db
          .selectFrom("known_devices as d")
          .innerJoin("accounts as a", "a.id", "d.account_id")
          .select("d.device_hash")
          .where("a.email", "=", email)
          .where("d.device_hash", "=", guesser.device)
          .executeTakeFirst();
  return { subject: keyedHash(email, config), device: known?.device_hash ?? "unknown" };
}
