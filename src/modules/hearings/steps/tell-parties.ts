import { type Bilingual, type Language, sayCount } from "../../../kernel/bilingual.ts";
import type { HearingId } from "../../../kernel/ids.ts";
import { newId } from "../../../kernel/ids.ts";
import { dayWords, durationWords, hourWords, momentWords } from "../../../kernel/moment-words.ts";
import { type CivilDate, civilDateIn, type Instant } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type CaseRow, divisionNames, hasHearing, type Office, proceedingNames } from "../../cases/index.ts";
import { issueNotice, type NoticeFacts } from "../../notices/index.ts";
import { languageNamed } from "../../parties/index.ts";
import type { Sitting, Told } from "../contract.ts";
import { calendarEntry } from "../domain/calendar-entry.ts";
import { fill } from "../domain/fill.ts";
import { toldOn } from "../queries/told-on.ts";
import { absenceText } from "../rules/absence.ts";
import { isSpecial, specialHearingText } from "../rules/special-hearing.ts";
import { hearingText, modeNames, offeredText } from "../text.ts";

export interface ToldHearing {
  readonly hearingId: HearingId;
  readonly version: number;
  readonly sitting: Sitting;
  readonly office: Office;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cases: readonly CaseRow[];
  /** By file: how often its counsel was asked and accepted no date, where this one was set without asking. */
  readonly timesAsked?: ReadonlyMap<string, number>;
}

interface Formerly {
  readonly on: CivilDate;
  readonly startsAt: Instant;
}

type Kind = "notice-to-appear" | "hearing-changed" | "hearing-cancelled";

/**
 * The notice to everybody on each file, with its calendar entry, in the transaction that decides the hearing. Joined
 * files are announced in one e-mail. `formerly` is what stood before a change. Gives back whom it reaches, how, and
 * whom it does not.
 */
export async function tellParties(
  tx: Transaction,
  kind: Kind,
  hearing: ToldHearing,
  formerly: Formerly | null,
): Promise<readonly Told[]> {
  const mailingId = newId<string>(Date.parse(tx.now));
  const told: Told[] = [];
  for (const row of hearing.cases) {
    await issueNotice(tx, {
      caseId: row.id,
      kind,
      subjectKey: `hearing:${hearing.hearingId}`,
      facts: factsOf(hearing, row, { formerly, today: civilDateIn(tx.now, hearing.office.zone) }),
      mailingId,
      attachments: (["en", "fr"] as const).map((language) => ({
        name: `hearing-${language}.ics`,
        mediaType: "text/calendar",
        content: entryOf(hearing, row, language, kind === "hearing-cancelled", tx.now),
      })),
    });
    told.push(...(await toldOn(tx, row)).map(({ accountId: _account, ...shown }) => shown));
  }
  return told;
}

function factsOf(
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
    afterwards: hasHearing(row) ? hearingText.newDate : hearingText.fileLeft,
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

/** The entry names the file and nobody: calendars are shared more widely than files. */
function entryOf(hearing: ToldHearing, row: CaseRow, language: Language, isCancelled: boolean, now: Instant): string {
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
