import type { AccountId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { TaskRow } from "../queries/task-row.ts";

/** Puts a locked task in somebody's hands, with what is kept of it; whoever calls has settled that it may be. */
export async function handOver(
  tx: Transaction,
  row: TaskRow,
  to: AccountId,
  reason: "given" | "assigned",
): Promise<void> {
  await tx.db
    .updateTable("tasks")
    .set({ claimed_by: to, claimed_at: tx.now, claim_active_at: tx.now })
    .where("id", "=", row.id)
    .execute();
  await tx.db
    .insertInto("task_claims")
    .values({
      task_id: row.id,
      case_id: row.case_id,
      what: "claimed",
      account_id: to,
      taken_from: row.claimed_by,
      reason,
      words: null,
      at: tx.now,
    })
    .execute();
  await append(tx, {
    chain: { caseId: row.case_id },
    type: "task-given",
    payload: { taskId: row.id, queue: row.queue, to, takenFrom: row.claimed_by },
  });
}
