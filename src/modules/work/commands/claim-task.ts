import { accountOf } from "../../../kernel/actor.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { ClaimRequest } from "../contract.ts";
import { replacedBy } from "../queries/replacements.ts";
import { claimedByAnother, isStale, lockTask, type TaskRow } from "../queries/task-row.ts";

/**
 * Takes a task in hand. Of two at once the second waits for the first and is told who has it and since when.
 * Taking what one already has changes nothing. With `takeover`, a claim that was left alone changes hands.
 * @throws task-not-found, queue-not-yours, task-closed, task-claimed-by-another
 */
export async function claimTask(tx: Transaction, taskId: string, request: ClaimRequest): Promise<void> {
  const row = await lockTask(tx, taskId);
  const me = accountOf(tx.actor);
  if (row.claimed_by === me) return;
  const takeover = row.claimed_by === null ? undefined : request.takeover;
  if (row.claimed_by !== null && !(await mayTakeOver(tx, row, takeover))) throw await claimedByAnother(tx, row);
  await tx.db
    .updateTable("tasks")
    .set({ claimed_by: me, claimed_at: tx.now, claim_active_at: tx.now })
    .where("id", "=", row.id)
    .execute();
  const what = takeover === undefined ? "claimed" : "taken-over";
  await tx.db
    .insertInto("task_claims")
    .values({
      task_id: row.id,
      case_id: row.case_id,
      what,
      account_id: me,
      taken_from: row.claimed_by,
      reason: takeover?.reason ?? null,
      words: takeover?.words ?? null,
      at: tx.now,
    })
    .execute();
  await append(tx, {
    chain: { caseId: row.case_id },
    type: `task-${what}`,
    payload: {
      taskId: row.id,
      queue: row.queue,
      ...(takeover === undefined ? {} : { takenFrom: row.claimed_by, reason: takeover.reason }),
    },
  });
}

/** Left alone, or of somebody whom the actor replaces today; and with a reason. */
async function mayTakeOver(tx: Transaction, row: TaskRow, takeover: ClaimRequest["takeover"]): Promise<boolean> {
  if (takeover === undefined || row.claimed_by === null) return false;
  if (isStale(row, tx.now) || row.escalated_at !== null) return true;
  return (await replacedBy(tx, civilDateIn(tx.now, easternZone))).includes(row.claimed_by);
}
