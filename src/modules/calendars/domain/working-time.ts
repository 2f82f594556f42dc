import {
  type CivilDate,
  type CivilTime,
  civilDateIn,
  instantIn,
  instantOf,
  plusDays,
  startOfDay,
  type Zone,
} from "../../../kernel/time.ts";
import { clipped, type Span } from "./spans.ts";

/** Hours of one day of the week: Monday is 1. `ends` may be 24:00. */
interface DayHours {
  readonly week: number;
  readonly weekday: number;
  readonly begins: string;
  readonly ends: string;
}

/** A pattern holds from its first day until the next one begins. */
export interface Pattern {
  readonly fromOn: string;
  readonly zone: Zone;
  /** After how many weeks it repeats; the first is the week of `fromOn`. */
  readonly cycleWeeks: number;
  readonly hours: readonly DayHours[];
}

const dayMs = 86_400_000;
const dayOf = (on: string): number => Date.parse(`${on}T00:00:00Z`) / dayMs;
const onOf = (day: number): CivilDate => new Date(day * dayMs).toISOString().slice(0, 10) as CivilDate;
/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

/** Wall times as instants, each worked out once: most people keep the hours of their office. */
export class WallTimes {
  readonly #known = new Map<string, number>();

  of(on: CivilDate, time: string, zone: Zone): number {
    const key = `${on} ${time} ${zone}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = Date.parse(
      time === "24:00"
        ? startOfDay(plusDays(on, 1), zone)
        : (instantIn(on, time as CivilTime, zone) ?? byElapsedTime(on, time, zone)),
    );
    this.#known.set(key, found);
    return found;
  }
}

/** An hour that the clocks skip or repeat that night: counted from the beginning of the day. */
function byElapsedTime(on: CivilDate, time: string, zone: Zone): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return instantOf(new Date(Date.parse(startOfDay(on, zone)) + (hours * 60 + minutes) * 60_000));
}

/** When somebody works by their patterns (in the order of their first days) between two moments. */
export function workingTime(patterns: readonly Pattern[], between: Span, wall: WallTimes): readonly Span[] {
  const spans: Span[] = [];
  for (const [nth, pattern] of patterns.entries()) {
    const { zone, cycleWeeks } = pattern;
    const first = Math.max(dayOf(pattern.fromOn), dayOf(civilDateIn(instantOf(new Date(between.from)), zone)));
    const next = patterns[nth + 1];
    const last = dayOf(civilDateIn(instantOf(new Date(between.to)), zone));
    const end = next === undefined ? last : Math.min(last, dayOf(next.fromOn) - 1);
    const began = mondayOf(dayOf(pattern.fromOn));
    for (let day = first; day <= end; day++) {
      const week = ((mondayOf(day) - began) / 7) % cycleWeeks;
      for (const hours of pattern.hours) {
        if (hours.weekday !== weekdayOf(day) || hours.week !== week + 1) continue;
        const on = onOf(day);
        spans.push({ from: wall.of(on, hours.begins, zone), to: wall.of(on, hours.ends, zone) });
      }
    }
  }
  return clipped(spans, between);
}
