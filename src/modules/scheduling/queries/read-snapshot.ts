import { type CivilDate, civilDateIn, type Instant, plusDays } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Calendars as CalendarsRead, CalendarsWanted } from "../../calendars/index.ts";
import { officeCalendars } from "../../deadlines/index.ts";
import { languageCode } from "../../parties/index.ts";
import { dialectKey } from "../domain/asked-hearing.ts";
import type { Snapshot } from "../domain/assemble-problem.ts";
import type { Calendars } from "../domain/calendars.ts";
import type { MovingHearing } from "../domain/repair-problem.ts";
import type { TakenPlace } from "../domain/taken-places.ts";
import { horizonRule } from "../rules/planning-rules.ts";
import { movingHearings } from "./moving-hearings.ts";
import { readyCases } from "./ready-cases.ts";
import { standingGroups } from "./ready-rows.ts";
import { type During, heldCases, takenPlaces } from "./taken-places.ts";

export type MovingSnapshot = Snapshot & { readonly moving: readonly MovingHearing[] };

/** The door of the room of calendars: everybody’s between two moments. */
export type ReadCalendars = (tx: Transaction, wanted: CalendarsWanted) => Promise<CalendarsRead>;

/**
 * All that is ready (or, with `isMoved`, the hearings at these places and nothing else), who is taken, and every calendar, as
 * they are at one instant: for the system, in a transaction that only reads. `during`: of the weeks of those hearings within
 * these instants alone.
 */
export async function readSnapshot(
  tx: Transaction,
  readCalendars: ReadCalendars,
  isMoved: ((place: TakenPlace) => boolean) | null = null,
  during: During | null = null,
): Promise<MovingSnapshot> {
  const offices = await officeCalendars(tx);
  const days = [...offices.values()].map(({ office }) => civilDateIn(tx.now, office.zone)).toSorted();
  // Who falls ill in the morning has a hearing that day, and so may somebody whose detention cannot wait; all else begins tomorrow.
  const from = days.at(-1) ?? (tx.now.slice(0, 10) as CivilDate);
  const whole = { from, to: plusDays(from, horizonRule.days - 1) };
  const near = during === null || isMoved === null ? [] : (await takenPlaces(tx, during)).filter(isMoved);
  const horizon = near.length === 0 ? whole : weeksOf(near, whole);
  const span = spanOf(horizon, tx.now);
  const taken = await takenPlaces(tx, near.length === 0 ? null : span);
  const concerned = isMoved === null ? [] : taken.filter(isMoved);
  const moving = await movingHearings(tx, concerned, offices);
  const moved = new Set(moving.map(({ place }) => place.id));
  return {
    now: tx.now,
    firstDay: plusDays(from, 1),
    moving,
    horizon,
    offices: [...offices.values()].map(({ office, calendar }) => ({
      id: office.id,
      zone: office.zone,
      closedOn: daysOf(horizon).filter((on) => calendar.closureOn(on) !== null),
    })),
    cases: isMoved === null ? await readyCases(tx, offices, await heldCases(tx)) : [],
    standing: isMoved === null ? await standingGroups(tx) : new Map(),
    taken: taken.filter(({ id }) => !moved.has(id)),
    calendars: asSolverReads(await readCalendars(tx, span)),
  };
}

/** Whole weeks, because limits are counted by them, within a horizon. */
function weeksOf(places: readonly TakenPlace[], { from, to }: Snapshot["horizon"]): Snapshot["horizon"] {
  const days = places.map(({ on }) => on).toSorted();
  const first = mondayOf(days[0] ?? from);
  const last = plusDays(mondayOf(days.at(-1) ?? to), 6);
  return { from: first < from ? from : first, to: last > to ? to : last };
}

const mondayOf = (on: CivilDate): CivilDate => plusDays(on, -((new Date(on).getUTCDay() + 6) % 7));

/** Cases and interpreters name a language by one code, and a dialect in one way. */
export function asSolverReads(calendars: CalendarsRead): Calendars {
  const interpreters = calendars.interpreters.map((one) => ({
    ...one,
    languages: one.languages.map(({ language, dialect, tier }) => ({
      language: languageCode(language) ?? language,
      dialect: dialectKey(dialect),
      tier,
    })),
  }));
  return {
    members: calendars.members.map((one) => ({ ...one })),
    interpreters,
    counsel: calendars.counsel.map(({ id, unavailable, maxHearingsPerDay }) => ({
      id,
      unavailable,
      maxHearingsPerDay,
    })),
    ministerReps: calendars.ministerReps.map((one) => ({ ...one })),
    rooms: calendars.rooms.map((one) => ({ ...one })),
    parties: calendars.parties,
  };
}

/** The days of the horizon in any zone. */
export function spanOf({ from, to }: Snapshot["horizon"], now: Instant): CalendarsWanted {
  const at = (on: CivilDate) => `${on}T00:00:00.000Z` as Instant;
  return { from: at(plusDays(from, -1)), to: at(plusDays(to, 2)), now };
}

export function daysOf({ from, to }: Snapshot["horizon"]): CivilDate[] {
  const days: CivilDate[] = [];
  for (let on = from; on <= to; on = plusDays(on, 1)) days.push(on);
  return days;
}
