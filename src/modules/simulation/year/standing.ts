import { theSystem } from "../../../kernel/actor.ts";
import type { CaseId } from "../../../kernel/ids.ts";
import { authorizeOnCase, statuses } from "../../cases/index.ts";
import { standingOn } from "../../deadlines/index.ts";
import { now, type Twin, today } from "./twin.ts";

/** An open case for which nothing that has an owner and a date is waited for. */
interface StuckCase {
  readonly fileNumber: string;
  readonly proceeding: string;
  readonly status: string;
}

export interface Counts {
  readonly opened: number;
  readonly heard: number;
  readonly decided: number;
  readonly appealed: number;
  readonly sentBack: number;
  readonly withdrawn: number;
  readonly abandoned: number;
  readonly dismissed: number;
  readonly open: number;
  /** Open cases with work or a decision that is past its day. */
  readonly late: number;
  /** Work that is past its day, by queue. */
  readonly lateBy: Readonly<Record<string, number>>;
  readonly stuck: readonly StuckCase[];
}

const ended = Object.entries(statuses).flatMap(([code, { final }]) => (final ? [code] : []));

/** How the year ended, counted in the tribunal’s own tables. */
export async function standingOf(twin: Twin): Promise<Counts> {
  const { pool } = twin.services.store;
  const one = async (query: string): Promise<number> => {
    const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${query}`);
    return rows[0]?.n ?? 0;
  };
  const standing = (status: string) => one(`cases where status = '${status}'`);
  const { rows: open } = await pool.query<OpenCase>(openCases, [ended, now(twin), today(twin)]);
  const stuck: StuckCase[] = [];
  for (const theCase of open)
    if (!theCase.works && !theCase.sits && !theCase.proposed && !(await runs(twin, theCase.id)))
      stuck.push({ fileNumber: theCase.number, proceeding: theCase.proceeding, status: theCase.status });
  return {
    opened: await one("cases where division = 'RPD'"),
    heard: await one(
      `(select distinct hc.case_id from hearing_outcomes o join hearing_cases hc on hc.hearing_id = o.hearing_id
        where o.outcome = 'held') heard`,
    ),
    decided: await one(
      "decision_cases dc join decisions d on d.id = dc.decision_id where d.status = 'released' and d.corrects_id is null",
    ),
    appealed: await one("cases where division = 'RAD'"),
    sentBack: await one(
      "decision_cases dc join decisions d on d.id = dc.decision_id where d.status = 'released' and dc.determination = 'referred-back'",
    ),
    withdrawn: await standing("withdrawn"),
    abandoned: await standing("abandoned"),
    dismissed: await standing("dismissed"),
    open: open.length,
    late: open.filter((theCase) => theCase.late).length,
    lateBy: await lateByQueue(twin),
    stuck,
  };
}

async function lateByQueue(twin: Twin): Promise<Readonly<Record<string, number>>> {
  const { rows } = await twin.services.store.pool.query<{ queue: string; n: number }>(
    "select queue, count(*)::int as n from tasks where closed_at is null and due_on < $1::date group by 1 order by 1",
    [today(twin)],
  );
  return Object.fromEntries(rows.map(({ queue, n }) => [queue, n]));
}

interface OpenCase {
  readonly id: CaseId;
  readonly number: string;
  readonly proceeding: string;
  readonly status: string;
  readonly works: boolean;
  readonly late: boolean;
  readonly sits: boolean;
  readonly proposed: boolean;
}

/** One task releases the decision of a whole family. */
const openCases = `
  with open_work as materialized (
    select case_id, due_on from tasks where closed_at is null
    union all
    select dc.case_id, t.due_on from tasks t join decision_cases dc on dc.decision_id = t.subject_id
    where t.closed_at is null and t.subject_kind = 'decision')
  select c.id, c.file_number as number, c.proceeding_type as proceeding, c.status,
    exists (select from open_work w where w.case_id = c.id and w.due_on is not null) as works,
    exists (select from open_work w where w.case_id = c.id and w.due_on < $3::date) as late,
    exists (select from hearings h join hearing_cases hc on hc.hearing_id = h.id and hc.left_at is null
      where hc.case_id = c.id and h.status = 'set' and h.starts_at > $2) as sits,
    exists (select from schedule_proposals p join schedule_proposal_cases pc on pc.proposal_id = p.id
      where pc.case_id = c.id and p.state in ('proposed', 'approved', 'offered', 'confirmed')) as proposed
  from cases c where c.status <> all ($1) order by c.file_number`;

/** Whether a time limit runs on the case: somebody’s, to a day that has not come. */
async function runs(twin: Twin, caseId: CaseId): Promise<boolean> {
  const { items } = await twin.services.store.readOnly(theSystem, async (tx) =>
    standingOn(tx, await authorizeOnCase(tx, "deadline.view", caseId)),
  );
  return items.some((one) => one.state !== "met" && one.state !== "excused" && one.dueOn >= today(twin));
}
