import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import type { AccountId, CaseId, CounselId, PersonId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

export interface UnreachedPerson {
  readonly personId: PersonId;
  readonly language: Language;
  /** Accounts of theirs, or of who acts for them, with which nobody has signed in yet: an e-mail may find its reader. */
  readonly unusedAccounts: readonly AccountId[];
}

/**
 * A language that nobody has asked for is the case's: it says which one comes first in a letter that has both.
 * The parties whom no account reaches: they have none that they have signed in with, no counsel of record with such a one
 * acts for them, and no representative with one was designated. What is said to the case is said to them by letter.
 */
export async function unreachedPersons(tx: Transaction, caseId: CaseId): Promise<readonly UnreachedPerson[]> {
  const found = await sql<UnreachedPerson>`
    select p.person_id as "personId", coalesce(p.language, c.language) as language,
      array(select a.id from accounts a join case_access x on x.account_id = a.id and x.case_id = p.case_id and x.until_at is null
        where a.closed_at is null and a.first_signed_in_at is null and (a.person_id = p.person_id
          or a.person_id in (select d.acting_person_id from designated_representatives d
            where d.case_id = p.case_id and d.person_id = p.person_id and d.until_at is null))
        order by a.id) as "unusedAccounts"
    from case_parties p join cases c on c.id = p.case_id
    where p.case_id = ${caseId} and p.left_at is null
      and not exists (select from accounts a where a.person_id = p.person_id and a.closed_at is null and a.first_signed_in_at is not null
        and exists (select from case_access x where x.case_id = p.case_id and x.account_id = a.id and x.until_at is null))
      and not exists (select from representations r join accounts a on a.counsel_id = r.counsel_id and a.closed_at is null
        and a.first_signed_in_at is not null
        join case_access x on x.case_id = r.case_id and x.account_id = a.id and x.until_at is null and x.relation = 'counsel-of-record'
        where r.case_id = p.case_id and r.person_id = p.person_id and r.until_at is null)
      and not exists (select from designated_representatives d join accounts a on a.person_id = d.acting_person_id and a.closed_at is null
        and a.first_signed_in_at is not null
        join case_access x on x.case_id = d.case_id and x.account_id = a.id and x.until_at is null
        where d.case_id = p.case_id and d.person_id = p.person_id and d.until_at is null)
    order by p.person_id`.execute(tx.db);
  return found.rows;
}

export interface UnreachedCounsel {
  readonly counselId: CounselId;
  readonly name: string;
  readonly email: string | null;
  readonly hasAddress: boolean;
  readonly language: Language;
}

/**
 * Counsel of record of the case whom no account reaches: never invited, the invitation not accepted, or never signed in. Somebody
 * whose licence is suspended or revoked acts for nobody and is not written to; the party is.
 */
export async function unreachedCounsel(tx: Transaction, caseId: CaseId): Promise<readonly UnreachedCounsel[]> {
  const found = await sql<UnreachedCounsel>`
    select k.id as "counselId", concat_ws(', ', k.family_name, k.given_names) as name, k.email,
      k.address is not null as "hasAddress", coalesce(k.language, c.language) as language
    from counsels k join cases c on c.id = ${caseId}
    where k.id in (select r.counsel_id from representations r where r.case_id = ${caseId} and r.until_at is null)
      and k.standing not in ('suspended', 'revoked')
      and not exists (select from accounts a join case_access x on x.account_id = a.id and x.case_id = ${caseId}
        and x.until_at is null and x.relation = 'counsel-of-record' where a.counsel_id = k.id and a.closed_at is null
        and a.first_signed_in_at is not null)
    order by k.id`.execute(tx.db);
  return found.rows;
}
