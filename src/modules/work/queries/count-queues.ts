import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { QueueView } from "../contract.ts";
import { queues } from "../rules/queues.ts";

/** How much waits in each of the reader's queues, per office, and since when the oldest does. */
export async function countQueues(tx: Transaction): Promise<readonly QueueView[]> {
  const own = queues.filter((queue) => queue.roles.some((role) => tx.actor.roles.includes(role)));
  if (own.length === 0) return [];
  const rows = await tx.db
    .selectFrom("tasks")
    .select(["queue", "office_id"])
    .select((of) => [
      of.fn.countAll<number>().as("open"),
      of.fn.count<number>("claimed_by").as("claimed"),
      sql<number>`count(*) filter (where claimed_by = ${tx.actor.accountId}::uuid)`.as("mine"),
      of.fn.min("opened_at").as("oldest"),
    ])
    .where("closed_at", "is", null)
    .where(
      "queue",
      "in",
      own.map((queue) => queue.code),
    )
    .groupBy(["queue", "office_id"])
    .orderBy("office_id")
    .execute();
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
