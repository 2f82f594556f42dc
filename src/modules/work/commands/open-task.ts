import { type CaseId, newId, type TaskId } from "../../../kernel/ids.ts";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { TasksTable } from "../db.ts";
import { queueOf } from "../rules/queues.ts";

export interface NewTask {
  readonly queue: string;
  readonly caseId: CaseId;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Since when it waits; now when left out. */
  readonly openedAt?: Instant;
  readonly dueOn?: CivilDate | null;
  readonly officeId: string;
  readonly division: TasksTable["division"];
}

/** Puts a task in a queue, in the caller's transaction. A subject that already waits there gets no second one. */
export async function openTask(tx: Transaction, task: NewTask): Promise<void> {
  if (queueOf(task.queue) === undefined) throw new Error(`There is no queue ${task.queue}`);
  // No RETURNING: a party's filing opens a task that the party may not read.
  const opened = tx.db
    .insertInto("tasks")
    .values({
      id: newId<TaskId>(),
      queue: task.queue,
      case_id: task.caseId,
      subject_kind: task.subject.kind,
      subject_id: task.subject.id,
      office_id: task.officeId,
      division: task.division,
      opened_at: task.openedAt ?? tx.now,
      due_on: task.dueOn ?? null,
      claimed_by: null,
      claimed_at: null,
      claim_active_at: null,
      closed_at: null,
      closed_by: null,
      outcome: null,
    })
    .onConflict((on) => on.doNothing());
  await tx.postpone(opened);
}
