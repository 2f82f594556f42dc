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
    const family = familyOf[h] ?? 0;
    const count = (familyStart[family + 1] ?? 0) - (familyStart[family] ?? 0);
    allowedStart[h + 1] = (allowedStart[h] ?? 0) + Math.ceil(count / 32);
  }
  const allowed = int32(allowedStart.at(-1) ?? 0);
  const counselAway = new Map(problem.counsel.map((one) => [one.id, spansOf(one.unavailable, false)]));
  const idle = new Set(problem.counsel.filter((one) => one.maxHearingsPerDay < 1).map(({ id }) => id));
  for (const [h, hearing] of problem.hearings.entries()) {
    if (hearing.counsel.some((id) => idle.has(id))) continue;
    const away: Span[] = [];
    for (const id of hearing.counsel) away.push(...(counselAway.get(id) ?? []));
    for (const one of hearing.parties) if (one.unavailable.length > 0) away.push(...spansOf(one.unavailable, false));
    allowOne(problem, sessions, hearing, away, allowed, allowedStart[h] ?? 0, familyOf[h] ?? 0);
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
    const family = sessions.familyOf[h] ?? 0;
    const session = sessionAt(sessions, family, minuteOf(pin.start));
    bits.allowed.fill(0, bits.allowedStart[h], bits.allowedStart[h + 1]);
    if (session < 0) continue;
    const k = session - (sessions.familyStart[family] ?? 0);
    bits.allowed[(bits.allowedStart[h] ?? 0) + (k >> 5)] = 1 << (k & 31);
  }
  return bits;
}

export function allowOne(
  problem: Pick<Problem, "horizon">,
  sessions: Sessions,
  hearing: Hearing,
  away: readonly Span[],
  allowed: Int32Array,
  at: number,
  family: number,
): void {
  const { familyStart, sessionTemplate, sessionDay, sessionWall, templateStart, grid, origin } = sessions;
  const earliest = dayNumber(hearing.earliestOn) - dayNumber(problem.horizon.from);
  const deadline = hearing.deadlineAt === null ? Number.POSITIVE_INFINITY : minuteOf(hearing.deadlineAt);
  const before = hearing.startsBefore === null ? Number.POSITIVE_INFINITY : wallOf(hearing.startsBefore);
  const first = familyStart[family] ?? 0;
  const last = familyStart[family + 1] ?? 0;
  for (let word = at; word < at + Math.ceil((last - first) / 32); word += 1) allowed[word] = 0;
  for (let session = first; session < last; session += 1) {
    if ((sessionDay[session] ?? 0) < earliest || (sessionWall[session] ?? 0) >= before) continue;
    const start = (templateStart[sessionTemplate[session] ?? 0] ?? 0) * grid + origin;
    const end = start + hearing.durationMinutes;
    if (end > deadline) continue;
    if (away.length > 0 && away.some((span) => span.from < end && start < span.to)) continue;
    const k = session - first;
    allowed[at + (k >> 5)] = (allowed[at + (k >> 5)] ?? 0) | (1 << (k & 31));
  }
}
