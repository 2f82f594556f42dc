import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { QueueView } from "../contract.ts";
import { queues } from "../rules/queues.ts";

interface Count {
  readonly queue: string;
  readonly office_id: string;
  readonly open: number;
  readonly claimed: number;
  readonly mine: number;
  readonly oldest: Date;
}

/** How much waits in each of the reader's queues, per office, and since when the oldest does. */
export async function countQueues(tx: Transaction): Promise<readonly QueueView[]> {
  const own = queues.filter((queue) => queue.roles.some((role) => tx.actor.roles.includes(role)));
  if (own.length === 0) return [];
  const codes = own.map((queue) => queue.code);
  const { rows } = await sql<Count>`select * from greffe.count_tasks(${codes}::text[])`.execute(tx.db);
  return own.map((queue) => {
    const offices = rows
      .filter((row) => row.queue === queue.code)
      .map((row) => ({
        officeId: row.office_id,
        open: row.open,
        claimed: row.claimed,
        mine: row.mine,
        oldestOpenedAt: instantOf(row.oldest),
      }));
    return {
      queue: { code: queue.code, ...queue.name },
      open: offices.reduce((sum, one) => sum + one.open, 0),
      mine: offices.reduce((sum, one) => sum + one.mine, 0),
      oldestOpenedAt: offices.map((one) => one.oldestOpenedAt).sort()[0] ?? null,
      offices,
    };
  });
}
