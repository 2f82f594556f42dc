import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { TasksTable } from "../db.ts";
import { queues } from "../rules/queues.ts";
import { openTask } from "../steps/open-task.ts";

const most = 500;

interface Overdue {
  readonly case_id: CaseId;
  readonly office_id: string;
  readonly division: TasksTable["division"];
}

/**
 * Where the day of a case’s work has passed and it still waits, what its row says is to be done then begins: an appeal that was
 * not perfected in time goes before a member. Safe to repeat. @returns how many were opened
 */
export async function openOverdue(tx: Transaction): Promise<number> {
  const today = civilDateIn(tx.now, easternZone);
  let opened = 0;
  for (const { code, overdue } of queues) {
    if (overdue === null) continue;
    const { rows } = await sql<Overdue>`select t.case_id, t.office_id, t.division from tasks t
      where t.queue = ${code} and t.closed_at is null and t.subject_kind = 'case' and t.due_on < ${today}::date
        and not exists (select from tasks o where o.queue = ${overdue} and o.case_id = t.case_id and o.closed_at is null)
      order by t.due_on, t.id limit ${most}`.execute(tx.db);
    for (const row of rows)
      await openTask(tx, {
        queue: overdue,
        caseId: row.case_id,
        subject: { kind: "case", id: row.case_id },
        officeId: row.office_id,
        division: row.division,
      });
    opened += rows.length;
  }
  return opened;
}
