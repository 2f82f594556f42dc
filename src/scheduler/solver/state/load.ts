import { float64, int32 } from "../model/arrays.ts";
import type { Model } from "../model/model.ts";
import { newPlace, type Place, type State } from "./state.ts";

/** A plan as arrays that threads share. */
export interface SharedPlan {
  readonly sessionOf: Int32Array;
  readonly linkResource: Int32Array;
  readonly ownCost: Float64Array;
}

export const newSharedPlan = (model: Model, links: number): SharedPlan => ({
  sessionOf: int32(model.hearings).fill(-1),
  linkResource: int32(links),
  ownCost: float64(model.hearings),
});

export function savePlan(state: State, into: SharedPlan): void {
  into.sessionOf.set(state.sessionOf);
  into.linkResource.set(state.linkResource);
  into.ownCost.set(state.ownCost);
}

/** The place of a hearing in a saved plan, written to `into`. */
export function placeIn(state: State, plan: SharedPlan, h: number, into: Place): void {
  const first = state.linkStart[h] as number;
  const panel = state.model.panel[h] as number;
  into.session = plan.sessionOf[h] as number;
  into.own = plan.ownCost[h] as number;
  for (let j = 0; j < panel; j += 1) into.members[j] = plan.linkResource[first + j] as number;
  into.interpreter = plan.linkResource[first + panel] as number;
  into.room = plan.linkResource[first + panel + 1] as number;
  into.rep = plan.linkResource[first + panel + 2] as number;
}

/** True when a hearing sits in the same place in the state and in the plan. */
export function isSame(state: State, plan: SharedPlan, h: number): boolean {
  if (state.sessionOf[h] !== plan.sessionOf[h]) return false;
  if (state.sessionOf[h] === -1) return true;
  const first = state.linkStart[h] as number;
  const last = first + (state.model.panel[h] as number) + 3;
  for (let link = first; link < last; link += 1) if (state.linkResource[link] !== plan.linkResource[link]) return false;
  return true;
}

const scratch = newPlace();

/** Makes a state equal to a saved plan, moving only what differs. */
export function loadPlan(state: State, plan: SharedPlan): void {
  const changed: number[] = [];
  for (let h = 0; h < state.model.hearings; h += 1) if (!isSame(state, plan, h)) changed.push(h);
  for (const h of changed) if (state.sessionOf[h] !== -1) state.remove(h, scratch);
  for (const h of changed) {
    if (plan.sessionOf[h] === -1) continue;
    placeIn(state, plan, h, scratch);
    state.add(h, scratch);
  }
}
