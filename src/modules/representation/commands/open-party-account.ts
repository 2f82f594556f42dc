import type { Language } from "../../../kernel/bilingual.ts";
import { type AccountId, type CaseId, isUuid, type PersonId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase, partyOf } from "../../cases/index.ts";
import { issueLink, openAccount } from "../../identity/index.ts";
import { displayName } from "../../parties/index.ts";
import { openCasesOfPerson, relationsOfPerson } from "../steps/cases-of-counsel.ts";

/**
 * Opens an account for a party of a case, or for the person who acts for a party, and with it every case of theirs.
 * Somebody for whom another acts gets none: the representative acts for them (IRPA 167(2)).
 * @throws case-not-found, action-not-allowed, person-not-party, party-is-represented, party-has-account, account-exists
 */
export async function openPartyAccount(
  tx: Transaction,
  caseId: string,
  personId: string,
  wanted: { readonly email: string; readonly language: Language },
): Promise<{ readonly accountId: AccountId }> {
  const found = await authorizeOnCase(tx, "party.open-account", caseId);
  if (!isUuid(personId)) throw new Refused("person-not-party");
  const person = personId as PersonId;
  await requireStanding(tx, found.id, person);
  const held = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where("person_id", "=", person)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (held !== undefined) throw new Refused("party-has-account");
  const names = await tx.db.selectFrom("persons").selectAll().where("id", "=", person).executeTakeFirstOrThrow();
  const relations = await relationsOfPerson(tx, person);
  const accountId = await openAccount(tx, {
    email: wanted.email,
    name: displayName({ familyName: names.family_name, givenNames: names.given_names }),
    language: wanted.language,
    password: null,
    roles: relations.map((relation) => ({ role: roleOf[relation], officeId: null, division: null })),
    personId: person,
    counselId: null,
  });
  await openCasesOfPerson(tx, accountId);
  await append(tx, {
    chain: { caseId: found.id },
    type: "party-account-opened",
    payload: { personId: person, accountId, relations },
  });
  await issueLink(tx, accountId, "first");
  return { accountId };
}

/**
 * Somebody stands on a case as a party or as the person who acts for one. A parent is often both, and sees the
 * children's cases beside their own.
 * @throws party-is-represented, person-not-party
 */
async function requireStanding(tx: Transaction, caseId: CaseId, person: PersonId): Promise<void> {
  const designated = await tx.db
    .selectFrom("designated_representatives")
    .select(["person_id", "acting_person_id"])
    .where("case_id", "=", caseId)
    .where("until_at", "is", null)
    .execute();
  if (designated.some((one) => one.person_id === person)) throw new Refused("party-is-represented");
  if (designated.some((one) => one.acting_person_id === person)) return;
  await partyOf(tx, caseId, person);
}

const roleOf = { party: "claimant", "designated-representative": "designated-representative" } as const;
