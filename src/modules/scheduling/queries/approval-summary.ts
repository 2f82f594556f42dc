import { type Selectable, sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import type { ApprovalSummary } from "../contract.ts";
import type { ScheduleProposalsTable } from "../db.ts";
import { whoIsAsked } from "../offers/queries/who-is-asked.ts";
import { statesIssues } from "../rules/issues-wanted.ts";
import { viewProposal } from "./list-proposals.ts";
import { viewRun } from "./list-runs.ts";

type ProposalRow = Selectable<ScheduleProposalsTable>;
type Counted = Omit<ApprovalSummary, "withoutIssues" | "offered" | "counselAsked">;

/** Who would be told of how much if every open proposal of a run were approved now. @throws schedule-run-not-found */
export async function runSummary(tx: Transaction, runId: string): Promise<ApprovalSummary> {
  await viewRun(tx, runId);
  const open = await openOf(tx).where("run_id", "=", runId).execute();
  const waits = (row: ProposalRow) =>
    statesIssues.includes(row.division) && row.issues === null && row.moves_hearing_id === null;
  return summaryOf(
    tx,
    open.filter((row) => !waits(row)),
    open.filter(waits).length,
  );
}

/** The same of one proposal. @throws schedule-proposal-not-found */
export async function proposalSummary(tx: Transaction, proposalId: string): Promise<ApprovalSummary> {
  await viewProposal(tx, proposalId);
  return summaryOf(tx, await openOf(tx).where("id", "=", proposalId).execute(), 0);
}

const openOf = (tx: Transaction) =>
  tx.db.selectFrom("schedule_proposals").selectAll().where("state", "=", "proposed").orderBy("id");

async function summaryOf(
  tx: Transaction,
  going: readonly ProposalRow[],
  withoutIssues: number,
): Promise<ApprovalSummary> {
  const asked = [...(await whoIsAsked(tx, going))].filter(([, whom]) => whom.asked.length > 0);
  const counselAsked = new Set(asked.flatMap(([, whom]) => whom.asked.map((one) => one.counselId))).size;
  const counted = await countsOf(
    tx,
    going.map(({ id }) => id),
    asked.map(([id]) => id),
  );
  return { ...counted, withoutIssues, offered: asked.length, counselAsked };
}

/** Whoever is at the hearing already hears nothing new where it keeps its hour. */
const isOnAlready = (who: ReturnType<typeof sql>) => sql<boolean>`exists (select from hearing_people s
  where s.hearing_id = g.moves_hearing_id and s.state = 'set' and s.account_id = ${who})`;

/** `asked`: those of which counsel is asked first; whoever else is of their cases is told once the date is set. */
async function countsOf(tx: Transaction, going: readonly string[], asked: readonly string[]): Promise<Counted> {
  const { rows } = await sql<Counted>`with going as (
      select p.*, p.id = any (${[...asked]}::uuid[]) as is_asked, h.id is not null as moves,
        h.id is not null and h.starts_at = p.starts_at as at_its_hour,
        h.id is not null and h.starts_at = p.starts_at and h.room_id is not distinct from p.room_id as quiet
      from schedule_proposals p left join hearings h on h.id = p.moves_hearing_id
      where p.id = any (${[...going]}::uuid[])),
    on_cases as (select pc.case_id, g.is_asked, g.quiet from schedule_proposal_cases pc join going g on g.id = pc.proposal_id),
    of_cases as (select p.person_id, f.is_asked from case_parties p join on_cases f on f.case_id = p.case_id
      where p.left_at is null and not f.quiet)
    select (select count(*) from going) as hearings, (select count(*) from going where at_its_hour) as "atTheirHour",
      (select count(*) from going where moves and not at_its_hour) as moved, (select count(*) from on_cases) as cases,
      (select count(distinct person_id) from of_cases where not is_asked) as parties,
      (select count(distinct person_id) from of_cases where is_asked) as "partiesAfter",
      (select count(distinct a.account_id) from case_access a join on_cases f on f.case_id = a.case_id
        where a.relation = 'counsel-of-record' and a.until_at is null and not f.quiet and not f.is_asked) as counsel,
      (select count(distinct m) from going g cross join unnest(g.member_ids) m) as members,
      (select count(distinct g.interpreter_id) from going g where not (g.at_its_hour and ${isOnAlready(sql`g.interpreter_id`)})) as interpreters,
      (select count(distinct g.minister_counsel_id) from going g where not (g.at_its_hour and
        ${isOnAlready(sql`g.minister_counsel_id`)})) as "ministerCounsel",
      (select count(distinct s.account_id) from hearing_people s join going g on g.moves_hearing_id = s.hearing_id
        where s.state = 'set' and s.role in ('member', 'interpreter', 'minister-counsel') and s.account_id is not null
          and not s.account_id = any (g.member_ids) and s.account_id is distinct from g.interpreter_id
          and s.account_id is distinct from g.minister_counsel_id) as relieved`.execute(tx.db);
  const [row] = rows;
  if (row === undefined) throw new Error("a count gives one row");
  return row;
}
