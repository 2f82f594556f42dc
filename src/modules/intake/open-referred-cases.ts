import { Refused } from "../../kernel/refusal.ts";
import { civilDateIn, easternZone } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { joinNewCases, type OpenedCase, openCase } from "../cases/index.ts";
import { findCounsel, isMinor } from "../parties/index.ts";
import { beginRepresentation, designateRepresentative } from "../representation/index.ts";
import type { Referral, ReferralAnswer } from "./contract.ts";
import { referralProblems, refuseProblems } from "./referral-problems.ts";

/**
 * Opens a case for each person, joins them, records who acts for the minors and who represents whom.
 * @throws the refusals of `referralProblems`
 */
export async function openReferredCases(tx: Transaction, referral: Referral): Promise<ReferralAnswer["cases"]> {
  const { data } = referral;
  const today = civilDateIn(tx.now, easternZone);
  refuseProblems(await referralProblems(tx, data, today));
  const opened: OpenedCase[] = [];
  for (const person of data.persons) opened.push(await openOne(tx, data, person));
  await joinNewCases(
    tx,
    opened.map((one) => one.caseId),
  );
  for (const [place, person] of data.persons.entries()) {
    const own = opened[place];
    if (own === undefined) continue;
    if (isMinor(person, today))
      await actFor(tx, own, person.actedForBy === null ? undefined : opened[person.actedForBy]);
    if (person.counsel !== null) await represent(tx, own, person.counsel);
  }
  return opened.map((one) => ({ id: one.caseId, fileNumber: one.fileNumber }));
}

type Person = Referral["data"]["persons"][number];

function openOne(tx: Transaction, data: Referral["data"], person: Person): Promise<OpenedCase> {
  const { interpreterLanguage, interpreterDialect, contact, actedForBy: _, counsel: __, ...names } = person;
  return openCase(tx, {
    division: data.division,
    proceedingType: data.proceedingType,
    officeId: data.officeId,
    language: data.language,
    claimType: data.claimType,
    origin: data.origin,
    country: data.country,
    receivedAt: data.receivedAt,
    person: names,
    interpreterLanguage,
    interpreterDialect,
    contact,
  });
}

function actFor(tx: Transaction, minor: OpenedCase, acting: OpenedCase | undefined): Promise<void> {
  return designateRepresentative(tx, {
    caseId: minor.caseId,
    personId: minor.personId,
    actingPersonId: acting?.personId ?? null,
    // The message names who acts and does not say whether a parent, a guardian or somebody else.
    basis: acting === undefined ? "wanted" : "unstated",
  });
}

async function represent(tx: Transaction, own: OpenedCase, licence: NonNullable<Person["counsel"]>): Promise<void> {
  const counsel = await findCounsel(tx, licence.regulator, licence.licenceNumber);
  if (counsel === undefined) throw new Refused("counsel-not-found");
  await beginRepresentation(tx, own.caseId, {
    personId: own.personId,
    counselId: counsel.id,
    scope: "whole-proceeding",
    authorisation: "referral",
  });
}
