import type { Instant } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { happenedSince } from "../audit/index.ts";
import { type AuthorizedCase, memberOf } from "../cases/index.ts";
import { dueOf } from "./queries/due-of.ts";
import type { LifecycleTask } from "./rules/queue.ts";
import { queueOfTask } from "./rules/queues.ts";
import { openTask } from "./steps/open-task.ts";

/** Opens the work that a lifecycle names, about the file itself, for whom its row says. Open already, it stays as it is. */
export async function openLifecycleTask(
  tx: Transaction,
  file: AuthorizedCase,
  task: LifecycleTask,
  since: Instant = tx.now,
): Promise<void> {
  const queue = queueOfTask(task);
  const { openedAt, dueOn, isMet } = await dueOf(tx, file, queue.due, since);
  if (isMet) return;
  // Done before this ran: a job may come late.
  const after = queue.once ? null : "case-moved";
  if (await happenedSince(tx, file.id, queue.finishedBy, after)) return;
  await openTask(tx, {
    queue: queue.code,
    caseId: file.id,
    subject: { kind: "case", id: file.id },
    officeId: file.office_id,
    division: file.division,
    openedAt,
    dueOn,
    heldBy: queue.givenTo === "member-of-file" ? await memberOf(tx, file.id) : null,
  });
}
