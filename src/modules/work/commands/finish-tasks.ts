import type { EventType } from "../../../kernel/event.ts";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { queues } from "../rules/queues.ts";
import { finishTask } from "../steps/finish-task.ts";

/**
 * Something happened to a case: the work about the case itself that this finishes is finished, whoever has it, in the
 * caller's transaction.
 */
export async function finishTasks(tx: Transaction, caseId: CaseId, event: EventType, outcome: string): Promise<void> {
  const codes = queues.filter((one) => one.finishedBy.includes(event)).map((one) => one.code);
  const open = await tx.db
    .selectFrom("tasks")
    .select("id")
    .where("queue", "in", codes)
    .where("subject_id", "=", caseId)
    .where("closed_at", "is", null)
    .execute();
  for (const task of open) await finishTask(tx, task.id, outcome);
}

/**
 * What one side filed on a case and this follows from is finished with it, whoever has it, in the caller's transaction. What
 * the other side filed there waits on.
 */
export async function finishFiled(
  tx: Transaction,
  of: { readonly caseId: CaseId; readonly side: "party" | "minister" },
  event: EventType,
  outcome: string,
): Promise<void> {
  const codes = queues.filter((one) => one.finishedBy.includes(event)).map((one) => one.code);
  const open = await tx.db
    .selectFrom("tasks")
    .select("id")
    .where("queue", "in", codes)
    .where("case_id", "=", of.caseId)
    .where("filed_as", of.side === "minister" ? "=" : "<>", "minister")
    .where("closed_at", "is", null)
    .execute();
  for (const task of open) await finishTask(tx, task.id, outcome);
}
