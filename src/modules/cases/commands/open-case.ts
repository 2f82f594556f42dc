import { type CaseId, newId, type PersonId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, type Instant, parseInstant } from "../../../kernel/time.ts";
import { cleanLine } from "../../../kernel/written-line.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import {
  cleanNames,
  displayName,
  languageCode,
  registerPerson,
  setContactDetail,
  sortText,
} from "../../parties/index.ts";
import { fileNumber, seriesOf } from "../domain/file-number.ts";
import { askWhetherSame } from "../person-questions.ts";
import { officeOf } from "../queries/offices.ts";
import type { NewCase } from "../requests.ts";
import { proceedingOf } from "../rules/proceedings.ts";
import { nextInSeries } from "../steps/next-in-series.ts";
import "../db.ts";

export interface OpenedCase {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly fileNumber: string;
}

/**
 * Opens one person's case in the caller's transaction: a number, the office and its civil date of receipt, the party.
 * @throws office-not-found, proceeding-unknown, person-without-name, birth-date-impossible
 */
export async function openCase(tx: Transaction, wanted: NewCase): Promise<OpenedCase> {
  const office = await officeOf(tx, wanted.officeId);
  const proceeding = proceedingOf(wanted.division, wanted.proceedingType);
  if (proceeding === undefined) throw new Refused("proceeding-unknown");
  const receivedAt = parseInstant(wanted.receivedAt);
  const receivedOn = civilDateIn(receivedAt, office.zone);
  const names = cleanNames(wanted.person);
  const personId = await registerPerson(tx, wanted.person);
  for (const detail of wanted.contact) await setContactDetail(tx, personId, detail, "referral");
  const caseId = newId<CaseId>();
  const series = seriesOf(wanted.division, office.registryLetter, receivedOn);
  const number = fileNumber(series, await nextInSeries(tx, series));
  await writeCase(tx, wanted, { caseId, number, officeId: office.id, names, receivedAt, receivedOn });
  await writeParty(tx, wanted, { caseId, personId, role: proceeding.partyRole });
  await append(tx, {
    chain: { caseId },
    type: "case-opened",
    payload: {
      fileNumber: number,
      division: wanted.division,
      proceedingType: wanted.proceedingType,
      officeId: office.id,
    },
  });
  await tx.addJob("after-case-opened", { caseId });
  // The system alone sees every person, whoever opens the case; near names wait until those of one referral are joined.
  const isAsked = tx.actor.kind === "system";
  if (isAsked) await askWhetherSame(tx, caseId, personId);
  await tx.addJob("person-written", { caseId, personId, isAsked });
  return { caseId, personId, fileNumber: number };
}

interface Numbered {
  readonly caseId: CaseId;
  readonly number: string;
  readonly officeId: string;
  readonly names: ReturnType<typeof cleanNames>;
  readonly receivedAt: Instant;
  readonly receivedOn: CivilDate;
}

async function writeCase(tx: Transaction, wanted: NewCase, of: Numbered): Promise<void> {
  await tx.db
    .insertInto("cases")
    .values({
      id: of.caseId,
      division: wanted.division,
      proceeding_type: wanted.proceedingType,
      file_number: of.number,
      office_id: of.officeId,
      status: "received",
      language: wanted.language,
      claim_type: wanted.claimType,
      origin: wanted.origin,
      country: wanted.country,
      principal_name: displayName(of.names),
      principal_sort: sortText(of.names),
      received_at: of.receivedAt,
      received_on: of.receivedOn,
      opened_at: tx.now,
      finalized_on: null,
    })
    .execute();
}

async function writeParty(
  tx: Transaction,
  wanted: NewCase,
  { caseId, personId, role }: { readonly caseId: CaseId; readonly personId: PersonId; readonly role: string },
): Promise<void> {
  await tx.db
    .insertInto("case_parties")
    .values({
      case_id: caseId,
      person_id: personId,
      role,
      is_principal: true,
      language: wanted.person.language,
      interpreter_language: languageCode(wanted.interpreterLanguage),
      interpreter_dialect: wanted.interpreterDialect === null ? null : cleanLine(wanted.interpreterDialect),
      joined_at: tx.now,
      left_at: null,
    })
    .execute();
}
