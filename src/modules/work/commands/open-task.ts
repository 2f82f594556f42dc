import type { Transaction } from "../../../platform/database/store.ts";
import { insertTask, type NewTask } from "../insert-task.ts";

/** Puts a task in a queue, in the caller's transaction. A subject that already waits there gets no second one. */
export async function openTask(tx: Transaction, task: NewTask): Promise<void> {
  await insertTask(tx, task);
}
