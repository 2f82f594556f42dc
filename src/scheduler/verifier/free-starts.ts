import type { Assignment, Hearing, Problem } from "../contract.ts";
import { withSoundPins } from "../worker-thread/sound-pins.ts";
import { book, bookingOf } from "./bookings.ts";
import { type IndexedProblem, indexProblem, isOpenFor, officeOf, spanOf } from "./indexed-problem.ts";
import { RulesAgainst } from "./rules-against.ts";

/** Who sits in a hearing, whatever its hour. */
export type KeptPeople = Pick<Assignment, "members" | "interpreter" | "ministerRep" | "room">;

/** An hour that every rule allows to a hearing with its own people. */
export interface FreeStart {
  readonly on: string;
  readonly time: string;
  readonly start: string;
}

/**
 * The hours at which a hearing may be held by the very people it has, beside everything that is pinned in the problem: by the
 * rules of the verifier. In order of time; `wanted` says which days count and how many are enough.
 */
export function freeStarts(
  problem: Problem,
  hearing: Hearing,
  people: KeptPeople,
  wanted: { readonly most: number; readonly onePerHalfDay: boolean },
): readonly FreeStart[] {
  const indexed = indexProblem(withSoundPins(problem));
  const hearings = new Map(indexed.problem.hearings.map((one) => [one.id, one]));
  const bookings = book(
    indexed.problem.pins.flatMap((pin) => {
      const pinned = hearings.get(pin.hearing);
      return pinned === undefined ? [] : [bookingOf(indexed, pinned, pin)];
    }),
  );
  const against = new RulesAgainst(indexed, bookings);
  const office = officeOf(indexed, hearing);
  const found: FreeStart[] = [];
  const halves = new Set<string>();
  for (const on of indexed.days) {
    if (on < hearing.earliestOn || !isOpenFor(hearing, office, on)) continue;
    for (const time of hearing.starts) {
      if (found.length >= wanted.most) return found;
      const start = office.clock.instantOf(on, time);
      const half = `${on} ${time < "12:00" ? "a.m." : "p.m."}`;
      if (start === null || (wanted.onePerHalfDay && halves.has(half))) continue;
      if (!isInTime(hearing, start, time) || !areFree(against, indexed, hearing, people, start)) continue;
      halves.add(half);
      found.push({ on, time, start: new Date(start).toISOString() });
    }
  }
  return found;
}

function isInTime(hearing: Hearing, start: number, time: string): boolean {
  return (
    (hearing.deadlineAt === null || spanOf(start, hearing).to <= Date.parse(hearing.deadlineAt)) &&
    (hearing.startsBefore === null || time < hearing.startsBefore)
  );
}

function areFree(
  against: RulesAgainst,
  indexed: IndexedProblem,
  hearing: Hearing,
  people: KeptPeople,
  start: number,
): boolean {
  const { members, interpreter, ministerRep, room } = people;
  return (
    against.attending(hearing, start) === 0 &&
    members.every((id) => {
      const member = indexed.members.get(id);
      return member !== undefined && against.member(member, hearing, start) === 0;
    }) &&
    (interpreter === null || against.interpreter(interpreter, hearing, start) === 0) &&
    (ministerRep === null || against.representative(ministerRep, hearing, start) === 0) &&
    (room === null || against.room(room, hearing, start) === 0)
  );
}
