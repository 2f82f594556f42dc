import type { Assignment, Interval, Problem } from "../contract.ts";
import { verify } from "../verifier/verify.ts";

/**
 * The same problem with pins that hold together. What people set by hand may break a rule: such a place stands all the
 * same, and counts as an absence of whoever is in it, with the break on both sides.
 */
export function withSoundPins(problem: Problem): Problem {
  let current = problem;
  while (current.pins.length > 0) {
    const named = new Set(current.pins.map((pin) => pin.hearing));
    const hearings = current.hearings.filter(({ id }) => named.has(id));
    const plan = { format: "greffe-plan/1" as const, assignments: current.pins, unscheduled: [] };
    const { violations } = verify({ ...current, hearings, previous: null }, plan, { reasons: false });
    const broken = new Set(violations.flatMap((one) => one.hearings));
    if (broken.size === 0) return current;
    current = asAbsences(current, broken);
  }
  return current;
}

function asAbsences(problem: Problem, broken: ReadonlySet<string>): Problem {
  const hearings = new Map(problem.hearings.map((one) => [one.id, one]));
  const away = new Map<string, Interval[]>();
  for (const pin of problem.pins) {
    const hearing = hearings.get(pin.hearing);
    if (hearing === undefined || !broken.has(pin.hearing)) continue;
    const during = padded(pin, hearing.durationMinutes, problem.breakMinutes);
    const people = hearing.parties.map((one) => key("party", one.id));
    const counsel = hearing.counsel.map((id) => key("counsel", id));
    const others = [...pin.members, pin.interpreter, pin.ministerRep, pin.room].flatMap((id) =>
      id === null ? [] : [id],
    );
    for (const who of [...people, ...counsel, ...others]) away.set(who, [...(away.get(who) ?? []), during]);
  }
  const without = <T extends { readonly id: string; readonly available: Interval[] }>(list: T[]): T[] =>
    list.map((one) => (away.has(one.id) ? { ...one, available: less(one.available, away.get(one.id) ?? []) } : one));
  const besides = (id: string, unavailable: Interval[]) => [...unavailable, ...(away.get(id) ?? [])];
  return {
    ...problem,
    members: without(problem.members),
    interpreters: without(problem.interpreters),
    ministerReps: without(problem.ministerReps),
    rooms: problem.rooms.map((one) => ({ ...one, unavailable: besides(one.id, one.unavailable) })),
    counsel: problem.counsel.map((one) => ({ ...one, unavailable: besides(key("counsel", one.id), one.unavailable) })),
    hearings: problem.hearings
      .filter(({ id }) => !broken.has(id))
      .map((one) => ({
        ...one,
        parties: one.parties.map((party) => ({
          ...party,
          unavailable: besides(key("party", party.id), party.unavailable),
        })),
      })),
    pins: problem.pins.filter(({ hearing }) => !broken.has(hearing)),
  };
}

const key = (kind: "party" | "counsel", id: string) => `${kind} ${id}`;

function padded(pin: Assignment, minutes: number, breakMinutes: number): Interval {
  const start = Date.parse(pin.start);
  return {
    from: instantAt(start - breakMinutes * 60_000),
    to: instantAt(start + (minutes + breakMinutes) * 60_000),
  };
}

function less(available: readonly Interval[], away: readonly Interval[]): Interval[] {
  let left = [...available];
  for (const gone of away)
    left = left.flatMap((one) => {
      if (!isBefore(one.from, gone.to) || !isBefore(gone.from, one.to)) return [one];
      return [
        ...(isBefore(one.from, gone.from) ? [{ from: one.from, to: gone.from }] : []),
        ...(isBefore(gone.to, one.to) ? [{ from: gone.to, to: one.to }] : []),
      ];
    });
  return left;
}

const isBefore = (a: string, b: string) => Date.parse(a) < Date.parse(b);
const instantAt = (ms: number) => new Date(ms).toISOString();
