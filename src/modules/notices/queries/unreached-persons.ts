import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import type { CaseId, PersonId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

export interface UnreachedPerson {
  readonly personId: PersonId;
  readonly language: Language;
}

/**
 * The parties whom no account reaches: they have none, no counsel of record with one acts for them, and no
 * representative with one was designated. What is said to the file is said to them by letter.
 */
export async function unreachedPersons(tx: Transaction, caseId: CaseId): Promise<readonly UnreachedPerson[]> {
  const found = await sql<UnreachedPerson>`
    select p.person_id as "personId", p.language from case_parties p
    where p.case_id = ${caseId} and p.left_at is null
      and not exists (select from accounts a where a.person_id = p.person_id and a.closed_at is null
        and exists (select from case_access x where x.case_id = p.case_id and x.account_id = a.id and x.until_at is null))
      and not exists (select from representations r join accounts a on a.counsel_id = r.counsel_id and a.closed_at is null
        join case_access x on x.case_id = r.case_id and x.account_id = a.id and x.until_at is null and x.relation = 'counsel-of-record'
        where r.case_id = p.case_id and r.person_id = p.person_id and r.until_at is null)
      and not exists (select from designated_representatives d join accounts a on a.person_id = d.acting_person_id and a.closed_at is null
        join case_access x on x.case_id = d.case_id and x.account_id = a.id and x.until_at is null
        where d.case_id = p.case_id and d.person_id = p.person_id and d.until_at is null)
    order by p.person_id`.execute(tx.db);
  return found.rows;
}
