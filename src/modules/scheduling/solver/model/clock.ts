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

const memory = new Map<string, number | null>();

/** The instant, in minutes since 1970, of a wall time in a zone; null when it does not exist or exists twice. */
export function wallMinute(firstDay: string, offset: number, time: string, zone: string): number | null {
  const on = plusDays(firstDay as CivilDate, offset);
  const key = `${zone} ${on} ${time}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const instant = instantIn(on, time as CivilTime, zone as Zone);
  const minute = instant === null ? null : minuteOf(instant);
  if (memory.size > 200_000) memory.clear();
  memory.set(key, minute);
  return minute;
}

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
