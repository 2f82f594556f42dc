import { sql } from "kysely";
import type { Instant } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { lastHere } from "../../identity/index.ts";
import { queues } from "../rules/queues.ts";

/** More are not counted: whoever was away for so long begins with what is late. */
const mostNew = 1000;

/** Since when the reader was away, and how much has come into their queues meanwhile that is still to be done. */
export async function countNew(
  tx: Transaction,
  most = mostNew,
): Promise<{ readonly since: Instant | null; readonly count: number; readonly more: boolean }> {
  const since = await lastHere(tx);
  const own = queues.filter((queue) => queue.roles.some((role) => tx.actor.roles.includes(role)));
  if (since === null || own.length === 0) return { since, count: 0, more: false };
  const codes = own.map((queue) => queue.code);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (
    select from tasks where queue = any(${codes}::text[]) and closed_at is null
      and opened_at > ${since} and opened_at <= ${tx.now} limit ${most + 1}) as found`.execute(tx.db);
  const found = rows[0]?.n ?? 0;
  return { since, count: Math.min(found, most), more: found > most };
}
