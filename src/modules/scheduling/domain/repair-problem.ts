import type { CivilDate, Instant } from "../../../kernel/time.ts";
import type { Hearing, Problem } from "../../../scheduler/index.ts";
import type { HearingMode } from "../../hearings/contract.ts";
import { hearingKinds } from "../rules/hearing-kinds.ts";
import { dialectKey, equipmentOf } from "./asked-hearing.ts";
import type { Calendars } from "./calendars.ts";
import type { TakenPlace } from "./taken-places.ts";

/** Who is away, between which moments. */
export interface Away {
  readonly accountId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** Whether somebody who is away would be at this hearing for the tribunal or the Minister. */
export const isConcerned = (place: TakenPlace, away: Away): boolean =>
  place.id.startsWith("hearing:") &&
  place.startsAt < away.to &&
  away.from < place.endsAt &&
  [...place.memberIds, place.interpreterId, place.ministerCounselId].includes(away.accountId);

/** A hearing that is set and that somebody cannot sit in. */
export interface MovingHearing {
  readonly place: TakenPlace;
  readonly hearingId: string;
  readonly version: number;
  readonly mode: HearingMode;
  readonly equipment: readonly string[];
  readonly interpreterLanguage: string | null;
  readonly interpreterDialect: string | null;
  readonly countries: readonly string[];
  readonly caseIds: readonly string[];
  readonly excludedMembers: readonly string[];
  /** Who heard it in part before: the hearing goes on before them and nobody else. */
  readonly seizedMembers: readonly string[];
  readonly receivedOn: CivilDate;
  /** The first day that a new notice allows; null where no rule gives one. */
  readonly earliestOn: CivilDate | null;
}

/** `same-hour`: with somebody else, so that nobody else’s life changes. `another-day`: where nobody can take it then. */
export type RepairStep = "same-hour" | "another-day";

/** A hearing that asks for other people at its hour, or for another day with the notice that this needs. */
export function movingAsked(
  moving: MovingHearing,
  step: RepairStep,
  calendars: Calendars,
  firstDay: CivilDate,
  awayId: string,
): Hearing {
  const { place } = moving;
  const known = new Set(calendars.counsel.map((one) => one.id));
  const away = new Map(calendars.parties.map((one) => [one.personId, one.unavailable]));
  const isSame = step === "same-hour";
  // Not before the day that everybody was told: what they prepare would be due sooner.
  const earliest = [firstDay, place.on, moving.earliestOn ?? firstDay].toSorted().at(-1) ?? firstDay;
  return {
    id: place.id,
    division: place.division,
    office: place.officeId,
    kind: "replacement",
    durationMinutes: Math.round((Date.parse(place.endsAt) - Date.parse(place.startsAt)) / 60_000),
    starts: isSame ? [place.time] : startsOf(place),
    language: place.language,
    interpreter:
      moving.interpreterLanguage === null
        ? null
        : { language: moving.interpreterLanguage, dialect: dialectKey(moving.interpreterDialect) },
    panel: Math.max(1, place.memberIds.length),
    requiredSkills: [],
    expertise: [...moving.countries],
    excludedMembers: [...moving.excludedMembers],
    seizedMembers: seizedIn(moving, isSame, awayId),
    mode: moving.mode,
    ...equipmentOf(moving),
    counsel: isSame ? [] : place.counselIds.filter((id) => known.has(id)),
    parties: place.personIds.map((id) => ({ id, unavailable: isSame ? [] : (away.get(id) ?? []) })),
    minister: place.ministerCounselId !== null,
    earliestOn: isSame ? place.on : earliest,
    deadlineAt: isSame ? place.endsAt : null,
    startsBefore: null,
    receivedOn: moving.receivedOn,
    // What is set already comes before what was never told to anybody.
    priority: 5,
  };
}

/** Who began to hear a case ends it. Beside that, at the same hour, only whoever is away is replaced. */
function seizedIn({ seizedMembers, place }: MovingHearing, isSame: boolean, awayId: string): string[] {
  if (seizedMembers.length > 0) return [...seizedMembers];
  return isSame ? place.memberIds.filter((id) => id !== awayId) : [];
}

function startsOf(place: TakenPlace): string[] {
  const own = hearingKinds.filter((kind) => kind.division === place.division).flatMap((kind) => kind.starts);
  return [...new Set([place.time, ...own])].toSorted();
}

/** The problem of these hearings beside everything that is taken, without whoever is away. */
export function repairProblem(base: Problem, asked: readonly Hearing[], away: Away): Problem {
  const free = <T extends { readonly id: string; readonly available: Problem["members"][number]["available"] }>(
    list: readonly T[],
  ) =>
    list.map((one) =>
      one.id === away.accountId ? { ...one, available: one.available.flatMap((during) => outside(during, away)) } : one,
    );
  return {
    ...base,
    members: free(base.members),
    interpreters: free(base.interpreters),
    ministerReps: free(base.ministerReps),
    hearings: [...base.hearings, ...asked],
  };
}

function outside(
  one: { readonly from: string; readonly to: string },
  away: { readonly from: string; readonly to: string },
): { from: string; to: string }[] {
  const [from, to] = [Date.parse(one.from), Date.parse(one.to)];
  const [gone, back] = [Date.parse(away.from), Date.parse(away.to)];
  if (back <= from || to <= gone) return [{ from: one.from, to: one.to }];
  return [
    ...(from < gone ? [{ from: one.from, to: away.from }] : []),
    ...(back < to ? [{ from: away.to, to: one.to }] : []),
  ];
}
