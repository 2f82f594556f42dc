import { sql } from "kysely";
import { civilDateIn, easternZone, type Instant, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { QueueView } from "../contract.ts";
import { queues } from "../rules/queues.ts";

interface Count {
  readonly queue: string;
  readonly office_id: string;
  readonly open: number;
  readonly claimed: number;
  readonly late: number;
  readonly mine: number;
  readonly oldest: Date | null;
}

/** How much waits in each of the reader's queues, per office, how much of it is late, and since when the oldest waits. */
export async function countQueues(tx: Transaction): Promise<readonly QueueView[]> {
  const own = queues.filter((queue) => queue.roles.some((role) => tx.actor.roles.includes(role)));
  if (own.length === 0) return [];
  const codes = own.map((queue) => queue.code);
  const today = civilDateIn(tx.now, easternZone);
  const { rows } = await sql<Count>`select * from greffe.count_queues(${codes}::text[], ${today}::date)`.execute(tx.db);
  return own.map((queue) => {
    const offices = rows
      .filter((row) => row.queue === queue.code)
      .map((row) => ({
        officeId: row.office_id,
        open: row.open,
        claimed: row.claimed,
        late: row.late,
        mine: row.mine,
        oldestOpenedAt: waitingSince(row.oldest, tx.now),
      }));
    const total = (of: (one: (typeof offices)[number]) => number) => offices.reduce((sum, one) => sum + of(one), 0);
    return {
      queue: { code: queue.code, ...queue.name },
      open: total((one) => one.open),
      late: total((one) => one.late),
      mine: total((one) => one.mine),
      oldestOpenedAt:
        offices
          .map((one) => one.oldestOpenedAt)
          .filter((one) => one !== null)
          .sort()[0] ?? null,
      offices,
    };
  });
}

/** Work about a hearing waits from its day: until that has come, nothing of it waits. */
function waitingSince(oldest: Date | null, now: Instant): Instant | null {
  const at = oldest === null ? null : instantOf(oldest);
  return at === null || at > now ? null : at;
}
