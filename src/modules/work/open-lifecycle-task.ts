import type { Instant } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { happenedSince } from "../audit/index.ts";
import { type AuthorizedCase, memberOf } from "../cases/index.ts";
import { dueOf } from "./queries/due-of.ts";
import type { LifecycleTask } from "./rules/queue.ts";
import { queueOfTask } from "./rules/queues.ts";
import { openTask } from "./steps/open-task.ts";

/** Opens the work that a lifecycle names, about the case itself, for whom its row says. Open already, it stays as it is. */
export async function openLifecycleTask(
  tx: Transaction,
  theCase: AuthorizedCase,
  task: LifecycleTask,
  since: Instant = tx.now,
): Promise<void> {
  const queue = queueOfTask(task);
  const { openedAt, dueOn, isMet } = await dueOf(tx, theCase, queue.due, since);
  if (isMet) return;
  // Done before this ran: a job may come late.
  const after = queue.once ? null : "case-moved";
  if (await happenedSince(tx, theCase.id, queue.finishedBy, after)) return;
  await openTask(tx, {
    queue: queue.code,
    caseId: theCase.id,
    subject: { kind: "case", id: theCase.id },
    officeId: theCase.office_id,
    division: theCase.division,
    openedAt,
    dueOn,
    heldBy: queue.givenTo === "member-of-file" ? await memberOf(tx, theCase.id) : null,
  });
}
