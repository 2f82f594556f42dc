import { sql } from "kysely";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { requireNotExcluded } from "../../cases/index.ts";
import { workersOf } from "../queries/colleagues.ts";
import { replacedBy } from "../queries/replacements.ts";
import { claimedByAnother, isStale, lockTask, type TaskRow } from "../queries/task-row.ts";
import { queueOf } from "../rules/queues.ts";
import { handOver } from "../steps/hand-over.ts";

/**
 * Gives a task to a colleague who works its queue: one's own, one that nobody has, or one that was left alone.
 * @throws task-not-found, queue-not-yours, task-closed, task-claimed-by-another, colleague-not-found,
 *   colleague-not-on-file, task-given-already, member-excluded
 */
export async function giveTask(tx: Transaction, taskId: string, accountId: string): Promise<void> {
  const row = await lockTask(tx, taskId);
  const queue = queueOf(row.queue);
  const to = (await workersOf(tx, queue?.roles ?? [], row.queue)).find((one) => one.accountId === accountId);
  if (to === undefined) throw new Refused("colleague-not-found");
  if (row.claimed_by === to.accountId) throw new Refused("task-given-already", { name: to.name });
  if (!(await mayGive(tx, row))) throw await claimedByAnother(tx, row);
  const { rows } = await sql<{
    may: boolean;
  }>`select greffe.may_be_given(${row.case_id}::uuid, ${to.accountId}::uuid) as may`.execute(tx.db);
  if (rows[0]?.may !== true) throw new Refused("colleague-not-on-file", { name: to.name });
  if (queue?.givenTo === "member-of-file")
    await requireNotExcluded(
      tx,
      await tx.db.selectFrom("cases").select(["id", "file_number"]).where("id", "=", row.case_id).execute(),
      to.accountId,
    );
  await handOver(tx, row, to.accountId, "given");
}

async function mayGive(tx: Transaction, row: TaskRow): Promise<boolean> {
  const holder = row.claimed_by;
  if (holder === null || holder === tx.actor.accountId || isStale(row, tx.now) || row.escalated_at !== null)
    return true;
  return (await replacedBy(tx, civilDateIn(tx.now, easternZone))).includes(holder);
}
