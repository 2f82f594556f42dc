import type { Hearing, Problem } from "../../contract.ts";
import { int32 } from "./arrays.ts";
import { dayNumber, minuteOf, type Span, spansOf, wallOf } from "./clock.ts";
import { sessionAt } from "./past.ts";
import type { Sessions } from "./sessions.ts";

/** Sessions of the hearing's family that H1, H2 and the calendars of its counsel allow, as bits. */
export function allowSessions(problem: Problem, sessions: Sessions) {
  const { familyOf, familyStart } = sessions;
  const allowedStart = int32(problem.hearings.length + 1);
  for (let h = 0; h < problem.hearings.length; h += 1) {
    const family = familyOf[h] as number;
    const count = (familyStart[family + 1] as number) - (familyStart[family] as number);
    allowedStart[h + 1] = (allowedStart[h] as number) + Math.ceil(count / 32);
  }
  const allowed = int32(allowedStart.at(-1) ?? 0);
  const counselAway = new Map(problem.counsel.map((one) => [one.id, spansOf(one.unavailable, false)]));
  const idle = new Set(problem.counsel.filter((one) => one.maxHearingsPerDay < 1).map(({ id }) => id));
  for (let h = 0; h < problem.hearings.length; h += 1) {
    const hearing = problem.hearings[h] as Hearing;
    if (hearing.counsel.some((id) => idle.has(id))) continue;
    const at = allowedStart[h] as number;
    const family = familyOf[h] as number;
    allowOne(problem, sessions, hearing, [], allowed, at, family);
    for (const id of hearing.counsel) closeDuring(sessions, hearing, counselAway.get(id) ?? [], allowed, at, family);
    for (const one of hearing.parties)
      if (one.unavailable.length > 0)
        closeDuring(sessions, hearing, spansOf(one.unavailable, false), allowed, at, family);
  }
  return { allowed, allowedStart };
}

/** Leaves pinned hearings their pinned session alone. */
export function pinSessions(
  problem: Problem,
  sessions: Sessions,
  bits: { readonly allowed: Int32Array; readonly allowedStart: Int32Array },
) {
  if (problem.pins.length === 0) return bits;
  const numbers = new Map(problem.hearings.map((one, h) => [one.id, h]));
  for (const pin of problem.pins) {
    const h = numbers.get(pin.hearing);
    if (h === undefined) continue;
    const family = sessions.familyOf[h] as number;
    const session = sessionAt(sessions, family, minuteOf(pin.start));
    bits.allowed.fill(0, bits.allowedStart[h], bits.allowedStart[h + 1]);
    if (session < 0) continue;
    const k = session - (sessions.familyStart[family] as number);
    bits.allowed[(bits.allowedStart[h] as number) + (k >> 5)] = 1 << (k & 31);
  }
  return bits;
}

/**
 * Writes the bits of one hearing. Sessions of a family are in order, so that earliest day and deadline leave a stretch,
 * and each absence takes a stretch out.
 */
export function allowOne(
  problem: Pick<Problem, "horizon">,
  sessions: Sessions,
  hearing: Hearing,
  away: readonly Span[],
  allowed: Int32Array,
  at: number,
  family: number,
): void {
  const first = sessions.familyStart[family] as number;
  const last = sessions.familyStart[family + 1] as number;
  allowed.fill(0, at, at + Math.ceil((last - first) / 32));
  const earliest = dayNumber(hearing.earliestOn) - dayNumber(problem.horizon.from);
  const low = firstOnDay(sessions, first, last, earliest);
  let high = last;
  if (hearing.deadlineAt !== null)
    high = firstAtMinute(sessions, first, last, minuteOf(hearing.deadlineAt) - hearing.durationMinutes + 1);
  setBits(allowed, at, low - first, high - first, true);
  closeDuring(sessions, hearing, away, allowed, at, family);
  if (hearing.startsBefore === null) return;
  const before = wallOf(hearing.startsBefore);
  for (let session = low; session < high; session += 1)
    if ((sessions.sessionWall[session] as number) >= before)
      setBits(allowed, at, session - first, session - first + 1, false);
}

/** Clears the bits of sessions at which a hearing would meet an absence. */
function closeDuring(
  sessions: Sessions,
  { durationMinutes }: Hearing,
  away: readonly Span[],
  allowed: Int32Array,
  at: number,
  family: number,
): void {
  const first = sessions.familyStart[family] as number;
  const last = sessions.familyStart[family + 1] as number;
  for (const span of away) {
    const from = firstAtMinute(sessions, first, last, span.from - durationMinutes + 1);
    const to = firstAtMinute(sessions, from, last, span.to);
    if (from < to) setBits(allowed, at, from - first, to - first, false);
  }
}

/** The first of a family's sessions from a day on; `last` when there is none. */
function firstOnDay({ sessionDay }: Sessions, first: number, last: number, day: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sessionDay[middle] as number) >= day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first of a family's sessions that starts at a minute or later; `last` when there is none. */
function firstAtMinute(sessions: Sessions, first: number, last: number, minute: number): number {
  const { sessionTemplate, templateStart, grid, origin } = sessions;
  const slot = (minute - origin) / grid;
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((templateStart[sessionTemplate[middle] as number] as number) >= slot) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Sets or clears bits `from … to - 1` of the words from `at`. */
function setBits(words: Int32Array, at: number, from: number, to: number, set: boolean): void {
  for (let word = from >> 5; word << 5 < to; word += 1) {
    let mask = -1;
    if (word === from >> 5) mask &= -1 << (from & 31);
    if (word === (to - 1) >> 5) mask &= -1 >>> (31 - ((to - 1) & 31));
    const old = words[at + word] as number;
    words[at + word] = set ? old | mask : old & ~mask;
  }
}
