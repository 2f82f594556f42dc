import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { ClaimRequest } from "../contract.ts";
import { claimedByAnother, isStale, lockTask } from "../queries/task-row.ts";

/**
 * Takes a task in hand. Of two at once the second waits for the first and is told who has it and since when.
 * Taking what one already has changes nothing. With `takeover`, a claim that was left alone changes hands.
 * @throws task-not-found, queue-not-yours, task-closed, task-claimed-by-another
 */
export async function claimTask(tx: Transaction, taskId: string, request: ClaimRequest): Promise<void> {
  const row = await lockTask(tx, taskId);
  const me = tx.actor.accountId;
  if (me === null) throw new Refused("signed-out");
  if (row.claimed_by === me) return;
  const takeover = row.claimed_by === null ? undefined : request.takeover;
  if (row.claimed_by !== null && (takeover === undefined || !isStale(row, tx.now)))
    throw await claimedByAnother(tx, row);
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
