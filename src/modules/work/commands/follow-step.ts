import type { CaseId } from "../../../kernel/ids.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type AuthorizedCase, authorizeOnCase, isLastStep, lifecycleOf, stepCalled } from "../../cases/index.ts";
import { openLifecycleTask } from "../open-lifecycle-task.ts";
import { type LifecycleTask, type Queue, waitsIn } from "../rules/queue.ts";
import { queueOf } from "../rules/queues.ts";
import { finishTask } from "../steps/finish-task.ts";
import { sayDaysAhead } from "../steps/say-days-ahead.ts";

export interface StepTaken {
  readonly caseId: CaseId;
  readonly version: number;
  readonly from: string;
  readonly step: string;
}

/**
 * A case took a step: work that waited for it to leave where it stood is finished, and the work that the step opens
 * begins. Where it has gone on meanwhile, the later step says what begins. Safe to repeat.
 */
export async function followStep(tx: Transaction, taken: StepTaken): Promise<void> {
  const theCase = await authorizeOnCase(tx, "queue.read", taken.caseId);
  await finishWhatWasLeft(tx, theCase);
  await sayDaysAhead(tx, theCase);
  if (!(await isLastStep(tx, theCase.id, taken.version))) return;
  const row = stepCalled(theCase, taken.step, taken.from);
  if (row !== undefined) await openAll(tx, theCase, row.opens.tasks);
}

/** A case was opened: the work with which its proceeding begins. Safe to repeat. */
export async function followOpening(tx: Transaction, caseId: CaseId): Promise<void> {
  const theCase = await authorizeOnCase(tx, "queue.read", caseId);
  const { opens } = lifecycleOf(theCase.proceeding_type, theCase.received_on);
  if (await isLastStep(tx, theCase.id, 0)) await openAll(tx, theCase, opens.tasks, instantOf(theCase.received_at));
}

async function openAll(
  tx: Transaction,
  theCase: AuthorizedCase,
  tasks: readonly LifecycleTask[],
  since = tx.now,
): Promise<void> {
  for (const task of tasks) await openLifecycleTask(tx, theCase, task, since);
}

async function finishWhatWasLeft(tx: Transaction, theCase: AuthorizedCase): Promise<void> {
  const open = await tx.db
    .selectFrom("tasks")
    .select(["id", "queue", "kinds"])
    .where("case_id", "=", theCase.id)
    .where("closed_at", "is", null)
    .execute();
  for (const task of open) {
    const queue = queueOf(task.queue);
    if (queue === undefined) continue;
    if (!waitsIn(queue, theCase.status)) await finishTask(tx, task.id, "moved-on");
    else if (answersWithdrawal(queue, theCase.status) && task.kinds.includes("withdrawal"))
      await finishTask(tx, task.id, "case-withdrawn");
  }
}

/** A notice of withdrawal asks for nothing more once the case is withdrawn. */
const answersWithdrawal = (queue: Queue, status: string): boolean =>
  status === "withdrawn" && queue.finishedBy.includes("case-moved");
