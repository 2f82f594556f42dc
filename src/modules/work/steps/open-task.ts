import { sql } from "kysely";
import { type AccountId, type CaseId, newId, type TaskId } from "../../../kernel/ids.ts";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { TasksTable } from "../db.ts";
import { dueAfter } from "../domain/due-after.ts";
import { queueOf } from "../rules/queues.ts";

export interface NewTask {
  readonly queue: string;
  readonly caseId: CaseId;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Since when it waits; now when left out. */
  readonly openedAt?: Instant;
  /** As the queue's own row says, when left out. */
  readonly dueOn?: CivilDate;
  readonly officeId: string;
  readonly division: TasksTable["division"];
  /** The types of the documents that it is about, and in which relation to the case they were filed. */
  readonly filed?: { readonly kinds: readonly string[]; readonly as: string };
  /** Whose it is from the beginning. */
  readonly heldBy?: AccountId | null;
}

/** Each kind once, in the order of the documents. */
export const kindsOf = (types: readonly string[]): string[] => [...new Set(types)];

/**
 * Puts a task in a queue, in the caller's transaction. A subject that already waits there gets no second one.
 * @throws Error (a bug) for a queue that is not there
 */
export async function openTask(tx: Transaction, task: NewTask): Promise<void> {
  const queue = queueOf(task.queue);
  if (queue === undefined) throw new Error(`There is no queue ${task.queue}`);
  const openedAt = task.openedAt ?? tx.now;
  const heldBy = task.heldBy ?? null;
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
      language: sql<"en" | "fr">`(select language from cases where id = ${task.caseId})`,
      opened_at: openedAt,
      due_on: task.dueOn ?? dueAfter(openedAt, queue.due.by === "days" ? queue.due.days : 0),
      ...(task.filed === undefined ? {} : { kinds: kindsOf(task.filed.kinds), filed_as: task.filed.as }),
      claimed_by: heldBy,
      claimed_at: heldBy === null ? null : tx.now,
      claim_active_at: heldBy === null ? null : tx.now,
      closed_at: null,
      closed_by: null,
      outcome: null,
    })
    .onConflict((on) => on.doNothing());
  await tx.postpone(opened);
}
