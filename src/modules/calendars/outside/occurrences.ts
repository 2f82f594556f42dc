import ICAL from "ical.js";
import type { Span } from "../domain/spans.ts";
import { OutsideProblem } from "./outside-problem.ts";
import type { Times } from "./times.ts";
import { floating, type WallClock, wallOf } from "./wall-clock.ts";

const dayMs = 86_400_000;

/** How many repetitions of one calendar are worked out: an endless rule by the second has its end here. */
export class Budget {
  #left = 150_000;

  /** @throws OutsideProblem too-much-work */
  spend(): void {
    if (--this.#left < 0) throw new OutsideProblem("too-much-work");
  }
}

interface Between {
  readonly from: number;
  readonly to: number;
  readonly budget: Budget;
}

/** When the event takes place between two moments, without the occurrences that stand by themselves. */
export function occurrencesOf(
  event: ICAL.Component,
  replaced: ReadonlySet<number>,
  times: Times,
  between: Between,
): readonly Span[] {
  const property = event.getFirstProperty("dtstart");
  const start: unknown = property?.getFirstValue();
  if (property === null || !(start instanceof ICAL.Time)) throw new Error("an event without a beginning");
  const clock = times.clockOf(property, start);
  const first = wallOf(start);
  const lasts = lengthOf(event, start, clock, times);
  const latest = between.to;
  const begins = new Set<number>(event.hasProperty("rrule") ? [] : [clock.instantOf(first)]);
  if (event.hasProperty("rrule")) begins.add(clock.instantOf(first));
  for (const rule of event.getAllProperties("rrule")) {
    const recur: unknown = rule.getFirstValue();
    if (!(recur instanceof ICAL.Recur)) throw new Error("a rule that is none");
    for (const wall of wallsOf(recur, start, clock, between)) begins.add(clock.instantOf(wall));
  }
  const periods: Span[] = [];
  for (const more of event.getAllProperties("rdate")) {
    periods.push(...times.periodsOf(more));
    if (times.periodsOf(more).length === 0) for (const at of times.momentsOf(more)) begins.add(at);
  }
  const isLeftOut = leftOutOf(event, times, clock);
  const spans = [...begins].filter((at) => at <= latest).map((at) => ({ from: at, to: lasts(at) }));
  return [...spans, ...periods].filter((span) => !replaced.has(span.from) && !isLeftOut(span.from));
}

/** The beginnings by a rule as the clock shows them, a day around what is asked for at most. */
function* wallsOf(given: ICAL.Recur, start: ICAL.Time, clock: WallClock, between: Between): Generator<number> {
  const recur = given.clone();
  if (recur.until) recur.until = untilOnClock(recur.until, clock);
  const iterator = recur.iterator(floating(wallOf(start), start.isDate));
  const last = between.to + 2 * dayMs;
  // What began long ago may last until now; longer than a month nothing that repeats does.
  const early = between.from - 32 * dayMs;
  for (let next = iterator.next(); next; next = iterator.next()) {
    between.budget.spend();
    const wall = wallOf(next);
    if (wall > last) return;
    if (wall >= early) yield wall;
  }
}

/** UNTIL is told in UTC; the rule counts on the clock of the event. A day without an hour is meant whole. */
function untilOnClock(until: ICAL.Time, clock: WallClock): ICAL.Time {
  const shown = until.zone === ICAL.Timezone.utcTimezone && !until.isDate ? clock.wallOf(wallOf(until)) : wallOf(until);
  return floating(until.isDate ? shown + dayMs - 1000 : shown, false);
}

/** How an occurrence ends: after the exact time between DTSTART and DTEND, or by DURATION, whose days are those of the clock. */
function lengthOf(event: ICAL.Component, start: ICAL.Time, clock: WallClock, times: Times): (at: number) => number {
  const ending = event.getFirstProperty("dtend");
  const end: unknown = ending?.getFirstValue();
  const first = wallOf(start);
  if (ending !== null && end instanceof ICAL.Time) {
    const wall = wallOf(end);
    if (start.isDate) return (at) => clock.instantOf(clock.wallOf(at) + Math.max(wall - first, dayMs));
    const exact = times.clockOf(ending, end).instantOf(wall) - clock.instantOf(first);
    return (at) => at + exact;
  }
  const duration: unknown = event.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration) {
    const days = (duration.weeks * 7 + duration.days) * dayMs;
    const rest = duration.hours * 3_600_000 + duration.minutes * 60_000 + duration.seconds * 1000;
    return (at) => (days === 0 ? at : clock.instantOf(clock.wallOf(at) + days)) + rest;
  }
  return start.isDate ? (at) => clock.instantOf(clock.wallOf(at) + dayMs) : (at) => at;
}

/** EXDATE: an instant, or a day, which takes out whatever begins on it. */
function leftOutOf(event: ICAL.Component, times: Times, clock: WallClock): (at: number) => boolean {
  const moments = new Set<number>();
  const days = new Set<number>();
  for (const property of event.getAllProperties("exdate")) {
    for (const at of times.momentsOf(property)) moments.add(at);
    for (const value of property.getValues() as readonly unknown[])
      if (value instanceof ICAL.Time && value.isDate) days.add(Math.floor(wallOf(value) / dayMs));
  }
  return (at) => moments.has(at) || days.has(Math.floor(clock.wallOf(at) / dayMs));
}
