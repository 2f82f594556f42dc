import type { GivenPlan, Hearing, Unscheduled } from "../contract.ts";
import type { IndexedProblem } from "./indexed-problem.ts";
import { instantText } from "./office-clock.ts";
import type { FreePlace, PlaceFinder } from "./places.ts";
import { type Violation, violation } from "./violation.ts";

/** H13, the first half: each hearing stands once, assigned or listed. */
export function checkListing(indexed: IndexedProblem, plan: GivenPlan): Violation[] {
  const found: Violation[] = [];
  const assigned = count(plan.assignments);
  const listed = count(plan.unscheduled);
  for (const id of new Set([...assigned.keys(), ...listed.keys()])) {
    const who = { hearings: [id] };
    if (!indexed.hearings.has(id)) found.push(violation("hearing-unknown", who, { hearing: id }));
    if ((assigned.get(id) ?? 0) > 1) found.push(violation("assigned-twice", who));
    if ((listed.get(id) ?? 0) > 1) found.push(violation("listed-twice", who));
    if (assigned.has(id) && listed.has(id)) found.push(violation("assigned-and-left-out", who));
  }
  for (const { id } of indexed.problem.hearings)
    if (!assigned.has(id) && !listed.has(id)) found.push(violation("forgotten", { hearings: [id] }));
  return found;
}

function count(list: readonly { readonly hearing: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { hearing } of list) counts.set(hearing, (counts.get(hearing) ?? 0) + 1);
  return counts;
}

export interface Finders {
  readonly empty: PlaceFinder;
  readonly beside: PlaceFinder;
}

/** H13, the second half: the reason for which a hearing is left out is true. */
export function checkReason(finders: Finders, hearing: Hearing, given: Unscheduled, impossible: boolean): Violation[] {
  const hearings = [hearing.id];
  const at = (place: FreePlace, code: "not-impossible" | "place-is-free") => {
    const start = instantText(place.start);
    const facts = { rule: given.blocking, start, people: place.people.join(", ") };
    return [violation(code, { hearings, people: place.people, instants: [start] }, facts)];
  };
  if (given.impossible && !impossible) {
    const place = finders.empty.free(hearing);
    return place === null ? [] : at(place, "not-impossible");
  }
  if (!given.impossible && impossible) return [violation("is-impossible", { hearings })];
  const finder = impossible ? finders.empty : finders.beside;
  const free = impossible ? null : finder.free(hearing);
  // Places are free and dearer than none: possible where little is charged for leaving out.
  if (free !== null) return given.blocking === "cost" ? [] : at(free, "place-is-free");
  if (finder.openers(hearing, given.blocking).some((rule) => rule === given.blocking)) return [];
  const openers = finder.openers(hearing);
  // When no single rule opens a place, several block at once and naming any of them is true.
  if (openers.length === 0 && given.blocking !== "cost") return [];
  return [violation("reason-not-true", { hearings }, { rule: given.blocking, rules: openers.join(", ") })];
}
