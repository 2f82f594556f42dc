import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, lockCases } from "../../cases/index.ts";
import { waitsIn } from "../rules/queue.ts";
import { queueOf } from "../rules/queues.ts";
import { finishTask } from "../steps/finish-task.ts";
import { openTask } from "../steps/open-task.ts";

/** Who acts for a person of the file changed: somebody is still wanted, or nobody is. A file that is over wants nobody. Safe to repeat. */
export async function followRepresentative(tx: Transaction, caseId: CaseId): Promise<void> {
  await lockCases(tx, [caseId]);
  const file = await authorizeOnCase(tx, "queue.read", caseId);
  const queue = queueOf("representatives-wanted");
  if (queue === undefined) return;
  const about = { queue: queue.code, caseId: file.id, subject: { kind: "case", id: file.id } } as const;
  if (file.representative_wanted && waitsIn(queue, file.status))
    return openTask(tx, { ...about, officeId: file.office_id, division: file.division });
  if (file.representative_wanted) return;
  const open = await tx.db
    .selectFrom("tasks")
    .select("id")
    .where("queue", "=", about.queue)
    .where("subject_id", "=", file.id)
    .where("closed_at", "is", null)
    .execute();
  for (const task of open) await finishTask(tx, task.id, "designated");
}
