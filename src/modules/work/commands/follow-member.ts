import type { AccountId, CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { queues } from "../rules/queues.ts";
import { finishTask } from "../steps/finish-task.ts";
import "../db.ts";

/**
 * A case was given to a member, in the caller's transaction: nobody looks for one any more, and the work that waits for
 * its member is that member's.
 */
export async function followMember(tx: Transaction, caseId: CaseId, memberId: AccountId): Promise<void> {
  const open = await tx.db
    .selectFrom("tasks")
    .select(["id", "queue", "claimed_by"])
    .where("case_id", "=", caseId)
    .where("subject_id", "=", caseId)
    .where("closed_at", "is", null)
    .execute();
  for (const task of open) {
    const queue = queues.find((one) => one.code === task.queue);
    if (queue?.finishedBy.includes("member-assigned")) await finishTask(tx, task.id, "assigned");
    if (queue?.givenTo !== "member-of-file" || task.claimed_by === memberId) continue;
    await tx.db
      .updateTable("tasks")
      .set({ claimed_by: memberId, claimed_at: tx.now, claim_active_at: tx.now })
      .where("id", "=", task.id)
      .execute();
  }
}
