import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { type ApprovalSummary, divisions } from "../contract.ts";
import { statesIssues } from "../rules/issues-wanted.ts";
import { offerRuleOn } from "../rules/offer-rules.ts";
import { viewProposal } from "./list-proposals.ts";
import { viewRun } from "./list-runs.ts";

/** Who would be told of how much if every open proposal of a run were approved now. @throws schedule-run-not-found */
export async function runSummary(tx: Transaction, runId: string): Promise<ApprovalSummary> {
  await viewRun(tx, runId);
  return summaryOf(tx, sql<boolean>`p.run_id = ${runId}::uuid`, statesIssues);
}

/** The same of one proposal. @throws schedule-proposal-not-found */
export async function proposalSummary(tx: Transaction, proposalId: string): Promise<ApprovalSummary> {
  await viewProposal(tx, proposalId);
  return summaryOf(tx, sql<boolean>`p.id = ${proposalId}::uuid`, []);
}

async function summaryOf(
  tx: Transaction,
  which: ReturnType<typeof sql<boolean>>,
  waiting: readonly string[],
): Promise<ApprovalSummary> {
  const { rows } = await sql<Record<keyof ApprovalSummary, number>>`with open as (
      select p.* from schedule_proposals p where p.state = 'proposed' and ${which}),
    going as (select * from open o where not (o.division = any (${[...waiting]}) and o.issues is null)),
    files as (select pc.case_id from schedule_proposal_cases pc join going g on g.id = pc.proposal_id)
    select (select count(*) from going) as hearings, (select count(*) from files) as files,
      (select count(distinct p.person_id) from case_parties p join files f on f.case_id = p.case_id where p.left_at is null) as parties,
      (select count(distinct a.account_id) from case_access a join files f on f.case_id = a.case_id
        where a.relation = 'counsel-of-record' and a.until_at is null) as counsel,
      (select count(distinct m) from going g cross join unnest(g.member_ids) m) as members,
      (select count(distinct g.interpreter_id) from going g) as interpreters,
      (select count(distinct g.minister_counsel_id) from going g) as "ministerCounsel",
      (select count(*) from open o where o.division = any (${[...waiting]}) and o.issues is null) as "withoutIssues",
      (select count(*) from going g join schedule_policies y on y.division = g.division and y.asks_counsel
        where g.moves_hearing_id is null and g.division = any (${divisionsAsked(tx)}) and exists (select from
          schedule_proposal_cases pc join representations r on r.case_id = pc.case_id and r.until_at is null
          and r.scope <> 'documents-only' where pc.proposal_id = g.id)) as offered`.execute(tx.db);
  const [row] = rows;
  if (row === undefined) throw new Error("a count gives one row");
  return row;
}

/** Divisions whose rules leave days for counsel to answer. */
const divisionsAsked = (tx: Transaction): string[] =>
  divisions.filter((one) => offerRuleOn(one, tx.now.slice(0, 10)).offers > 0);
