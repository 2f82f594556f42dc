import type { TaskId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** Ends a task, whoever has it. @returns whether it was open */
export async function finishTask(tx: Transaction, taskId: TaskId, outcome: string): Promise<boolean> {
  const closed = await tx.db
    .updateTable("tasks")
    .set({ closed_at: tx.now, closed_by: tx.actor.accountId, outcome })
    .where("id", "=", taskId)
    .where("closed_at", "is", null)
    .returning(["case_id"])
    .executeTakeFirst();
  if (closed === undefined) return false;
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
  return true;
}
