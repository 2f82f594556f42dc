import { sql } from "kysely";
import type { CaseId, TaskId } from "../../../kernel/ids.ts";
import { type CivilDate, civilDateIn, easternZone, plusDays } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { queues } from "../rules/queues.ts";
import "../db.ts";

/** What is late for as many days as its row says is shown to whom the row names as well. @returns how many were */
export async function escalateLate(tx: Transaction): Promise<number> {
  const today = civilDateIn(tx.now, easternZone);
  let escalated = 0;
  for (const queue of queues) {
    const before: CivilDate = plusDays(today, -queue.late.afterDays);
    const { rows } = await sql<{ id: TaskId; case_id: CaseId }>`update tasks set escalated_at = ${tx.now}
      where id in (select t.id from tasks t where t.queue = ${queue.code} and t.closed_at is null and t.escalated_at is null
        and t.due_on < ${before}::date order by t.due_on, t.id limit 500 for update skip locked)
      returning id, case_id`.execute(tx.db);
    for (const row of rows)
      await append(tx, {
        chain: { caseId: row.case_id },
        type: "task-escalated",
        payload: { taskId: row.id, queue: queue.code, to: queue.late.to },
      });
    escalated += rows.length;
  }
  return escalated;
}
