import type { Assignment, Cost, GivenPlan, Hearing, Problem } from "../contract.ts";
import { book, bookingOf } from "./bookings.ts";
import { checkAssignment } from "./check-assignment.ts";
import { checkBookings } from "./check-bookings.ts";
import { checkListing, checkReason } from "./check-listing.ts";
import { costOf, costOfLeavingOut } from "./costs.ts";
import { type IndexedProblem, indexProblem } from "./indexed-problem.ts";
import { PlaceFinder } from "./places.ts";
import { type Violation, violation } from "./violation.ts";

export interface Verdict {
  readonly violations: readonly Violation[];
  readonly cost: Cost;
  /** The cost without the hearings that no plan could place. */
  readonly controllable: number;
  readonly assigned: number;
  readonly leftOut: number;
  /** Left out although a place exists on an empty calendar. */
  readonly avoidable: number;
  readonly impossible: readonly string[];
}

/**
 * Holds a plan against H1–H13 and counts S1–S7, without any code of the solver. `reasons: false` skips whether the
 * reasons of hearings left out are true.
 */
export function verify(problem: Problem, plan: GivenPlan, options: { readonly reasons?: boolean } = {}): Verdict {
  const indexed = indexProblem(problem);
  const first = firstAssignments(indexed, plan);
  const placed = [...first.values()].map(({ hearing, assignment }) => bookingOf(indexed, hearing, assignment));
  const bookings = book(placed);
  const finders = { empty: new PlaceFinder(indexed), beside: new PlaceFinder(indexed, bookings) };
  const leftOut = problem.hearings.filter(({ id }) => !first.has(id));
  // An assigned hearing counts as possible: if it is not, its own violations say so.
  const impossible = new Set(leftOut.filter((hearing) => finders.empty.free(hearing) === null));
  const violations = [
    ...checkListing(indexed, plan),
    ...placed.flatMap(({ hearing, assignment }) => checkAssignment(indexed, hearing, assignment)),
    ...checkBookings(indexed, bookings),
    ...checkPinsStand(problem, plan),
  ];
  if (options.reasons !== false) {
    for (const given of plan.unscheduled) {
      const hearing = indexed.hearings.get(given.hearing);
      if (hearing === undefined || first.has(hearing.id)) continue;
      violations.push(...checkReason(finders, hearing, given, impossible.has(hearing)));
    }
  }
  const cost = costOf(indexed, placed, bookings, leftOut);
  const uncontrollable = [...impossible].reduce((sum, hearing) => sum + costOfLeavingOut(problem, hearing), 0);
  return {
    violations,
    cost,
    controllable: cost.total - uncontrollable,
    assigned: placed.length,
    leftOut: leftOut.length,
    avoidable: leftOut.length - impossible.size,
    impossible: [...impossible].map((hearing) => hearing.id),
  };
}

interface Placed {
  readonly hearing: Hearing;
  readonly assignment: Assignment;
}

/** Of hearings that exist, the first assignment of each; a second one is a violation of its own. */
function firstAssignments(indexed: IndexedProblem, plan: GivenPlan): ReadonlyMap<string, Placed> {
  const first = new Map<string, Placed>();
  for (const assignment of plan.assignments) {
    const hearing = indexed.hearings.get(assignment.hearing);
    if (hearing !== undefined && !first.has(hearing.id)) first.set(hearing.id, { hearing, assignment });
  }
  return first;
}

/** H12 */
function checkPinsStand(problem: Problem, plan: GivenPlan): Violation[] {
  const byHearing = new Map(plan.assignments.map((one) => [one.hearing, one]));
  return problem.pins.flatMap((pin) => {
    const given = byHearing.get(pin.hearing);
    if (given !== undefined && isSame(pin, given)) return [];
    return [violation("pin-moved", { hearings: [pin.hearing], instants: [pin.start] })];
  });
}

function isSame(pin: Assignment, given: Assignment): boolean {
  return (
    Date.parse(pin.start) === Date.parse(given.start) &&
    pin.members.length === given.members.length &&
    pin.members.every((id) => given.members.includes(id)) &&
    pin.interpreter === given.interpreter &&
    pin.ministerRep === given.ministerRep &&
    pin.room === given.room
  );
}
