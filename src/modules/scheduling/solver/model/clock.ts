import { type CivilDate, type CivilTime, instantIn, plusDays, type Zone } from "../../../../kernel/time.ts";

/** Whole minutes since 1970 of an instant, seconds dropped: `roundUp` takes the next minute instead. */
export function minuteOf(instant: string, roundUp = false): number {
  const minutes = Date.parse(instant) / 60_000;
  return roundUp ? Math.ceil(minutes) : Math.floor(minutes);
}

export const instantOfMinute = (minute: number) => `${new Date(minute * 60_000).toISOString().slice(0, 19)}Z`;

/** Days since 1970 of a civil date. */
export const dayNumber = (on: string) => Math.round(Date.parse(`${on}T00:00:00Z`) / 86_400_000);

/** ISO weeks, counted from Monday: the same number for Monday to Sunday. */
export const weekNumber = (day: number) => Math.floor((day + 3) / 7);

export const isWeekend = (day: number) => (day + 3) % 7 >= 5;

const midnights = new Map<string, number | null>();

function midnight(firstDay: string, offset: number, zone: string): number | null {
  const on = plusDays(firstDay as CivilDate, offset);
  const key = `${zone} ${on}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  const instant = instantIn(on, "00:00" as CivilTime, zone as Zone);
  const minute = instant === null ? null : minuteOf(instant);
  if (midnights.size > 50_000) midnights.clear();
  midnights.set(key, minute);
  return minute;
}

/**
 * The instants, in minutes since 1970, of wall times of a day in a zone; null for one that does not exist or exists
 * twice. On a day of 24 hours between two midnights the clocks run through.
 */
export function wallMinutes(
  firstDay: string,
  offset: number,
  times: readonly string[],
  zone: string,
): (number | null)[] {
  const from = midnight(firstDay, offset, zone);
  const to = midnight(firstDay, offset + 1, zone);
  if (from !== null && to === from + 1440) return times.map((time) => from + wallOf(time));
  const on = plusDays(firstDay as CivilDate, offset);
  return times.map((time) => {
    const instant = instantIn(on, time as CivilTime, zone as Zone);
    return instant === null ? null : minuteOf(instant);
  });
}

/** Minutes after midnight of a wall time. */
export const wallOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Intervals in minutes, sorted and joined where they touch or overlap. Seconds are rounded inwards or outwards. */
export function spansOf(intervals: readonly { from: string; to: string }[], inwards: boolean): Span[] {
  const sorted = intervals
    .map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))
    .filter((span) => span.to > span.from)
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  const [first, second] = inwards ? [Math.ceil, Math.floor] : [Math.floor, Math.ceil];
  return joined.map(({ from, to }) => ({ from: first(from / 60_000), to: second(to / 60_000) }));
}
