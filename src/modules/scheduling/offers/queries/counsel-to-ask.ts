import { sql } from "kysely";
import type { Language } from "../../../../kernel/bilingual.ts";
import type { AccountId, CaseId, CounselId } from "../../../../kernel/ids.ts";
import type { Transaction } from "../../../../platform/database/store.ts";
import "../db.ts";

/** A counsel of record whose agreement counts, with the cases that they act on. */
export interface CounselToAsk {
  readonly counselId: CounselId;
  readonly accountId: AccountId | null;
  readonly email: string | null;
  readonly language: Language | null;
  readonly caseIds: readonly CaseId[];
  /** Offers on these cases, since a hearing was last set on one of them, that were refused or not answered. */
  readonly notAccepted: number;
}

/** Who of a proposal’s cases is on record today, in good standing, appears at hearings, and can be reached. */
export async function counselToAsk(tx: Transaction, proposalId: string): Promise<readonly CounselToAsk[]> {
  return (await counselToAskOf(tx, [proposalId])).get(proposalId) ?? [];
}

/** The same of many proposals, by proposal. */
export async function counselToAskOf(
  tx: Transaction,
  proposalIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CounselToAsk[]>> {
  const { rows } = await sql<CounselToAsk & { readonly proposalId: string }>`
    with acting as (
      select pc.proposal_id, r.counsel_id, array_agg(distinct r.case_id) as case_ids
      from schedule_proposal_cases pc join representations r on r.case_id = pc.case_id
        and r.until_at is null and r.scope <> 'documents-only'
      where pc.proposal_id = any (${[...proposalIds]}::uuid[]) group by pc.proposal_id, r.counsel_id)
    select acting.proposal_id as "proposalId", k.id as "counselId", a.id as "accountId", coalesce(a.email, k.email) as email,
      coalesce(a.language, k.language) as language,
      array(select c::text from unnest(acting.case_ids) c order by c) as "caseIds",
      (select count(*)::int from hearing_offers o where o.counsel_id = k.id and o.state in ('refused', 'lapsed')
        and exists (select from hearing_offer_cases oc where oc.offer_id = o.id and oc.case_id = any (acting.case_ids))
        and o.offered_at > coalesce((select max(h.set_at) from hearing_cases hc join hearings h on h.id = hc.hearing_id
          where hc.case_id = any (acting.case_ids)), '-infinity')) as "notAccepted"
    from acting join counsels k on k.id = acting.counsel_id and k.standing not in ('suspended', 'revoked')
      left join lateral (select x.id, x.email, x.language from accounts x where x.counsel_id = k.id and x.closed_at is null
        order by x.created_at, x.id limit 1) a on true
    where coalesce(a.email, k.email) is not null
    order by k.id`.execute(tx.db);
  return Map.groupBy(rows, (row) => row.proposalId);
}
