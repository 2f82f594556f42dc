import type { Assignment, Problem } from "../../contract.ts";
import { minuteOf } from "../model/clock.ts";
import type { Compiled } from "../model/model.ts";
import { sessionAt } from "../model/past.ts";
import { interpreter, rep, room } from "../model/resources.ts";
import { ownCost } from "../state/own-cost.ts";
import { newPlace, type Place, type State } from "../state/state.ts";

/**
 * The place that an assignment names, with its own cost; null when its start is no session of the hearing or it names
 * somebody unknown.
 */
function placeOf(compiled: Compiled, h: number, assignment: Assignment): Place | null {
  const { model, names } = compiled;
  const place = newPlace();
  place.session = sessionAt(model.sessions, model.sessions.familyOf[h] as number, minuteOf(assignment.start));
  const number = (kind: number, id: string | null) => (id === null ? -1 : (names.number[kind]?.get(id) ?? -2));
  for (const [j, id] of assignment.members.entries()) place.members[j] = number(0, id);
  place.interpreter = number(interpreter, assignment.interpreter);
  place.room = number(room, assignment.room);
  place.rep = number(rep, assignment.ministerRep);
  const known = place.members.every((m) => m >= 0) && Math.min(place.interpreter, place.room, place.rep) > -2;
  if (place.session < 0 || !known || assignment.members.length !== model.panel[h]) return null;
  place.own = ownCost(model, h, place);
  return place;
}

/** Puts pinned hearings where their pins say; 1 for each of them. */
export function addPins(compiled: Compiled, problem: Problem, state: State): Uint8Array {
  const fixed = new Uint8Array(problem.hearings.length);
  const numbers = new Map(problem.hearings.map((one, h) => [one.id, h]));
  for (const pin of problem.pins) {
    const h = numbers.get(pin.hearing);
    const place = h === undefined ? null : placeOf(compiled, h, pin);
    if (h === undefined || place === null) throw new RangeError(`the pin of ${pin.hearing} is no place`);
    state.add(h, place);
    fixed[h] = 1;
  }
  return fixed;
}
