import type { TaskId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { finishTask } from "../steps/finish-task.ts";

/**
 * Ends a task in the caller's transaction; the caller's own event tells what was done.
 * @throws task-closed when somebody ended it first
 */
export async function closeTask(tx: Transaction, taskId: TaskId, outcome: string): Promise<void> {
  if (!(await finishTask(tx, taskId, outcome))) throw new Refused("task-closed");
}
