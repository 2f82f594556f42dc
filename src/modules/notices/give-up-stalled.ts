import { sql } from "kysely";
import type { Transaction } from "../../platform/database/store.ts";
import { recordBounce } from "./commands/record-bounce.ts";

const days = 5;

/** RFC 5321, 4.5.4.1: a sender gives up after four to five days. Until then the job tries again and again. */
export async function giveUpStalled(tx: Transaction): Promise<void> {
  const stalled = await sql<{ id: string }>`
    select d.id from deliveries d
    join lateral (select e.state from delivery_events e where e.delivery_id = d.id order by e.id desc limit 1) l on true
    where d.channel = 'email' and l.state in ('queued', 'delayed')
      and d.created_at < ${tx.now}::timestamptz - make_interval(days => ${days}) order by d.id limit 500`.execute(
    tx.db,
  );
  for (const { id } of stalled.rows) await recordBounce(tx, id, "not-taken-for-five-days");
}
