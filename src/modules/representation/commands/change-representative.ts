import type { Static } from "typebox";
import type { PersonId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { type AuthorizedCase, authorizeOnCase, joinedIds, keepChanges, lockCase, partyOf } from "../../cases/index.ts";
import { isMinor, personOf, registerPerson, setContactDetail } from "../../parties/index.ts";
import type { DesignationSchema } from "../requests.ts";
import { designateRepresentative, endDesignation } from "../steps/designation.ts";

type Edit = Static<typeof DesignationSchema>;

/**
 * An officer records who acts for a person, that somebody is wanted, or that nobody acts any longer (IRPA 167(2);
 * RPD r. 20, RAD r. 23). Who acts is an adult: a party of a joined case, or a person from outside the cases.
 * @throws case-not-found, action-not-allowed, person-not-party, case-changed-meanwhile, representative-wrong,
 *   representative-not-adult, representation-of-nobody, person-without-name, birth-date-impossible
 */
export async function changeRepresentative(
  tx: Transaction,
  caseId: string,
  personId: string,
  edit: Edit,
): Promise<void> {
  const found = await authorizeOnCase(tx, "case.designate", caseId);
  const party = await partyOf(tx, found.id, personId);
  const locked = await lockCase(tx, found, edit.version);
  if (edit.basis === "none") {
    if (!(await endDesignation(tx, found.id, party))) throw new Refused("representation-of-nobody");
    const payload = { personId: party };
    await append(tx, { chain: { caseId: found.id }, type: "representative-ended", payload });
  } else {
    const acting = edit.basis === "wanted" ? null : await actingPerson(tx, found, party, edit);
    await designateRepresentative(tx, { caseId: found.id, personId: party, actingPersonId: acting, basis: edit.basis });
  }
  const change = {
    kind: "representative",
    personId: party,
    field: "representative",
    was: null,
    became: edit.basis,
  } as const;
  await keepChanges(tx, locked, [change], edit.reason);
}

async function actingPerson(tx: Transaction, theCase: AuthorizedCase, party: PersonId, edit: Edit): Promise<PersonId> {
  const today = civilDateIn(tx.now, theCase.office.zone);
  if (edit.acting !== null) {
    if (isMinor(edit.acting.person, today)) throw new Refused("representative-not-adult");
    const id = await registerPerson(tx, edit.acting.person);
    for (const detail of edit.acting.contact) await setContactDetail(tx, id, detail, "registry");
    return id;
  }
  const candidate = edit.actingPersonId as PersonId | null;
  if (candidate === null || candidate === party) throw new Refused("representative-wrong");
  const known = await tx.db
    .selectFrom("case_parties")
    .select("person_id")
    .where("case_id", "in", [theCase.id, ...(await joinedIds(tx, theCase.id))])
    .where("person_id", "=", candidate)
    .where("left_at", "is", null)
    .executeTakeFirst();
  if (known === undefined) throw new Refused("representative-wrong");
  const person = await personOf(tx, candidate);
  if (isMinor({ bornOn: person.born_on, bornYear: person.born_year }, today))
    throw new Refused("representative-not-adult");
  return candidate;
}
