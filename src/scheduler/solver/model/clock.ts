import { type CivilDate, type CivilTime, instantIn, plusDays, type Zone } from "../../../kernel/time.ts";
import { civilDay, instantMilliseconds } from "../../instant.ts";

/** Whole minutes since 1970 of an instant, seconds dropped: `roundUp` takes the next minute instead. */
export function minuteOf(instant: string, roundUp = false): number {
  const minutes = instantMilliseconds(instant) / 60_000;
  return roundUp ? Math.ceil(minutes) : Math.floor(minutes);
}

export const instantOfMinute = (minute: number) => `${new Date(minute * 60_000).toISOString().slice(0, 19)}Z`;

/** Days since 1970 of a civil date. */
export const dayNumber = civilDay;

/** ISO weeks, counted from Monday: the same number for Monday to Sunday. */
export const weekNumber = (day: number) => Math.floor((day + 3) / 7);

export const isWeekend = (day: number) => (day + 3) % 7 >= 5;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Minutes that a zone's clocks are ahead of Greenwich at an instant. */
function offsetAt(zone: string, minute: number): number {
  const key = `${zone} ${minute}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let format = formats.get(zone);
  if (format === undefined) {
    const [numeric, h23] = ["numeric", "h23"] as const;
    const parts = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
    format = new Intl.DateTimeFormat("en-CA", { ...parts, hourCycle: h23, timeZone: zone });
    formats.set(zone, format);
  }
  const shown = new Map(format.formatToParts(minute * 60_000).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const wall = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(key, wall / 60_000 - minute);
  return wall / 60_000 - minute;
}

/** The instant of midnight, minutes since 1970; null when the clocks skip it or show it twice. */
function midnight(day: number, zone: string): number | null {
  const wall = day * 1440;
  // Whatever the clocks do within the days beside, the offset is one of those before and after.
  const [before, after] = [offsetAt(zone, wall - 1440), offsetAt(zone, wall + 1440)];
  const found = [...new Set([wall - before, wall - after])].filter((at) => wall - at === offsetAt(zone, at));
  return found.length === 1 ? (found[0] ?? null) : null;
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
  const day = dayNumber(firstDay) + offset;
  const isModern = day > 0 && day < 100_000;
  const [from, to] = isModern ? [midnight(day, zone), midnight(day + 1, zone)] : [null, null];
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
  const spans: { from: number; to: number }[] = [];
  let isSorted = true;
  for (const interval of intervals) {
    const from = instantMilliseconds(interval.from);
    const to = instantMilliseconds(interval.to);
    if (!(to > from)) continue;
    const last = spans.at(-1);
    if (last !== undefined && from <= last.to) isSorted = false;
    spans.push({ from, to });
  }
  const joined = isSorted ? spans : join(spans);
  for (const span of joined) {
    span.from = inwards ? Math.ceil(span.from / 60_000) : Math.floor(span.from / 60_000);
    span.to = inwards ? Math.floor(span.to / 60_000) : Math.ceil(span.to / 60_000);
  }
  return joined;
}

function join(spans: { from: number; to: number }[]): { from: number; to: number }[] {
  const joined: { from: number; to: number }[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push(span);
  }
  return joined;
}
