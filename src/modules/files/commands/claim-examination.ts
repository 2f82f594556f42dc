import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** An upload that is this examiner's to examine, for as long as the claim is renewed. */
export interface ClaimedUpload {
  readonly id: string;
  readonly examiner: string;
  readonly accountId: AccountId;
  readonly hash: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

/** A killed examiner loses its upload after this time; a living one renews well before. */
const claimSeconds = 60;

/**
 * Takes the next upload to examine: of the account that has the fewest under examination, among equals of the one whose
 * last began longest ago. An account at its share waits, whatever it has sent. Null when nothing is to be done now.
 * Claims stand one behind the other: two servers never take the same.
 */
export async function claimNextExamination(tx: Transaction, share: number): Promise<ClaimedUpload | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('examinations', 0))`.execute(tx.db);
  return claim(
    tx,
    sql<string>`select next.id from (
      select a.account_id,
        (select count(*) from uploads r where r.account_id = a.account_id and r.state = 'examining'
           and r.examiner is not null and r.examined_by_until > now()) as running,
        (select max(b.examination_begun_at) from uploads b where b.account_id = a.account_id) as last
      from (select distinct account_id from uploads where state = 'examining') a) accounts
      cross join lateral (
        select u.id, u.completed_at from uploads u
        where u.account_id = accounts.account_id and u.state = 'examining'
          and (u.examined_by_until is null or u.examined_by_until <= now())
        order by u.completed_at, u.id limit 1) next
      where running < ${share}
      order by running, last nulls first, next.completed_at, next.id limit 1`,
  );
}

/** Takes this very upload, unless somebody else examines it or has examined it. */
export async function claimExamination(tx: Transaction, uploadId: string): Promise<ClaimedUpload | null> {
  return claim(tx, sql<string>`select ${uploadId}::uuid`);
}

async function claim(tx: Transaction, which: ReturnType<typeof sql<string>>): Promise<ClaimedUpload | null> {
  const examiner = randomUUID();
  const { rows } = await sql<{
    id: string;
    account_id: AccountId;
    hash: string;
    file_name: string;
    size_bytes: number;
  }>`
    update uploads set examiner = ${examiner}, examination_begun_at = now(),
      examined_by_until = now() + make_interval(secs => ${claimSeconds})
    where id = (${which}) and state = 'examining' and hash is not null
      and (examined_by_until is null or examined_by_until <= now())
    returning id, account_id, hash, file_name, size_bytes`.execute(tx.db);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    id: row.id,
    examiner,
    accountId: row.account_id,
    hash: row.hash,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
  };
}

/** The examination goes on. */
export async function renewExamination(tx: Transaction, claimed: ClaimedUpload): Promise<void> {
  await sql`update uploads set examined_by_until = now() + make_interval(secs => ${claimSeconds})
    where id = ${claimed.id} and examiner = ${claimed.examiner} and state = 'examining'`.execute(tx.db);
}

/** It came to no verdict: nobody tries again before this many seconds have passed. */
export async function giveUpExamination(tx: Transaction, claimed: ClaimedUpload, seconds: number): Promise<void> {
  await sql`update uploads set examiner = null, examined_by_until = now() + make_interval(secs => ${seconds})
    where id = ${claimed.id} and examiner = ${claimed.examiner}`.execute(tx.db);
}
