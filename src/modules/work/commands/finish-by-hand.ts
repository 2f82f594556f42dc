import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { claimedByAnother, lockTask } from "../queries/task-row.ts";
import { queueOf } from "../rules/queues.ts";
import { finishTask } from "../steps/finish-task.ts";
import type { FinishOutcome } from "../text.ts";

/**
 * Whoever has an item says that nothing more is to be done about it: somebody was called, an address corrected. Only where the
 * queue lets it be ended so: elsewhere the work itself ends it.
 * @throws task-not-found, queue-not-yours, task-closed, task-not-claimed, task-claimed-by-another, task-not-by-hand,
 *   task-outcome-wanted
 */
export async function finishByHand(tx: Transaction, taskId: string, said?: FinishOutcome): Promise<void> {
  const row = await lockTask(tx, taskId);
  if (row.claimed_by === null) throw new Refused("task-not-claimed");
  if (row.claimed_by !== tx.actor.accountId) throw await claimedByAnother(tx, row);
  const queue = queueOf(row.queue);
  if (queue?.byHand !== true) throw new Refused("task-not-by-hand");
  const isOffered = said === undefined ? queue.outcomes.length === 0 : queue.outcomes.includes(said);
  if (!isOffered) throw new Refused("task-outcome-wanted");
  const outcome = said ?? "looked-at";
  await append(tx, {
    chain: { caseId: row.case_id },
    type: "task-finished",
    payload: { taskId: row.id, queue: row.queue, outcome },
  });
  await finishTask(tx, row.id, outcome);
}
