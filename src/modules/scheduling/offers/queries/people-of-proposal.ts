import { sql } from "kysely";
import type { Transaction } from "../../../../platform/database/store.ts";
import "../db.ts";

interface People {
  readonly caseIds: readonly string[];
  readonly proceeding: string;
  readonly personIds: readonly string[];
  readonly counselAccounts: readonly string[];
}

/** Whose hearing is proposed: the cases, their parties, and the accounts of their counsel. Null where it has no case. */
export async function peopleOfProposal(tx: Transaction, proposalId: string): Promise<People | null> {
  const { rows } = await sql<People & { readonly proceeding: string | null }>`
    select array_agg(c.id::text order by pc.ordinal) as "caseIds", min(c.proceeding_type) as proceeding,
      array(select distinct p.person_id::text from case_parties p where p.case_id = any (array_agg(c.id)) and p.left_at is null)
        as "personIds",
      array(select distinct a.account_id::text from case_access a where a.case_id = any (array_agg(c.id))
        and a.relation = 'counsel-of-record' and a.until_at is null) as "counselAccounts"
    from schedule_proposal_cases pc join cases c on c.id = pc.case_id where pc.proposal_id = ${proposalId}::uuid`.execute(
    tx.db,
  );
  const [row] = rows;
  return row?.proceeding == null ? null : row;
}
