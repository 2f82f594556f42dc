import type { Hearing, Problem } from "../../contract.ts";
import { movedCost } from "../state/own-cost.ts";
import { newPlace } from "../state/state.ts";
import { type LiveState, startOf } from "./live-state.ts";

const soonMinutes = 21 * 1440;
const place = newPlace();

/** S7 of a hearing whose start changes from a session, in millionths. */
function priceOfMoving(live: LiveState, problem: Problem, hearing: Hearing, session: number): number {
  const told =
    hearing.parties.length +
    hearing.counsel.length +
    hearing.panel +
    (hearing.interpreter === null ? 0 : 1) +
    (hearing.minister ? 1 : 0);
  const soon = startOf(live, session) - Date.parse(problem.now) / 60_000 <= soonMinutes;
  return Math.round(problem.weights.moved * told * (soon ? 2 : 1) * 1e6);
}

/** Makes the present places of some hearings what S7 compares with from now on: their people were told. */
export function settle(live: LiveState, problem: Problem, hearings: Iterable<number>): void {
  const { state, compiled } = live;
  const { past, panel } = compiled.model;
  for (const h of hearings) {
    const hearing = live.hearings[h];
    if (state.sessionOf[h] === -1 || hearing === undefined) {
      past.session[h] = -1;
      continue;
    }
    state.remove(h, place);
    place.own -= movedCost(compiled.model, h, place.session, place.members, place.interpreter, place.rep);
    past.session[h] = place.session;
    past.moved[h] = priceOfMoving(live, problem, hearing, place.session);
    past.members.values.set(place.members.subarray(0, panel[h]), past.members.start[h]);
    past.interpreter[h] = place.interpreter;
    past.rep[h] = place.rep;
    state.add(h, place);
  }
}
