import { type CivilDate, civilDateIn, daysBetween, easternZone, instantOf } from "../../../kernel/time.ts";
import { type Act, now, type Twin, today } from "./twin.ts";
import { lead, type TwinCase } from "./twin-case.ts";

/** A task as it lies in its queue. */
export interface OpenTask {
  readonly id: string;
  readonly queue: string;
  readonly caseId: string;
  readonly subjectId: string;
  readonly openedOn: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly heldBy: string | null;
  /** Where its case stands. */
  readonly status: string;
}

/** What somebody does about a task today, or null: it waits. */
export type Desk = (twin: Twin, task: OpenTask, twinCase: TwinCase) => Act | null;

/** What waits in every queue now, in an order that the seed alone decides. */
export async function openWork(twin: Twin): Promise<readonly OpenTask[]> {
  const { rows } = await twin.services.store.pool.query<{
    id: string;
    queue: string;
    case_id: string;
    subject_id: string;
    opened_at: Date;
    due_on: CivilDate | null;
    claimed_by: string | null;
    status: string;
  }>(
    `select t.id, t.queue, t.case_id, t.subject_id, t.opened_at, t.due_on, t.claimed_by, c.status
     from tasks t join cases c on c.id = t.case_id
     where t.closed_at is null and t.opened_at <= $1 order by c.file_number, t.queue, t.opened_at, t.id`,
    [now(twin)],
  );
  return rows.map((row) => ({
    id: row.id,
    queue: row.queue,
    caseId: row.case_id,
    subjectId: row.subject_id,
    openedOn: civilDateIn(instantOf(row.opened_at), easternZone),
    dueOn: row.due_on,
    heldBy: row.claimed_by,
    status: row.status,
  }));
}

/** Whether so many days have gone by since it was opened. */
export const waited = (twin: Twin, task: OpenTask, days: number): boolean =>
  daysBetween(task.openedOn, today(twin)) >= days;

export const isLead = (task: OpenTask, twinCase: TwinCase): boolean => task.caseId === lead(twinCase);
