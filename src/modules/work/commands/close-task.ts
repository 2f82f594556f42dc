import type { TaskId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";

/**
 * Ends a task in the caller's transaction; the caller's own event tells what was done.
 * @throws task-closed when somebody ended it first
 */
export async function closeTask(tx: Transaction, taskId: TaskId, outcome: string): Promise<void> {
  const closed = await tx.db
    .updateTable("tasks")
    .set({ closed_at: tx.now, closed_by: tx.actor.accountId, outcome })
    .where("id", "=", taskId)
    .where("closed_at", "is", null)
    .returning(["case_id"])
    .executeTakeFirst();
  if (closed === undefined) throw new Refused("task-closed");
  await tx.db
    .insertInto("task_claims")
    .values({
      task_id: taskId,
      case_id: closed.case_id,
      what: "closed",
      account_id: tx.actor.accountId,
      taken_from: null,
      reason: outcome,
      words: null,
      at: tx.now,
    })
    .execute();
}
