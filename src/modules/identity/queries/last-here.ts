import { sql } from "kysely";
import { type Instant, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/**
 * When the reader was last here before the session of this request: another session was used, opened or ended. One that is
 * still used elsewhere counts until this one began. Null on a first visit, and for whoever has no session.
 */
export async function lastHere(tx: Transaction): Promise<Instant | null> {
  const { accountId, sessionId } = tx.actor;
  if (accountId === null || sessionId === null) return null;
  const { rows } = await sql<{ at: Date | null }>`
    with this as (
      select e.seq, e.occurred_at from events e
      where e.chain_id = ${accountId} and e.type = 'session-opened' and e.payload ->> 'sessionId' = ${sessionId}
      order by e.seq desc limit 1
    )
    select greatest(
      (select e.occurred_at from events e where e.chain_id = ${accountId} and e.seq < this.seq
        and e.type in ('session-opened', 'session-ended') order by e.seq desc limit 1),
      (select max(least(s.seen_at, this.occurred_at)) from sessions s
        where s.user_id = ${accountId} and s.id::text <> ${sessionId} and s.created_at < this.occurred_at)
    ) as at from this`.execute(tx.db);
  const at = rows[0]?.at ?? null;
  return at === null ? null : instantOf(at);
}
