import { type Bilingual, type Language, sayCount } from "../../../kernel/bilingual.ts";
import type { HearingId } from "../../../kernel/ids.ts";
import { dayWords, durationWords, hourWords, momentWords } from "../../../kernel/moment-words.ts";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import { type CaseRow, divisionNames, hasHearing, type Office, proceedingNames } from "../../cases/index.ts";
import type { NoticeFacts } from "../../notices/index.ts";
import { languageNamed } from "../../parties/index.ts";
import type { Sitting } from "../contract.ts";
import { absenceText } from "../rules/absence.ts";
import { isSpecial, specialHearingText } from "../rules/special-hearing.ts";
import { hearingText, modeNames, offeredText } from "../text.ts";
import { calendarEntry } from "./calendar-entry.ts";
import { fill } from "./fill.ts";

export interface ToldHearing {
  readonly hearingId: HearingId;
  readonly version: number;
  readonly sitting: Sitting;
  readonly office: Office;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cases: readonly CaseRow[];
  /** By case: how often its counsel was asked and accepted no date, where this one was set without asking. */
  readonly timesAsked?: ReadonlyMap<string, number>;
}

export interface Formerly {
  readonly on: CivilDate;
  readonly startsAt: Instant;
}

/** What a notice of the hearing says on one of its cases. */
export function factsOf(
  hearing: ToldHearing,
  row: CaseRow,
  { formerly, today }: { readonly formerly: Formerly | null; readonly today: CivilDate },
): NoticeFacts {
  const { sitting, office } = hearing;
  const isRemote = sitting.mode !== "in-person";
  const timesAsked = hearing.timesAsked?.get(row.id);
  const special = isSpecial(row) ? specialHearingText(row.division, today) : null;
  const ifAbsent = special === null ? absenceText(row.division, row.proceeding_type, today) : null;
  return {
    fileNumber: row.file_number,
    division: divisionNames[row.division] ?? row.division,
    proceeding: proceedingNames[row.proceeding_type] ?? row.proceeding_type,
    day: dayWords(sitting.on as CivilDate),
    hour: fill(hearingText.atOffice, { hour: hourWords(hearing.startsAt, office.zone), office: office.name }),
    duration: durationWords(sitting.durationMinutes),
    mode: modeNames[sitting.mode],
    ...(sitting.room === null ? {} : { place: placeOf(hearing) }),
    ...(isRemote ? { joining: joiningOf(sitting), joinEarly: hearingText.joinEarly } : {}),
    ...(isRemote && sitting.joinUrl === null ? { joiningOnPaper: hearingText.linkByMail } : {}),
    ...(ifAbsent === null ? {} : { ifAbsent }),
    ...(special === null ? {} : { special }),
    ...(isRemote && sitting.joinTelephone !== null ? { telephone: sitting.joinTelephone } : {}),
    ...(sitting.interpreterLanguage === null ? {} : { interpreter: interpreterOf(sitting) }),
    ...(sitting.issues === null ? {} : { issues: sitting.issues }),
    ...(timesAsked === undefined ? {} : { afterOffers: afterOffers(timesAsked) }),
    ...(hearing.cases.length > 1 ? { together: hearingText.together } : {}),
    afterwards: hasHearing(row) ? hearingText.newDate : hearingText.caseLeft,
    ...(formerly === null ? {} : { formerly: momentWords(formerly.on, formerly.startsAt, office.zone) }),
  };
}

const afterOffers = (count: number): Bilingual => ({
  en: sayCount(offeredText, "en", count),
  fr: sayCount(offeredText, "fr", count),
});

function placeOf({ sitting, office }: ToldHearing): Bilingual {
  return fill(hearingText.place, { room: sitting.room ?? "", office: office.name });
}

function joiningOf(sitting: Sitting): Bilingual | string {
  if (sitting.joinUrl === null) return hearingText.linkLater;
  if (sitting.joinCode === null) return sitting.joinUrl;
  return fill(hearingText.joinCode, { url: sitting.joinUrl, code: sitting.joinCode });
}

function interpreterOf(sitting: Sitting): Bilingual {
  const { en, fr } = languageNamed(sitting.interpreterLanguage ?? "");
  const language = { en, fr };
  return sitting.interpreterDialect === null
    ? language
    : fill(hearingText.dialect, { language, dialect: sitting.interpreterDialect });
}

/** The entry names the case and nobody: calendars are shared more widely than cases. */
export function entryOf(
  hearing: ToldHearing,
  row: CaseRow,
  language: Language,
  isCancelled: boolean,
  now: Instant,
): string {
  const { sitting, office } = hearing;
  const division = (divisionNames[row.division] ?? { en: row.division, fr: row.division })[language];
  const moment = momentWords(sitting.on as CivilDate, hearing.startsAt, office.zone)[language];
  const joining = sitting.mode === "in-person" ? null : joiningOf(sitting);
  const lines = [
    moment,
    modeNames[sitting.mode][language],
    sitting.room === null ? null : placeOf(hearing)[language],
    joining === null ? null : typeof joining === "string" ? joining : joining[language],
    sitting.mode === "in-person" ? null : sitting.joinTelephone,
    sitting.mode === "in-person" ? null : hearingText.joinEarly[language],
  ];
  return calendarEntry({
    uid: `hearing-${hearing.hearingId}-${row.id}@greffe`,
    sequence: hearing.version - 1,
    isCancelled,
    startsAt: hearing.startsAt,
    endsAt: hearing.endsAt,
    stampedAt: now,
    summary: `${isCancelled ? `${hearingText.cancelled[language]}${language === "fr" ? "\u00a0" : ""}: ` : ""}${hearingText.hearing[language]} – ${row.file_number}`,
    description: lines.filter((line) => line !== null).join("\n"),
    location: sitting.room === null ? null : placeOf(hearing)[language],
    url: sitting.mode === "in-person" ? null : sitting.joinUrl,
    organizer: { name: division, email: "no-reply@greffe.invalid" },
    language,
  });
}
