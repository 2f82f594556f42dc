import type { Counsel, Interval, Problem } from "../../contract.ts";
import { allowOne } from "../model/allow.ts";
import { minuteOf, type Span, spansOf } from "../model/clock.ts";
import { interpreter, member, Opener } from "../model/resources.ts";
import type { LiveState } from "./live-state.ts";

/** Intervals without what lies in an absence. */
export function without(intervals: readonly Interval[], away: Interval): Interval[] {
  return intervals.flatMap(({ from, to }) => {
    if (Date.parse(away.to) <= Date.parse(from) || Date.parse(away.from) >= Date.parse(to)) return [{ from, to }];
    const before = Date.parse(from) < Date.parse(away.from) ? [{ from, to: away.from }] : [];
    const after = Date.parse(away.to) < Date.parse(to) ? [{ from: away.to, to }] : [];
    return [...before, ...after];
  });
}

/** Writes again which templates are open to a member, an interpreter or a room whose calendar changed. */
export function reopen(live: LiveState, kind: number, id: string, calendar: Problem): void {
  const { model, names } = live.compiled;
  const resource = names.number[kind]?.get(id);
  if (resource === undefined) return;
  const { open, poolWords } = model.resources;
  const keep = ~(1 << (resource & 31));
  for (let at = resource >> 5; at < open.length; at += poolWords) open[at] = (open[at] as number) & keep;
  const opener = new Opener(model.sessions, model.resources);
  const available = (list: readonly Interval[], longest: number) =>
    opener.available(resource, spansOf(list, true), longest);
  if (kind === member) {
    const one = calendar.members.find((other) => other.id === id);
    available(one?.available ?? [], one?.maxMinutesPerWeek ?? 0);
  } else if (kind === interpreter) {
    const one = calendar.interpreters.find((other) => other.id === id);
    available(one?.available ?? [], one?.maxMinutesPerDay ?? 0);
  } else {
    opener.unavailable(resource, spansOf(calendar.rooms.find((other) => other.id === id)?.unavailable ?? [], false));
  }
  live.state.refresh(resource);
}

/** Writes again which sessions H1, H2 and counsel's calendars allow a hearing, none that begins before `now`. */
export function allowAgain(
  live: LiveState,
  problem: Problem,
  counselOf: ReadonlyMap<string, Counsel>,
  h: number,
  now: number,
): void {
  const hearing = live.hearings[h];
  if (hearing === undefined) return;
  const { sessions, allowed, allowedStart } = live.compiled.model;
  const away: Span[] = [{ from: Number.NEGATIVE_INFINITY, to: now }];
  let isIdle = false;
  for (const id of hearing.counsel) {
    const one = counselOf.get(id);
    away.push(...spansOf(one?.unavailable ?? [], false));
    if (one === undefined || one.maxHearingsPerDay < 1) isIdle = true;
  }
  for (const party of hearing.parties) away.push(...spansOf(party.unavailable, false));
  const at = allowedStart[h] as number;
  if (isIdle) allowed.fill(0, at, allowedStart[h + 1]);
  else allowOne(problem, sessions, hearing, away, allowed, at, sessions.familyOf[h] as number);
}

/** Minutes since 1970 of an interval, rounded outwards. */
export function minutesOf(interval: Interval): Span {
  return { from: minuteOf(interval.from), to: minuteOf(interval.to, true) };
}
