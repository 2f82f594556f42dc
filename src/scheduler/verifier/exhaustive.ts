import type { Assignment, GivenPlan, Hearing, Problem } from "../contract.ts";
import { type Booking, book, bookingOf } from "./bookings.ts";
import { checkAssignment } from "./check-assignment.ts";
import { checkBookings } from "./check-bookings.ts";
import { costOf, costOfLeavingOut } from "./costs.ts";
import { type IndexedProblem, indexProblem, isAtOffice, servingEntries } from "./indexed-problem.ts";
import { instantText } from "./office-clock.ts";

/** One way to place a hearing, or to leave it out (no booking), with the costs that depend on nothing else. */
interface Option {
  readonly booking: Booking | null;
  readonly cost: number;
}

export interface Optimum {
  readonly controllable: number;
  readonly assignments: readonly Assignment[];
  /** False when the search was cut off: then `controllable` is only the best found. */
  readonly isProven: boolean;
}

/**
 * The exact optimum of a tiny problem by branch and bound over every place of every hearing. For tests: it grows with
 * the product of all choices. Weights must not be negative, which reading a problem ensures.
 */
export function exactOptimum(problem: Problem, maxNodes = 2_000_000): Optimum {
  const indexed = indexProblem(problem);
  const pins = new Map(problem.pins.map((pin) => [pin.hearing, pin]));
  const choices = problem.hearings
    .map((hearing) => optionsOf(indexed, hearing, pins.get(hearing.id)))
    .filter((options) => options.some((one) => one.booking !== null))
    .sort((a, b) => a.length - b.length);
  // What the hearings from here on cost at least, each by itself.
  const rest = [0];
  for (const options of choices.toReversed())
    rest.unshift((rest[0] ?? 0) + Math.min(...options.map(({ cost }) => cost)));
  let best = Number.POSITIVE_INFINITY;
  let found: readonly Booking[] = [];
  let nodes = 0;
  const search = (depth: number, placed: readonly Booking[], cost: number) => {
    nodes += 1;
    if (nodes > maxNodes) return;
    const bookings = book(placed);
    const soFar = cost + costOf(indexed, placed, bookings, []).S6;
    // Overload only grows, so this is what any plan from here costs at least.
    if (soFar + (rest[depth] ?? 0) >= best) return;
    if (checkBookings(indexed, bookings).length > 0) return;
    const options = choices[depth];
    if (options === undefined) {
      best = soFar;
      found = placed;
      return;
    }
    for (const { booking, cost: more } of options)
      search(depth + 1, booking === null ? placed : [...placed, booking], cost + more);
  };
  search(0, [], 0);
  return {
    controllable: best,
    assignments: found.map(({ assignment }) => assignment),
    isProven: nodes <= maxNodes,
  };
}

/** Cheapest first, so that good plans are found early. A pinned hearing has its pin only. */
function optionsOf(indexed: IndexedProblem, hearing: Hearing, pin: Assignment | undefined): Option[] {
  const all = pin === undefined ? allAssignments(indexed, hearing) : [pin];
  const valid = all.filter((one) => checkAssignment(indexed, hearing, one).length === 0);
  const options = valid.flatMap((assignment): Option[] => {
    const booking = bookingOf(indexed, hearing, assignment);
    const bookings = book([booking]);
    if (checkBookings(indexed, bookings).length > 0) return [];
    const { total, S6 } = costOf(indexed, [booking], bookings, []);
    return [{ booking, cost: total - S6 }];
  });
  if (pin === undefined) options.push({ booking: null, cost: costOfLeavingOut(indexed.problem, hearing) });
  return options.sort((a, b) => a.cost - b.cost);
}

function allAssignments(indexed: IndexedProblem, hearing: Hearing): Assignment[] {
  const { problem, offices, days } = indexed;
  const clock = offices.get(hearing.office)?.clock;
  const starts = days.flatMap((on) =>
    [...new Set(hearing.starts)].flatMap((time) => {
      const start = clock?.instantOf(on, time) ?? null;
      return start === null ? [] : [instantText(start)];
    }),
  );
  const need = hearing.interpreter;
  const speaking = need === null ? [] : problem.interpreters.filter((one) => servingEntries(one, need).length > 0);
  const ids = (needed: boolean, list: readonly { readonly id: string }[]) =>
    needed ? list.map(({ id }) => id) : [null];
  const panels = subsets(
    problem.members.map(({ id }) => id),
    hearing.panel,
  );
  return starts.flatMap((start) =>
    panels.flatMap((members) =>
      ids(need !== null, speaking).flatMap((interpreter) =>
        ids(hearing.minister, problem.ministerReps).flatMap((ministerRep) =>
          ids(isAtOffice(hearing), problem.rooms).map((room) => ({
            hearing: hearing.id,
            start,
            members,
            interpreter,
            ministerRep,
            room,
          })),
        ),
      ),
    ),
  );
}

function subsets(ids: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return ids.flatMap((id, index) => subsets(ids.slice(index + 1), size - 1).map((rest) => [id, ...rest]));
}

/** The optimum as a plan, for the verifier; reasons are left open. */
export function planOf(problem: Problem, { assignments }: Optimum): GivenPlan {
  const placed = new Set(assignments.map(({ hearing }) => hearing));
  const unscheduled = problem.hearings
    .filter(({ id }) => !placed.has(id))
    .map(({ id }) => ({ hearing: id, impossible: false, blocking: "cost", detail: { en: "", fr: "" } }));
  return { format: "greffe-plan/1", assignments: [...assignments], unscheduled };
}
