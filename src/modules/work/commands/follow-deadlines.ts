import type { CaseId } from "../../../kernel/ids.ts";
import { civilDateIn, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type AuthorizedCase, authorizeOnCase } from "../../cases/index.ts";
import { dueOf } from "../queries/due-of.ts";
import { queueOf, queues } from "../rules/queues.ts";
import { finishTask } from "../steps/finish-task.ts";
import { sayDaysAhead } from "../steps/say-days-ahead.ts";

/**
 * The limits or the hearing of a case changed: its tasks say so, are due when they now say, and what was waited for and came is
 * finished. Safe to repeat.
 */
export async function followDeadlines(tx: Transaction, caseId: CaseId): Promise<void> {
  const theCase = await authorizeOnCase(tx, "queue.read", caseId);
  await sayDaysAhead(tx, theCase);
  const open = await tx.db
    .selectFrom("tasks")
    .select(["id", "queue", "opened_at", "due_on"])
    .where("case_id", "=", theCase.id)
    .where("subject_kind", "=", "case")
    .where("closed_at", "is", null)
    .forUpdate()
    .execute();
  for (const task of open) {
    const queue = queueOf(task.queue);
    if (await isNoLongerOverdue(tx, theCase, task)) {
      await finishTask(tx, task.id, "moved-on");
      continue;
    }
    if (queue === undefined || queue.due.by === "days" || queue.due.by === "subject") continue;
    const { openedAt, dueOn, isMet } = await dueOf(tx, theCase, queue.due, instantOf(task.opened_at));
    if (isMet) await finishTask(tx, task.id, "received");
    else if (dueOn !== task.due_on)
      await tx.db.updateTable("tasks").set({ due_on: dueOn, opened_at: openedAt }).where("id", "=", task.id).execute();
  }
}

/** What was opened because a day had passed ends where that day is another one now, or what was waited for came. */
async function isNoLongerOverdue(
  tx: Transaction,
  theCase: AuthorizedCase,
  task: { readonly queue: string; readonly opened_at: Date },
): Promise<boolean> {
  const before = queues.find((one) => one.overdue === task.queue);
  if (before === undefined) return false;
  const { dueOn, isMet } = await dueOf(tx, theCase, before.due, instantOf(task.opened_at));
  return isMet || dueOn >= civilDateIn(tx.now, theCase.office.zone);
}
