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
  const standings = await standingsOf(tx, found.id, person);
  const held = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where("person_id", "=", person)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (held !== undefined) throw new Refused("party-has-account");
  const names = await tx.db.selectFrom("persons").selectAll().where("id", "=", person).executeTakeFirstOrThrow();
  const relations = [...new Set(standings.map((one) => one.relation))];
  const accountId = await openAccount(tx, {
    email: wanted.email,
    name: displayName({ familyName: names.family_name, givenNames: names.given_names }),
    language: wanted.language,
    password: null,
    roles: relations.map((relation) => ({ role: roleOf[relation], officeId: null, division: null })),
    personId: person,
    counselId: null,
  });
  for (const one of standings) await grantAccess(tx, { ...one, accountId });
  await append(tx, {
    chain: { caseId: found.id },
    type: "party-account-opened",
    payload: { personId: person, accountId, relations },
  });
  await issueLink(tx, accountId, "first");
  return { accountId };
}

interface Standing {
  readonly caseId: CaseId;
  readonly relation: "party" | "designated-representative";
  readonly sourceId: string;
}

/**
 * Every case on which the person stands: their own, and those of the people for whom they act. A parent is often both,
 * and sees the children's files beside their own.
 */
async function standingsOf(tx: Transaction, caseId: CaseId, person: PersonId): Promise<readonly Standing[]> {
  const own = await tx.db
    .selectFrom("case_parties")
    .select("case_id")
    .where("person_id", "=", person)
    .where("left_at", "is", null)
    .execute();
  const designated = await tx.db
    .selectFrom("designated_representatives")
    .select(["id", "case_id", "person_id", "acting_person_id"])
    .where((where) => where.or([where("acting_person_id", "=", person), where("person_id", "=", person)]))
    .where("until_at", "is", null)
    .execute();
  const acting = designated.filter((one) => one.acting_person_id === person);
  const actedFor = new Set(designated.filter((one) => one.person_id === person).map((one) => one.case_id));
  if (actedFor.has(caseId)) throw new Refused("party-is-represented");
  const standings: Standing[] = [
    ...own
      .filter((one) => !actedFor.has(one.case_id))
      .map((one) => ({ caseId: one.case_id, relation: "party" as const, sourceId: person })),
    ...acting.map((one) => ({
      caseId: one.case_id,
      relation: "designated-representative" as const,
      sourceId: one.id,
    })),
  ];
  if (!standings.some((one) => one.caseId === caseId)) throw new Refused("person-not-party");
  return standings;
}

const roleOf = { party: "claimant", "designated-representative": "designated-representative" } as const;
