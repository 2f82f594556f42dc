import type { CaseId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, lockCases } from "../../cases/index.ts";
import { dueAfter } from "../domain/due-after.ts";
import { type Queue, waitsIn } from "../rules/queue.ts";
import { queueOf } from "../rules/queues.ts";
import { finishTask } from "../steps/finish-task.ts";
import { openTask } from "../steps/open-task.ts";
import "../db.ts";

/**
 * What is known of the security screening of a claim changed. While its result is awaited somebody follows it, and choosing
 * the stream is due no earlier than that; once it came, the stream is due as many days after. Of a claim that is over nobody follows it. Safe to repeat, and two at once
 * end with what was recorded last.
 */
export async function followScreening(tx: Transaction, caseId: CaseId): Promise<void> {
  await lockCases(tx, [caseId]);
  const theCase = await authorizeOnCase(tx, "queue.read", caseId);
  const follow = queueOf("screenings-to-follow");
  const stream = queueOf("choose-stream");
  if (follow === undefined || stream === undefined) return;
  if (theCase.screening === "pending") {
    if (!waitsIn(follow, theCase.status)) return;
    await openTask(tx, {
      queue: follow.code,
      caseId: theCase.id,
      subject: { kind: "case", id: theCase.id },
      officeId: theCase.office_id,
      division: theCase.division,
    });
    return dueAgain(tx, theCase.id, stream, dueAfter(tx.now, daysOf(follow)));
  }
  if (theCase.screening === null) return;
  const open = await tx.db
    .selectFrom("tasks")
    .select("id")
    .where("queue", "=", follow.code)
    .where("subject_id", "=", theCase.id)
    .where("closed_at", "is", null)
    .execute();
  for (const { id } of open) await finishTask(tx, id, "received");
  await dueAgain(tx, theCase.id, stream, dueAfter(tx.now, daysOf(stream)));
}

const daysOf = ({ due }: Queue): number => (due.by === "days" ? due.days : 0);

async function dueAgain(tx: Transaction, caseId: CaseId, { code }: Queue, dueOn: CivilDate): Promise<void> {
  await tx.db
    .updateTable("tasks")
    .set({ due_on: dueOn })
    .where("queue", "=", code)
    .where("subject_id", "=", caseId)
    .where("closed_at", "is", null)
    .execute();
}
