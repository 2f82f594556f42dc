import type { Assignment, Hearing } from "../contract.ts";
import type { IndexedProblem, Span } from "./indexed-problem.ts";
import { officeOf, spanOf } from "./indexed-problem.ts";

export interface Booking extends Span {
  readonly hearing: Hearing;
  readonly assignment: Assignment;
  /** Civil day and Monday of the week at the hearing's office. */
  readonly on: string;
  readonly week: string;
}

/** Everybody's and every room's hearings in a plan, by `kind:id`, in order of time. */
export type Bookings = ReadonlyMap<string, readonly Booking[]>;

export function bookingOf(indexed: IndexedProblem, hearing: Hearing, assignment: Assignment): Booking {
  const span = spanOf(Date.parse(assignment.start), hearing);
  const { on, week } = officeOf(indexed, hearing).clock.momentAt(span.from);
  return { ...span, hearing, assignment, on, week };
}

/** `kind:id` of all who are in a hearing, the room included, each once. */
function keysOf(hearing: Hearing, assignment: Assignment): ReadonlySet<string> {
  return new Set([
    ...assignment.members.map((id) => `member:${id}`),
    ...hearing.counsel.map((id) => `counsel:${id}`),
    ...hearing.parties.map(({ id }) => `party:${id}`),
    ...(assignment.interpreter === null ? [] : [`interpreter:${assignment.interpreter}`]),
    ...(assignment.ministerRep === null ? [] : [`ministerRep:${assignment.ministerRep}`]),
    ...(assignment.room === null ? [] : [`room:${assignment.room}`]),
  ]);
}

export function book(all: readonly Booking[]): Bookings {
  const bookings = new Map<string, Booking[]>();
  for (const booking of all) {
    for (const key of keysOf(booking.hearing, booking.assignment)) {
      const known = bookings.get(key);
      if (known === undefined) bookings.set(key, [booking]);
      else known.push(booking);
    }
  }
  for (const list of bookings.values()) list.sort((a, b) => a.from - b.from);
  return bookings;
}

/** Sums over somebody's hearings by day or week. */
export function sumBy(list: readonly Booking[], by: "on" | "week", of: (one: Booking) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const one of list) sums.set(one[by], (sums.get(one[by]) ?? 0) + of(one));
  return sums;
}
