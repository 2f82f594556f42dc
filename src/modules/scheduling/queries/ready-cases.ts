import type { CaseId } from "../../../kernel/ids.ts";
import { type CivilDate, civilDateIn, type Instant, plusDays, startOfDay } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { isBeforePanel, ministersProceedings, stepFor } from "../../cases/index.ts";
import { mailReceivedOn, type OfficeCalendar, type officeCalendars, standingOn } from "../../deadlines/index.ts";
import { earliestHearing, needsOf } from "../../hearings/index.ts";
import { languageCode } from "../../parties/index.ts";
import type { ReadyCase } from "../domain/ready-cases.ts";
import { daysNotSuiting } from "../offers/queries/days-not-suiting.ts";
import { kindFor } from "../rules/hearing-kinds.ts";
import { leadDays } from "../rules/planning-rules.ts";
import { conditionsOf, peopleOn, type ReadyRow, readyRows } from "./ready-rows.ts";

type Offices = Awaited<ReturnType<typeof officeCalendars>>;

/** Every case on which a hearing may be set and that has none, with what its hearing needs. */
export async function readyCases(tx: Transaction, offices: Offices, held: ReadonlySet<string>): Promise<ReadyCase[]> {
  const rows = (await readyRows(tx)).filter((row) => !held.has(row.id));
  const known = await knownOf(
    tx,
    rows.map((row) => row.id),
  );
  const cases: ReadyCase[] = [];
  for (const row of rows) {
    const one = await readyCase(tx, row, offices, known);
    if (one !== null) cases.push(one);
  }
  return cases;
}

async function knownOf(tx: Transaction, ids: readonly CaseId[]) {
  const [people, conditions] = [await peopleOn(tx, ids), await conditionsOf(tx, ids)];
  const avoided = await daysNotSuiting(tx, ids);
  const needs = await needsOf(tx, ids);
  return { people, conditions, avoided, needs };
}

type Known = Awaited<ReturnType<typeof knownOf>>;

/** What the hearing of one case needs; null where none can be set on it. */
async function readyCase(tx: Transaction, row: ReadyRow, offices: Offices, known: Known): Promise<ReadyCase | null> {
  const days = offices.get(row.office_id);
  if (days === undefined) return null;
  const today = civilDateIn(tx.now, days.office.zone);
  const step = stepFor(row, "set", today);
  const of = { division: row.division, proceeding: row.proceeding_type, stream: row.stream, step: step?.code ?? "" };
  const kind = kindFor(of, today);
  if (step === undefined || kind === null) return null;
  const { conditions } = known;
  return {
    caseId: row.id,
    fileNumber: row.file_number,
    division: row.division,
    proceeding: row.proceeding_type,
    officeId: row.office_id,
    kind,
    stepTo: step.to,
    language: row.language,
    country: row.country,
    receivedOn: row.received_on,
    ...attending(row, known),
    isBeforePanel: row.division === "RAD" && (await isBeforePanel(tx, row.id)),
    earliestOn: step.to === "special-hearing" ? null : firstDayFor(row, today, days.calendar),
    deadlineAt: row.division === "ID" ? await reviewDueAt(tx, row) : null,
    waitsFor: [
      ...(conditions.asked.has(row.id) ? (["person-question"] as const) : []),
      ...(row.representative_wanted ? (["representative"] as const) : []),
    ],
    avoids: known.avoided.get(row.id) ?? [],
    joinedTo: row.group_id,
    needs: known.needs.get(row.id) ?? null,
  };
}

/** Who must be there, and which members may not sit or sit already. */
function attending(row: ReadyRow, { people, conditions }: Known) {
  const heard = row.status === "part-heard" ? (conditions.seized.get(row.id) ?? []) : [];
  const seized = heard.filter((one) => one.hearing_id === heard.at(-1)?.hearing_id);
  return {
    parties: (people.parties.get(row.id) ?? []).map((one) => ({
      personId: one.person_id,
      isPrincipal: one.is_principal,
      interpreterLanguage:
        one.interpreter_language === null ? null : (languageCode(one.interpreter_language) ?? one.interpreter_language),
      interpreterDialect: one.interpreter_dialect,
    })),
    counselIds: (people.counsel.get(row.id) ?? []).map((one) => one.account_id),
    hasMinister: ministersProceedings.includes(row.proceeding_type) || conditions.minister.has(row.id),
    excludedMembers: (conditions.excluded.get(row.id) ?? []).map((one) => one.account_id),
    seizedMembers: seized.flatMap((one) => one.account_id ?? []),
  };
}

/** The first day that the notice allows, when it goes by mail after everybody has answered. */
export function firstDayFor(
  row: Pick<ReadyRow, "division" | "proceeding_type">,
  today: CivilDate,
  calendar: OfficeCalendar,
): CivilDate | null {
  const sentOn = plusDays(today, leadDays[row.division] ?? 0);
  const receivedOn = mailReceivedOn(row.division, sentOn, false, calendar);
  return earliestHearing(row.division, row.proceeding_type, receivedOn, calendar)?.due.dueOn ?? null;
}

/** When the law wants a detention reviewed; null where that moment has passed, so that it is held as soon as it can be. */
async function reviewDueAt(tx: Transaction, row: ReadyRow): Promise<Instant | null> {
  const { items, zone } = await standingOn(tx, row);
  const due = items
    .filter((one) => one.rule.who === "division" && one.rule.standing === "expected" && one.metOn === null)
    .map((one) => (one.dueAt ?? startOfDay(plusDays(one.dueOn, 1), zone as never)) as Instant)
    .filter((at) => at > tx.now)
    .toSorted();
  return due[0] ?? null;
}
