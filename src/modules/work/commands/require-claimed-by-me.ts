import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { claimedByAnother, lockTask, type TaskRow } from "../queries/task-row.ts";

/**
 * Holds the task until the transaction ends and lets only its claimant go on. Counts as activity.
 * @throws task-not-found, queue-not-yours, task-closed, task-not-claimed, task-claimed-by-another
 */
export async function requireClaimedByMe(tx: Transaction, taskId: string): Promise<TaskRow> {
  const row = await lockTask(tx, taskId);
  if (row.claimed_by === null) throw new Refused("task-not-claimed");
  if (row.claimed_by !== tx.actor.accountId) throw await claimedByAnother(tx, row);
  await tx.db.updateTable("tasks").set({ claim_active_at: tx.now }).where("id", "=", row.id).execute();
  return row;
}
