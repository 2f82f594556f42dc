import type { Hearing, Office, Problem } from "../../contract.ts";
import { int32, int32From } from "./arrays.ts";
import { dayNumber, isWeekend, wallMinutes, wallOf, weekNumber } from "./clock.ts";

export { wallOf };

/**
 * Where hearings may begin. Hearings with the same office, starting times, days of duty and length share a *family* of *sessions*,
 * ordered by start. A *template* is a (start, length) pair, shared by sessions of all offices: calendars of people and
 * rooms are kept by template. Times are in slots of `grid` minutes from `origin` (minutes since 1970).
 */
export interface Sessions {
  readonly grid: number;
  readonly origin: number;
  readonly slots: number;
  readonly breakSlots: number;
  readonly days: number;
  readonly weeks: number;
  /** Days from Monday to the first day of the horizon. */
  readonly weekday: number;
  /** Length of the longest template, in slots. */
  readonly longest: number;
  readonly familyOf: Int32Array;
  /** Sessions of family f: `familyStart[f] … familyStart[f + 1] - 1`. */
  readonly familyStart: Int32Array;
  readonly sessionTemplate: Int32Array;
  readonly sessionDay: Int32Array;
  readonly sessionWeek: Int32Array;
  /** Wall time at the office, minutes after midnight. */
  readonly sessionWall: Int32Array;
  readonly templateStart: Int32Array;
  readonly templateEnd: Int32Array;
  /** Index into `lengths`. */
  readonly templateLength: Int32Array;
  /** Distinct lengths in minutes, ascending. */
  readonly lengths: Int32Array;
}

interface Session {
  readonly day: number;
  readonly wall: number;
  readonly start: number;
  readonly minutes: number;
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : greatestDivisor(b, a % b));

function sessionsOf(problem: Problem, office: Office, hearing: Hearing): Session[] {
  const minutes = hearing.durationMinutes;
  const first = dayNumber(problem.horizon.from);
  const days = dayNumber(problem.horizon.to) - first + 1;
  const closed = new Set(office.closedOn.map(dayNumber));
  const onDuty = new Set(hearing.alsoOn?.map(dayNumber));
  const times = [...new Set(hearing.starts)];
  const sessions: Session[] = [];
  for (let day = 0; day < days; day += 1) {
    if ((isWeekend(first + day) || closed.has(first + day)) && !onDuty.has(first + day)) continue;
    for (const [index, start] of wallMinutes(problem.horizon.from, day, times, office.zone).entries())
      if (start !== null) sessions.push({ day, wall: wallOf(times[index] ?? ""), start, minutes });
  }
  return sessions.sort((a, b) => a.start - b.start || a.day - b.day);
}

const familyKey = ({ durationMinutes, starts, alsoOn = [], office }: Hearing) =>
  `${durationMinutes}|${starts.join()}|${alsoOn.join()}|${office}`;

export function buildSessions(problem: Problem): Sessions {
  const offices = new Map(problem.offices.map((office) => [office.id, office]));
  const numbers = new Map<string, number>();
  const families: Session[][] = [];
  const familyOf = int32(problem.hearings.length);
  for (const [index, hearing] of problem.hearings.entries()) {
    const key = familyKey(hearing);
    let family = numbers.get(key);
    if (family === undefined) {
      const office = offices.get(hearing.office);
      family = families.length;
      families.push(office === undefined ? [] : sessionsOf(problem, office, hearing));
      numbers.set(key, family);
    }
    familyOf[index] = family;
  }
  return { familyOf, ...layOut(problem, families) };
}

/** Chooses the coarsest grid on which every start, length and break falls, and numbers the templates. */
function layOut(problem: Problem, families: readonly (readonly Session[])[]): Omit<Sessions, "familyOf"> {
  const firstDay = dayNumber(problem.horizon.from);
  const days = Math.max(0, dayNumber(problem.horizon.to) - firstDay + 1);
  const origin = (firstDay - 2) * 1440;
  const flat = families.flat();
  let grid = 1440;
  if (problem.breakMinutes > 0) grid = greatestDivisor(grid, problem.breakMinutes);
  for (const { start, minutes } of flat) grid = greatestDivisor(greatestDivisor(grid, start - origin), minutes);
  const keys = new Map<number, number>();
  const span = 32_768;
  const keyOf = (session: Session) => ((session.start - origin) / grid) * span + session.minutes;
  const distinct = [...new Set(flat.map(keyOf))].sort((a, b) => a - b);
  for (const [index, key] of distinct.entries()) keys.set(key, index);
  const lengths = [...new Set(flat.map(({ minutes }) => minutes))].sort((a, b) => a - b);
  const longest = (lengths.at(-1) ?? grid) / grid;
  const familyStart = int32(families.length + 1);
  for (const [index, family] of families.entries())
    familyStart[index + 1] = (familyStart[index] as number) + family.length;
  const templateStart = int32From(distinct.map((key) => Math.floor(key / span)));
  const breakSlots = problem.breakMinutes / grid;
  return {
    grid,
    origin,
    slots: ((days + 4) * 1440) / grid + longest + breakSlots,
    breakSlots,
    days,
    weeks: weekNumber(firstDay + days - 1) - weekNumber(firstDay) + 1,
    longest,
    weekday: (firstDay + 3) % 7,
    familyStart,
    sessionTemplate: int32From(flat.map((session) => keys.get(keyOf(session)) ?? -1)),
    sessionDay: int32From(flat.map(({ day }) => day)),
    sessionWeek: int32From(flat.map(({ day }) => weekNumber(firstDay + day) - weekNumber(firstDay))),
    sessionWall: int32From(flat.map(({ wall }) => wall)),
    templateStart,
    templateEnd: int32From(distinct.map((key) => Math.floor(key / span) + (key % span) / grid)),
    templateLength: int32From(distinct.map((key) => lengths.indexOf(key % span))),
    lengths: int32From(lengths),
  };
}
