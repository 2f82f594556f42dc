import { type CivilDate, civilDateIn, type Instant, type Zone } from "../../../kernel/time.ts";
import type { Hearing, Problem } from "../../../scheduler/index.ts";
import { horizonRule, weights } from "../rules/planning-rules.ts";
import { askedHearing } from "./asked-hearing.ts";
import type { Calendars } from "./calendars.ts";
import { daysOfDuty } from "./days-of-duty.ts";
import { fromNowOn } from "./from-now-on.ts";
import { type HeardTogether, hearingsAsked, type ReadyCase, type WaitingCase } from "./ready-cases.ts";
import { pinnedPlaces, type TakenPlace } from "./taken-places.ts";

/** What one read of the record gives. */
export interface Snapshot {
  readonly now: Instant;
  readonly horizon: { readonly from: CivilDate; readonly to: CivilDate };
  /** The first day of what is new: tomorrow. A time that runs out before anybody could sit then may be met on the horizon’s own. */
  readonly firstDay: CivilDate;
  readonly offices: readonly { readonly id: string; readonly zone: string; readonly closedOn: readonly CivilDate[] }[];
  readonly cases: readonly ReadyCase[];
  /** How many cases of each group of joined ones are still before the tribunal. */
  readonly standing: ReadonlyMap<string, number>;
  readonly taken: readonly TakenPlace[];
  readonly calendars: Calendars;
}

export interface Assembled {
  readonly problem: Problem;
  /** The cases of each hearing that asks for a place, by its identifier in the problem. */
  readonly together: ReadonlyMap<string, HeardTogether>;
  readonly waiting: readonly WaitingCase[];
}

function onDuty(hearing: Hearing, offices: ReadonlyMap<string, Snapshot["offices"][number]>): Hearing {
  const office = offices.get(hearing.office);
  const wanted = {
    division: hearing.division,
    earliestOn: hearing.earliestOn as CivilDate,
    deadlineAt: hearing.deadlineAt as Instant | null,
  };
  const days = office === undefined ? [] : daysOfDuty(wanted, office);
  return days.length === 0 ? hearing : { ...hearing, alsoOn: [...days] };
}

/** Whether the law’s time ends tomorrow or sooner: before most hours at which a hearing of tomorrow may begin. */
function isForToday(
  cases: HeardTogether,
  { firstDay }: Snapshot,
  offices: ReadonlyMap<string, Snapshot["offices"][number]>,
): boolean {
  const zone = offices.get(cases[0].officeId)?.zone as Zone | undefined;
  return (
    zone !== undefined &&
    cases.some(({ deadlineAt }) => deadlineAt !== null && civilDateIn(deadlineAt, zone) <= firstDay)
  );
}

/** The problem of everything that is ready, in the form that anybody can check (`greffe-scheduling/1`). */
export function assembleProblem(snapshot: Snapshot): Assembled {
  const { horizon } = snapshot;
  // A repair asks for no case, and somebody may step in at once.
  const calendars = snapshot.cases.length === 0 ? snapshot.calendars : fromNowOn(snapshot.calendars, snapshot.now);
  const { together, waiting } = hearingsAsked(snapshot.cases, snapshot.standing);
  const known = {
    counsel: new Set(calendars.counsel.map((one) => one.id)),
    parties: new Map(calendars.parties.map((one) => [one.personId, one.unavailable])),
  };
  const taken = snapshot.taken.filter(({ on }) => on >= horizon.from && on <= horizon.to);
  const pinned = pinnedPlaces(taken, calendars, horizon.from);
  const offices = new Map(snapshot.offices.map((office) => [office.id, office]));
  const firstDayOf = (cases: HeardTogether) =>
    isForToday(cases, snapshot, offices) ? horizon.from : snapshot.firstDay;
  const asked = together.map((cases) => onDuty(askedHearing(cases, known, firstDayOf(cases)), offices));
  const problem: Problem = {
    format: "greffe-scheduling/1",
    now: snapshot.now,
    horizon,
    breakMinutes: horizonRule.breakMinutes,
    offices: snapshot.offices.map((office) => ({ ...office, closedOn: [...office.closedOn] })),
    rooms: calendars.rooms,
    members: [...calendars.members, ...pinned.members],
    interpreters: calendars.interpreters,
    counsel: calendars.counsel,
    ministerReps: calendars.ministerReps,
    hearings: [...asked, ...pinned.hearings],
    pins: [...pinned.pins],
    previous: null,
    weights: { ...weights },
  };
  return { problem, together: new Map(together.map((cases) => [cases[0].caseId, cases])), waiting };
}
