import type { CivilDate } from "../../../kernel/time.ts";
import type { Hearing, Interval } from "../../../scheduler/index.ts";
import type { HearingMode } from "../../hearings/contract.ts";
import { type HearingNeeds, needsTogether } from "../../hearings/index.ts";
import type { Calendars } from "./calendars.ts";
import type { HeardTogether } from "./ready-cases.ts";

/** What somebody knows of the calendars, by who they are. */
export interface KnownCalendars {
  readonly counsel: ReadonlySet<string>;
  readonly parties: ReadonlyMap<string, Calendars["parties"][number]["unavailable"]>;
}

/** Days that counsel refused count as somebody’s absence from this hearing alone. */
export const notSuiting = (caseId: string, avoids: readonly Interval[]): Hearing["parties"] =>
  avoids.length === 0 ? [] : [{ id: `answers:${caseId}`, unavailable: [...avoids] }];

const partiesOf = (cases: HeardTogether) => [
  ...new Map(cases.flatMap((theCase) => theCase.parties).map((one) => [one.personId, one])).values(),
];

/** The language that is interpreted at the hearing of these cases, in the case’s words: the principal’s, where there are several. */
export function spokenAt(cases: HeardTogether): { readonly language: string; readonly dialect: string | null } | null {
  const asking = partiesOf(cases).filter((one) => one.interpreterLanguage !== null);
  const found = asking.find((one) => one.isPrincipal) ?? asking[0];
  return found?.interpreterLanguage == null
    ? null
    : { language: found.interpreterLanguage, dialect: found.interpreterDialect };
}

/** What tells one dialect from another: capitals and outer spaces do not. */
export const dialectKey = (dialect: string | null): string | null => dialect?.trim().toLowerCase() || null;

const needsOfAll = (cases: HeardTogether) => needsTogether(cases.flatMap((theCase) => theCase.needs ?? []));

/** How these cases are heard: as an officer recorded for them, or as the division usually does. */
export const modeOf = (cases: HeardTogether): HearingMode => needsOfAll(cases).mode ?? cases[0].kind.mode;

/** Nothing is said where nothing is asked for. */
export const equipmentOf = ({ equipment }: Pick<HearingNeeds, "equipment">): Pick<Hearing, "equipment"> =>
  equipment.length === 0 ? {} : { equipment: [...equipment] };

/** The hearing that these cases ask for, in the terms of the solver. */
export function askedHearing(cases: HeardTogether, known: KnownCalendars, firstDay: CivilDate): Hearing {
  const [first] = cases;
  const parties = partiesOf(cases);
  const spoken = spokenAt(cases);
  const of = <T>(read: (theCase: HeardTogether[number]) => readonly T[]) => [...new Set(cases.flatMap(read))];
  const deadlines = of((theCase) => (theCase.deadlineAt === null ? [] : [theCase.deadlineAt])).toSorted();
  const days = of((theCase) => (theCase.earliestOn === null ? [] : [theCase.earliestOn])).toSorted();
  const earliest = days.at(-1) ?? firstDay;
  return {
    id: first.caseId,
    division: first.division,
    office: first.officeId,
    kind: first.kind.code,
    durationMinutes: first.kind.minutes,
    starts: [...first.kind.starts],
    language: first.language,
    interpreter: spoken === null ? null : { language: spoken.language, dialect: dialectKey(spoken.dialect) },
    panel: cases.some((theCase) => theCase.isBeforePanel) ? 3 : 1,
    requiredSkills: [],
    expertise: of((theCase) => (theCase.country === null ? [] : [theCase.country])),
    excludedMembers: of((theCase) => theCase.excludedMembers),
    seizedMembers: of((theCase) => theCase.seizedMembers),
    mode: modeOf(cases),
    ...equipmentOf(needsOfAll(cases)),
    counsel: of((theCase) => theCase.counselIds).filter((id) => known.counsel.has(id)),
    parties: [
      ...parties.map(({ personId }) => ({ id: personId, unavailable: known.parties.get(personId) ?? [] })),
      ...notSuiting(
        first.caseId,
        of((theCase) => theCase.avoids),
      ),
    ],
    minister: cases.some((theCase) => theCase.hasMinister),
    earliestOn: earliest < firstDay ? firstDay : earliest,
    deadlineAt: deadlines[0] ?? null,
    startsBefore: null,
    receivedOn: of((theCase) => [theCase.receivedOn]).toSorted()[0] ?? first.receivedOn,
    priority: Math.max(...cases.map((theCase) => theCase.kind.priority)),
  };
}
