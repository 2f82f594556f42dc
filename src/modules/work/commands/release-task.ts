import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { claimedByAnother, lockTask } from "../queries/task-row.ts";

/**
 * Puts a task back in its queue, with the age that it had.
 * @throws task-not-found, queue-not-yours, task-closed, task-not-claimed, task-claimed-by-another
 */
export async function releaseTask(tx: Transaction, taskId: string): Promise<void> {
  const row = await lockTask(tx, taskId);
  if (row.claimed_by === null) throw new Refused("task-not-claimed");
  if (row.claimed_by !== tx.actor.accountId) throw await claimedByAnother(tx, row);
  await tx.db
    .updateTable("tasks")
    .set({ claimed_by: null, claimed_at: null, claim_active_at: null })
    .where("id", "=", row.id)
    .execute();
  await tx.db
    .insertInto("task_claims")
    .values({
      task_id: row.id,
      case_id: row.case_id,
      what: "released",
      account_id: tx.actor.accountId,
      taken_from: null,
      reason: null,
      words: null,
      at: tx.now,
    })
    .execute();
  await append(tx, {
    chain: { caseId: row.case_id },
    type: "task-released",
    payload: { taskId: row.id, queue: row.queue },
  });
}
