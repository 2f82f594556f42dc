import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, lifecycleOf, stepsLeadingTo } from "../../cases/index.ts";
import { openLifecycleTask } from "../open-lifecycle-task.ts";
import type { LifecycleTask } from "../rules/queue.ts";
import { queueOfTask } from "../rules/queues.ts";

const most = 200;

/**
 * Open cases for which nobody has anything to do, such as those of before a rule existed: the work of the rows by which a case
 * comes to stand where it stands begins. Each case is looked at once, after the last one of the round before. @returns the last
 * case of this round, or null when none is left
 */
export async function openMissing(tx: Transaction, after: CaseId | null): Promise<CaseId | null> {
  const { rows: cases } = await sql<{ id: CaseId }>`select c.id from cases c
    where c.finalized_on is null and c.disposed_at is null
      -- What a case that was just opened begins with is opened by its own job.
      and c.opened_at < ${tx.now}::timestamptz - interval '1 hour' and c.id > ${after ?? "00000000-0000-0000-0000-000000000000"}::uuid
      and not exists (select from tasks t where t.case_id = c.id and t.closed_at is null)
    order by c.id limit ${most}`.execute(tx.db);
  for (const { id } of cases) {
    const theCase = await authorizeOnCase(tx, "queue.read", id);
    const { first, opens } = lifecycleOf(theCase.proceeding_type, theCase.received_on);
    const from = await cameFrom(tx, id);
    const rows = from === null && theCase.status === first ? [{ opens }] : stepsLeadingTo(theCase, from);
    const all = new Set<LifecycleTask>(rows.flatMap((row) => row.opens.tasks));
    for (const task of all) {
      const standsIn: readonly string[] | null = queueOfTask(task).while;
      if (standsIn === null || standsIn.includes(theCase.status)) await openLifecycleTask(tx, theCase, task);
    }
  }
  return cases.at(-1)?.id ?? null;
}

/** Where the case stood before its last step; null: it took none. */
async function cameFrom(tx: Transaction, caseId: CaseId): Promise<string | null> {
  const { rows } = await sql<{ was: string }>`select was #>> '{}' as was from case_changes
    where case_id = ${caseId} and kind = 'moved' and field = 'status' order by version desc limit 1`.execute(tx.db);
  return rows[0]?.was ?? null;
}
