import { sql } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import { momentCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Division, ProposalState, ProposalView } from "../contract.ts";
import { proposalQuery, proposalView } from "./proposal-rows.ts";

export interface ProposalListQuery {
  readonly officeId: string | null;
  readonly division: Division | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly state: ProposalState | null;
  readonly after: string | null;
  readonly limit: number;
}

/** Open proposals, and what became of those of the last run, by day and hour. */
export async function listProposals(tx: Transaction, query: ProposalListQuery) {
  const narrowed = <T extends ReturnType<typeof proposalQuery>>(select: T): T => {
    let one = (select as ReturnType<typeof proposalQuery>).where(isCurrent(tx.now));
    if (query.officeId !== null) one = one.where("p.office_id", "=", query.officeId);
    if (query.division !== null) one = one.where("p.division", "=", query.division);
    if (query.from !== null) one = one.where("p.held_on", ">=", query.from as CivilDate);
    if (query.to !== null) one = one.where("p.held_on", "<=", query.to as CivilDate);
    if (query.state !== null) one = one.where("p.state", "=", query.state);
    return one as T;
  };
  const { total } = await narrowed(proposalQuery(tx))
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  let page = narrowed(proposalQuery(tx))
    .orderBy("p.starts_at")
    .orderBy("p.id")
    .limit(pageSize(query.limit + 1));
  const cursor = momentCursor(query.after);
  if (cursor !== null)
    page = page.where(sql<boolean>`(p.starts_at, p.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`);
  const rows = await page.execute();
  const items = rows.slice(0, query.limit).map((row) => proposalView(tx, row));
  const last = items.at(-1);
  return {
    items,
    next: rows.length > query.limit && last !== undefined ? `${last.startsAt},${last.id}` : null,
    total: Number(total),
  };
}

/** What was offered to counsel stays in sight for two weeks after its end, whatever was run since. */
const isCurrent = (at: Instant) => sql<boolean>`(p.state in ('proposed', 'approved', 'offered', 'confirmed')
  or (p.ended_at > (${at}::timestamptz - interval '14 days') and exists (select from hearing_offers f where f.proposal_id = p.id))
  or (p.ended_code is distinct from 'newer-run' and p.run_id = (select r.id from schedule_runs r where r.state = 'done' and r.cause <> 'date-change'
    order by r.asked_at desc, r.id desc limit 1)))`;

/** @throws schedule-proposal-not-found */
export async function viewProposal(tx: Transaction, proposalId: string): Promise<ProposalView> {
  const row = isUuid(proposalId)
    ? await proposalQuery(tx).where("p.id", "=", proposalId).executeTakeFirst()
    : undefined;
  if (row === undefined) throw new Refused("schedule-proposal-not-found");
  return proposalView(tx, row);
}
