import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, lockCases } from "../../cases/index.ts";
import { waitsIn } from "../rules/queue.ts";
import { queueOf } from "../rules/queues.ts";
import { finishTask } from "../steps/finish-task.ts";
import { openTask } from "../steps/open-task.ts";

/** Who acts for a person of the case changed: somebody is still wanted, or nobody is. A case that is over wants nobody. Safe to repeat. */
export async function followRepresentative(tx: Transaction, caseId: CaseId): Promise<void> {
  await lockCases(tx, [caseId]);
  const theCase = await authorizeOnCase(tx, "queue.read", caseId);
  const queue = queueOf("representatives-wanted");
  if (queue === undefined) return;
  const about = { queue: queue.code, caseId: theCase.id, subject: { kind: "case", id: theCase.id } } as const;
  if (theCase.representative_wanted && waitsIn(queue, theCase.status))
    return openTask(tx, { ...about, officeId: theCase.office_id, division: theCase.division });
  if (theCase.representative_wanted) return;
  const open = await tx.db
    .selectFrom("tasks")
    .select("id")
    .where("queue", "=", about.queue)
    .where("subject_id", "=", theCase.id)
    .where("closed_at", "is", null)
    .execute();
  for (const task of open) await finishTask(tx, task.id, "designated");
}
