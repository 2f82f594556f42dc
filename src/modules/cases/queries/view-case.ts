import { sql } from "kysely";
import type { CaseId, PersonId } from "../../../kernel/ids.ts";
import { type CivilDate, civilDateIn, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { permittedOnCase } from "../../identity/index.ts";
import { contactHistory, counselName, displayName, isMinor, languageNamed, latinName } from "../../parties/index.ts";
import type { CaseView } from "../contract.ts";
import { claimTypeNames } from "../rules/claim-types.ts";
import { ministerRoleIn } from "../rules/proceedings.ts";
import { statuses } from "../rules/statuses.ts";
import { stepGuards } from "../rules/step-guards.ts";
import { streams, type Transition } from "../rules/transition.ts";
import { attestedGuards, stepsOffered } from "../steps-offered.ts";
import { named, partyRoleNames } from "../text.ts";
import { authorizeOnCase } from "./authorize-on-case.ts";
import { summaryView } from "./case-summary.ts";

/** The whole case as the reader may see it. @throws case-not-found, action-not-allowed */
export async function viewCase(tx: Transaction, caseId: string): Promise<CaseView> {
  const row = await authorizeOnCase(tx, "case.view", caseId);
  const { office } = row;
  const today = civilDateIn(tx.now, office.zone);
  return {
    ...summaryView({ ...row, name_en: office.name.en, name_fr: office.name.fr, zone: office.zone }),
    claimType: row.claim_type === null ? null : named(row.claim_type, claimTypeNames),
    origin: row.origin,
    finalizedOn: row.finalized_on,
    parties: await partiesOf(tx, row.id, today),
    minister: ministerRoleIn(row.division, row.proceeding_type),
    joinedCases: await joinedWith(tx, row.id),
    version: row.version,
    // The page shows no button that would be refused.
    actions: [...permittedOnCase(tx, row.relations)],
    stream: row.stream === null ? null : named(row.stream, streams),
    steps: stepsOffered(tx.actor, row, today).map(stepView),
  };
}

const stepView = (step: Transition): CaseView["steps"][number] => ({
  code: step.code,
  ...step.name,
  attests: attestedGuards(step).map((code) => ({ ...stepGuards[code].name })),
  isOrdinary: step.act === "move" && !statuses[step.to].final,
});

async function partiesOf(tx: Transaction, caseId: CaseId, today: CivilDate): Promise<CaseView["parties"]> {
  const rows = await partyRows(tx, caseId);
  const ids = rows.map((row) => row.id);
  const contacts = await contactHistory(tx, ids);
  const counsel = await representationsOf(tx, caseId);
  const designated = await designatedOf(tx, caseId);
  return rows.map((row) => ({
    ...personOf(row, today),
    role: named(row.role, partyRoleNames),
    isPrincipal: row.is_principal,
    language: row.party_language,
    interpreterLanguage: row.interpreter_language,
    interpreter: row.interpreter_language === null ? null : languageNamed(row.interpreter_language),
    interpreterDialect: row.interpreter_dialect,
    contact: contacts.filter((one) => one.personId === row.id).map(({ personId: _, ...entry }) => entry),
    representedBy: counsel.filter((one) => one.personId === row.id).map(({ personId: _, ...view }) => view),
    designatedRepresentative: designated.get(row.id) ?? null,
  }));
}

const partyRows = (tx: Transaction, caseId: CaseId) =>
  tx.db
    .selectFrom("case_parties as cp")
    .innerJoin("persons as p", "p.id", "cp.person_id")
    .selectAll("p")
    .select([
      "cp.role",
      "cp.is_principal",
      "cp.language as party_language",
      "cp.interpreter_language",
      "cp.interpreter_dialect",
    ])
    .where("cp.case_id", "=", caseId)
    .where("cp.left_at", "is", null)
    .orderBy("cp.is_principal", "desc")
    .execute();

type PartyRow = Awaited<ReturnType<typeof partyRows>>[number];

function personOf(row: PartyRow, today: CivilDate) {
  const names = {
    familyName: row.family_name,
    givenNames: row.given_names,
    latinFamilyName: row.latin_family_name,
    latinGivenNames: row.latin_given_names,
    alsoKnownAs: row.also_known_as,
  };
  return {
    personId: row.id,
    name: displayName(names),
    latinName: latinName(names),
    names,
    isMinor: isMinor({ bornOn: row.born_on, bornYear: row.born_year }, today),
    bornOn: row.born_on,
    bornYear: row.born_year,
    uci: row.uci,
    nationalities: row.nationalities,
  };
}

async function representationsOf(tx: Transaction, caseId: CaseId) {
  const rows = await tx.db
    .selectFrom("representations as r")
    .innerJoin("counsels as k", "k.id", "r.counsel_id")
    .selectAll("r")
    .select(["k.family_name", "k.given_names", "k.regulator", "k.licence_number", "k.standing"])
    .where("r.case_id", "=", caseId)
    .orderBy(sql`r.until_at is null`, "desc")
    .orderBy("r.from_at", "desc")
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    representationId: row.id,
    counselId: row.counsel_id,
    name: counselName(row),
    regulator: row.regulator,
    licenceNumber: row.licence_number,
    scope: row.scope,
    authorisation: row.authorisation,
    fromAt: instantOf(row.from_at),
    untilAt: row.until_at === null ? null : instantOf(row.until_at),
    endedReason: row.ended_reason,
    standing: row.standing,
  }));
}

async function designatedOf(tx: Transaction, caseId: CaseId) {
  const rows = await tx.db
    .selectFrom("designated_representatives as d")
    .leftJoin("persons as p", "p.id", "d.acting_person_id")
    .select(["d.person_id", "d.acting_person_id", "d.basis", "d.from_at", "p.family_name", "p.given_names"])
    .where("d.case_id", "=", caseId)
    .where("d.until_at", "is", null)
    .execute();
  return new Map<PersonId, NonNullable<CaseView["parties"][number]["designatedRepresentative"]>>(
    rows.map((row) => {
      const name = displayName({ familyName: row.family_name, givenNames: row.given_names });
      return [
        row.person_id,
        {
          basis: row.basis,
          personId: row.acting_person_id,
          name: name === "" ? null : name,
          fromAt: instantOf(row.from_at),
        },
      ];
    }),
  );
}

async function joinedWith(tx: Transaction, caseId: CaseId): Promise<CaseView["joinedCases"]> {
  const rows = await tx.db
    .selectFrom("case_group_members as mine")
    .innerJoin("case_group_members as other", "other.group_id", "mine.group_id")
    .innerJoin("cases as c", "c.id", "other.case_id")
    .select(["c.id", "c.file_number", "c.principal_name"])
    .where("mine.case_id", "=", caseId)
    .where("mine.until_at", "is", null)
    .where("other.until_at", "is", null)
    .where("c.id", "!=", caseId)
    .orderBy("c.file_number")
    .execute();
  return rows.map((row) => ({ id: row.id, fileNumber: row.file_number, principal: row.principal_name }));
}
