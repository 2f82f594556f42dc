import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { HearingId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, type Instant, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CaseRow, Office } from "../../cases/index.ts";
import { type DueDate, mailReceivedOn, type OfficeCalendar, officeCalendars } from "../../deadlines/index.ts";
import { unreachedCounsel, unreachedPersons } from "../../notices/index.ts";
import { nameProblems, refuseLines, spokenProblems } from "../../parties/index.ts";
import type { Sitting, WholeSitting } from "../contract.ts";
import { checkSitting } from "../domain/check-sitting.ts";
import { earliestHearing } from "../domain/earliest-hearing.ts";
import { personAs, type SittingPerson, samePerson } from "../domain/sitting-people.ts";
import { wholeSitting } from "../domain/whole-sitting.ts";
import { type Hours, hoursOfWitnesses } from "../domain/witnesses.ts";
import { peopleOfSitting } from "../queries/people-of-sitting.ts";
import { requireEquipment } from "../queries/require-equipment.ts";
import { requireFree } from "../queries/require-free.ts";
import { standingPeople } from "../queries/standing-people.ts";
import { type Room, roomNamed } from "../rooms.ts";
import { sittingRuleOn } from "../rules/sitting-rules.ts";
import { isSpecial } from "../rules/special-hearing.ts";
import { fieldTexts } from "../text.ts";
import "../db.ts";

export interface PreparedSitting {
  /** As it was asked for, its room under the name that the office gave it. */
  readonly sitting: WholeSitting;
  readonly people: readonly SittingPerson[];
  readonly room: Room | null;
  readonly office: Office;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Null where the division has no minimum notice. */
  readonly notice: {
    readonly ruleCode: string;
    readonly source: Bilingual;
    readonly due: DueDate;
    /** The day on which the notice counts as received: today, or later where a letter must go. */
    readonly receivedOn: CivilDate;
    readonly isShort: boolean;
  } | null;
}

/**
 * Everything that must hold before a sitting is decided, apart from the stage of the cases. `standing` is the hearing
 * that is being changed: it is not in its own way, and what is left out stays as it is there.
 * @throws the hearing-… refusals of the day, hour and room, what `peopleOfSitting` and `requireFree` refuse, room-not-found,
 *   interpreter-language-unknown, interpreter-language-not-named, interpreter-dialect-of-none, interpreter-dialect-unreadable,
 *   name-unreadable
 */
export async function prepareSitting(
  tx: Transaction,
  cases: readonly CaseRow[],
  asked: Sitting,
  standing: { readonly id: HearingId; readonly sitting: WholeSitting } | null,
): Promise<PreparedSitting> {
  refuseWords(asked);
  const [first] = cases;
  const days = (await officeCalendars(tx)).get(first?.office_id ?? "");
  if (first === undefined || days === undefined) throw new Refused("office-not-found");
  const { office, calendar } = days;
  const today = civilDateIn(tx.now, office.zone);
  const rule = sittingRuleOn(first.division, today);
  const checked = checkSitting(asked, {
    zone: office.zone,
    now: tx.now,
    rule,
    closureOn: (on) => calendar.closureOn(on),
  });
  if (!checked.ok) throw new Refused(checked.code, checked.facts, checked.fields);
  const room = await roomNamed(tx, office.id, asked.room);
  if (room !== null && asked.mode !== "virtual") await requireEquipment(tx, cases, room);
  const sitting = { ...wholeSitting(asked, standing?.sitting ?? null), room: room?.name ?? null };
  const hours = { startsAt: checked.startsAt, endsAt: checked.endsAt };
  const people = [...(await peopleOfSitting(tx, cases, sitting, asked)), ...witnessesOf(sitting, hours, office.zone)];
  // Whoever came on the case at these hours although they are elsewhere is in nobody's way again.
  const known = standing === null ? [] : await standingPeople(tx, standing.id, checked);
  const isKnown = (one: SittingPerson) => known.some((row) => row.state === "elsewhere" && samePerson(row, one));
  const wanted = { people: people.filter((one) => !isKnown(one)), room };
  await requireFree(tx, office, wanted, checked, standing?.id ?? null);
  const receivedOn = (await needsLetter(tx, cases)) ? mailReceivedOn(first.division, today, false, calendar) : today;
  const notice = noticeGiven(first, sitting, receivedOn, calendar);
  return { sitting, people, room, office, startsAt: checked.startsAt, endsAt: checked.endsAt, notice };
}

/** @throws the code of the first words that cannot be read as what they are, with all of them by field */
function refuseWords(asked: Sitting): void {
  refuseLines([
    ...spokenProblems(asked, "/sitting"),
    ...nameProblems(asked.interpreterName, "/sitting/interpreterName"),
    ...(asked.appearing ?? []).flatMap(({ name }, place) => nameProblems(name, `/sitting/appearing/${place}/name`)),
    ...(asked.witnesses ?? []).flatMap(({ name }, place) => nameProblems(name, `/sitting/witnesses/${place}/name`)),
  ]);
}

/** The notice of a hearing is that of the hearing on the matter; a special one is held within days (RPD Rules, r. 65). */
function noticeGiven(
  first: CaseRow,
  { on }: WholeSitting,
  receivedOn: CivilDate,
  calendar: OfficeCalendar,
): PreparedSitting["notice"] {
  const earliest = isSpecial(first)
    ? null
    : earliestHearing(first.division, first.proceeding_type, receivedOn, calendar);
  if (earliest === null) return null;
  const { rule, due } = earliest;
  return { ruleCode: rule.code, source: rule.source, due, receivedOn, isShort: on < due.dueOn };
}

/** @throws witness-outside-sitting */
function witnessesOf(sitting: WholeSitting, hours: Hours, zone: Zone): readonly SittingPerson[] {
  const found = hoursOfWitnesses(sitting, hours, zone);
  if ("outside" in found) {
    const path = `/sitting/witnesses/${found.outside}`;
    const { name = "" } = sitting.witnesses[found.outside] ?? {};
    throw new Refused("witness-outside-sitting", { name }, [
      { path, code: "witness-outside-sitting", text: fieldTexts.witness },
    ]);
  }
  return found.map((own, place) =>
    personAs("witness", sitting.witnesses[place]?.name ?? "", `/sitting/witnesses/${place}`, { hours: own }),
  );
}

async function needsLetter(tx: Transaction, cases: readonly CaseRow[]): Promise<boolean> {
  for (const { id } of cases)
    if ((await unreachedPersons(tx, id)).length + (await unreachedCounsel(tx, id)).length > 0) return true;
  return false;
}
