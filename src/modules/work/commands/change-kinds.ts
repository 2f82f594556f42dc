import type { TaskId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { kindsOf } from "../steps/open-task.ts";
import "../db.ts";

/** What a task is about was corrected, or a part of it is done: the types of the documents that wait still, in the caller's transaction. */
export async function changeKinds(tx: Transaction, taskId: TaskId, types: readonly string[]): Promise<void> {
  await tx.db
    .updateTable("tasks")
    .set({ kinds: kindsOf(types) })
    .where("id", "=", taskId)
    .execute();
}
