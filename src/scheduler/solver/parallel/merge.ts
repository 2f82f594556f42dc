import { fits } from "../state/fits.ts";
import { isSame, placeIn, type SharedPlan } from "../state/load.ts";
import type { PlaceFinder } from "../state/place-finder.ts";
import { newPlace } from "../state/state.ts";

/** A plan that a colleague made, and which hearings it was not to touch. */
export interface Contribution {
  readonly plan: SharedPlan;
  readonly fixed: Uint8Array;
}

/**
 * Takes colleagues' changes into one state. They moved different hearings among different members, but may have taken
 * the same interpreter, room or counsel: the later hearing then gets its cheapest free place instead.
 */
export function merge(finder: PlaceFinder, contributions: readonly Contribution[]): void {
  const { state } = finder;
  const place = newPlace();
  const changes = contributions.map(({ plan, fixed }) => {
    const changed: number[] = [];
    for (let h = 0; h < state.model.hearings; h += 1) if (fixed[h] === 0 && !isSame(state, plan, h)) changed.push(h);
    return changed;
  });
  for (const h of changes.flat()) if (state.sessionOf[h] !== -1) state.remove(h, place);
  const left: number[] = [];
  for (const [index, { plan }] of contributions.entries())
    for (const h of changes[index] ?? []) {
      if (plan.sessionOf[h] === -1) continue;
      placeIn(state, plan, h, place);
      if (index === 0 || fits(state, h, place)) state.add(h, place);
      else left.push(h);
    }
  for (const h of left) if (finder.find(h, state.model.outCost[h] as number)) state.add(h, finder.best);
}
