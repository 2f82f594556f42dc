import type { Random } from "../model/random.ts";

/**
 * A plan in the making as the search sees it: items that are taken out and put back at a cost. What an item is, which
 * are taken out together and where one can go is the problem's own affair.
 */
export interface Rebuilding {
  /** Of the whole plan; items that are left out count what leaving them out costs. */
  readonly cost: number;
  /** Items chosen last, the first `choose()` entries. */
  readonly taken: Int32Array;
  /** Chooses items that are to be taken out together; gives how many, none when nothing can be. */
  choose(random: Random): number;
  /** Takes out the i-th item chosen, remembering where it was; one that is out already stays so. */
  takeOut(i: number): void;
  /** Writes positions of `taken` in the order in which they are put back. */
  arrange(order: Int32Array, count: number, random: Random): void;
  /** The least that an item costs in any place, and what leaving it out costs. */
  least(item: number): number;
  outCost(item: number): number;
  /** Puts an item where it costs least, if that is below the limit. */
  putBack(item: number, limit: number): boolean;
  /** Undoes `putBack`, where it did something. */
  drop(item: number): void;
  /** Puts the i-th item chosen back to where it was. */
  restore(i: number): void;
}

/**
 * Ruin and recreate with annealing: take a few related items out, put them back one by one into their cheapest places,
 * keep the result when it is cheaper or only a little dearer than before (the less, the later). How much dearer is drawn
 * first, so that a hopeless attempt is given up as soon as it has spent it.
 */
export class RuinAndRecreate {
  readonly #plan: Rebuilding;
  readonly #order: Int32Array;
  accepted = 0;

  constructor(plan: Rebuilding) {
    this.#plan = plan;
    this.#order = new Int32Array(plan.taken.length);
  }

  /** Tries one change at a temperature (in units of cost); true when the plan changed. */
  step(temperature: number, random: Random): boolean {
    const plan = this.#plan;
    const before = plan.cost;
    const count = plan.choose(random);
    if (count === 0) return false;
    for (let i = 0; i < count; i += 1) plan.takeOut(i);
    const limit = before - temperature * Math.log(random.unit());
    const done = this.#recreate(count, limit, random);
    if (done === count && plan.cost <= limit) {
      this.accepted += 1;
      return true;
    }
    for (let i = 0; i < done; i += 1) plan.drop(plan.taken[this.#order[i] as number] as number);
    for (let i = 0; i < count; i += 1) plan.restore(i);
    return false;
  }

  /** Puts items back until the limit is passed; gives how many were tried. */
  #recreate(count: number, limit: number, random: Random): number {
    const plan = this.#plan;
    const { taken } = plan;
    plan.arrange(this.#order, count, random);
    let rest = 0;
    for (let i = 0; i < count; i += 1) rest += plan.least(taken[i] as number) - plan.outCost(taken[i] as number);
    for (let i = 0; i < count; i += 1) {
      const item = taken[this.#order[i] as number] as number;
      const out = plan.outCost(item);
      rest -= plan.least(item) - out;
      const spare = limit - plan.cost - rest + out;
      if (!plan.putBack(item, Math.min(spare, out)) && spare < out) return i;
    }
    return count;
  }
}
