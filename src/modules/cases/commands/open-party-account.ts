import type { Language } from "../../../kernel/bilingual.ts";
import { type AccountId, type CaseId, isUuid, type PersonId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { issueLink, openAccount } from "../../identity/index.ts";
import { displayName } from "../../parties/index.ts";
import { grantAccess } from "../access.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";

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
  const stand = await standingOf(tx, found.id, person);
  const held = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where("person_id", "=", person)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (held !== undefined) throw new Refused("party-has-account");
  const names = await tx.db.selectFrom("persons").selectAll().where("id", "=", person).executeTakeFirstOrThrow();
  const accountId = await openAccount(tx, {
    email: wanted.email,
    name: displayName({ familyName: names.family_name, givenNames: names.given_names }),
    language: wanted.language,
    password: null,
    roles: [{ role: stand.role, officeId: null, division: null }],
    personId: person,
    counselId: null,
  });
  for (const one of stand.cases)
    await grantAccess(tx, { caseId: one.caseId, accountId, relation: stand.relation, sourceId: one.sourceId });
  await append(tx, {
    chain: { caseId: found.id },
    type: "party-account-opened",
    payload: { personId: person, accountId, relation: stand.relation },
  });
  await issueLink(tx, accountId, "first");
  return { accountId };
}

async function standingOf(tx: Transaction, caseId: CaseId, person: PersonId) {
  const acting = await tx.db
    .selectFrom("designated_representatives")
    .select(["id", "case_id"])
    .where("acting_person_id", "=", person)
    .where("until_at", "is", null)
    .execute();
  const own = await tx.db
    .selectFrom("case_parties")
    .select("case_id")
    .where("person_id", "=", person)
    .where("left_at", "is", null)
    .execute();
  if (own.some((one) => one.case_id === caseId)) {
    const represented = await tx.db
      .selectFrom("designated_representatives")
      .select("id")
      .where("case_id", "=", caseId)
      .where("person_id", "=", person)
      .where("until_at", "is", null)
      .executeTakeFirst();
    if (represented !== undefined) throw new Refused("party-is-represented");
    const cases = own.map((one) => ({ caseId: one.case_id, sourceId: person as string }));
    return { role: "claimant" as const, relation: "party" as const, cases };
  }
  if (!acting.some((one) => one.case_id === caseId)) throw new Refused("person-not-party");
  const cases = acting.map((one) => ({ caseId: one.case_id, sourceId: one.id }));
  return { role: "designated-representative" as const, relation: "designated-representative" as const, cases };
}
