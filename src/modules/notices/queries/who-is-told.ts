import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import type { AccountId, CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { partiesToNotify } from "../../cases/index.ts";
import { displayName } from "../../parties/index.ts";
import { ministerName } from "../text.ts";
import { unreachedMinister } from "./unreached-minister.ts";
import { unreachedCounsel, unreachedPersons } from "./unreached-persons.ts";

/**
 * Somebody on a case, and how what is said to the case reaches them: in the portal with an e-mail, by letter, or
 * through somebody who acts for them and is reached.
 */
export interface ToldPerson {
  readonly name: string;
  readonly relation: string;
  readonly channel: "portal" | "mail" | "through";
  /** An e-mail announces it. */
  readonly byEmail: boolean;
  /** Who is reached in their place. */
  readonly through: string | null;
  /** A letter has to go, and nobody knows where to. */
  readonly addressMissing: boolean;
  readonly language: Language;
  readonly accountId: AccountId | null;
}

const nobodyElse = { through: null, addressMissing: false, accountId: null } as const;

/** Everybody on a case, each once: who is reached today, how, and who is not. */
export async function whoIsTold(tx: Transaction, caseId: CaseId): Promise<readonly ToldPerson[]> {
  const accounts = await withAccounts(tx, caseId);
  const others = [...(await byLetter(tx, caseId)), ...(await throughOthers(tx, caseId))];
  return [...accounts, ...others, ...(await absentMinister(tx, caseId))];
}

/** A letter goes, and nobody has entered where to: the registry says how it went. */
async function absentMinister(tx: Transaction, caseId: CaseId): Promise<ToldPerson[]> {
  const minister = await unreachedMinister(tx, caseId);
  if (minister === null) return [];
  const shown = { name: ministerName, relation: "minister", channel: "mail" as const, addressMissing: true };
  return [{ ...nobodyElse, ...shown, ...minister }];
}

async function withAccounts(tx: Transaction, caseId: CaseId): Promise<ToldPerson[]> {
  const accounts = await partiesToNotify(tx, caseId);
  // Whoever has never signed in is told by letter.
  const read = accounts.filter((one) => one.isUsed);
  return read.map(({ accountId, relation, language, name }) => ({
    ...nobodyElse,
    name,
    relation,
    language,
    accountId,
    channel: "portal",
    byEmail: true,
  }));
}

async function byLetter(tx: Transaction, caseId: CaseId): Promise<ToldPerson[]> {
  const told: ToldPerson[] = (await unreachedCounsel(tx, caseId)).map(({ name, language, email, hasAddress }) => ({
    ...nobodyElse,
    name,
    relation: "counsel-of-record",
    language,
    channel: "mail",
    byEmail: email !== null,
    addressMissing: !hasAddress,
  }));
  for (const { personId, language, unusedAccounts } of await unreachedPersons(tx, caseId)) {
    const person = await tx.db
      .selectFrom("persons")
      .select(["family_name as familyName", "given_names as givenNames"])
      .select(
        // In care of who acts for them, where that address is known.
        sql<boolean>`exists (select from contact_details a where a.kind = 'address' and a.until_at is null
          and a.person_id in (select ${personId}::uuid union select d.acting_person_id from designated_representatives d
            where d.case_id = ${caseId} and d.person_id = ${personId} and d.until_at is null))`.as("has_address"),
      )
      .where("id", "=", personId)
      .executeTakeFirstOrThrow();
    const byEmail = unusedAccounts.length > 0;
    const shown = { name: displayName(person), relation: "party", channel: "mail" as const, byEmail, language };
    told.push({ ...nobodyElse, ...shown, addressMissing: !person.has_address });
  }
  return told;
}

/** Parties with no account of their own for whom counsel or a representative with one acts. */
async function throughOthers(tx: Transaction, caseId: CaseId): Promise<ToldPerson[]> {
  const { rows } = await sql<{ name: string; language: Language; through: string }>`
    select concat_ws(', ', p.family_name, p.given_names) as name, coalesce(cp.language, c.language) as language,
      string_agg(distinct k.name, '; ' order by k.name) as through
    from case_parties cp join cases c on c.id = cp.case_id join persons p on p.id = cp.person_id
      join lateral (
        select a.id, a.name from representations r join accounts a on a.counsel_id = r.counsel_id and a.closed_at is null
            and a.first_signed_in_at is not null
          join case_access x on x.case_id = r.case_id and x.account_id = a.id and x.until_at is null and x.relation = 'counsel-of-record'
          where r.case_id = cp.case_id and r.person_id = cp.person_id and r.until_at is null
        union select a.id, a.name from designated_representatives d
          join accounts a on a.person_id = d.acting_person_id and a.closed_at is null
            and a.first_signed_in_at is not null
          join case_access x on x.case_id = d.case_id and x.account_id = a.id and x.until_at is null
          where d.case_id = cp.case_id and d.person_id = cp.person_id and d.until_at is null) k on true
    where cp.case_id = ${caseId} and cp.left_at is null
      and not exists (select from accounts a join case_access o on o.account_id = a.id and o.case_id = cp.case_id and o.until_at is null
        where a.person_id = cp.person_id and a.closed_at is null and a.first_signed_in_at is not null)
    group by cp.person_id, p.family_name, p.given_names, cp.language, c.language order by 1`.execute(tx.db);
  return rows.map((row) => ({
    ...nobodyElse,
    ...row,
    relation: "party",
    channel: "through",
    byEmail: false,
  }));
}
