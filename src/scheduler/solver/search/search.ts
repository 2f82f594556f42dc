import { Random } from "../model/random.ts";
import { type Overlook, PlaceFinder } from "../state/place-finder.ts";
import { newPlace, type Place, type State } from "../state/state.ts";
import { pressing } from "./construct.ts";
import { Ruin } from "./ruin.ts";
import { type Rebuilding, RuinAndRecreate } from "./ruin-and-recreate.ts";
import { mostTaken } from "./taken.ts";

/** Hearings as the search moves them. */
class Rehearing implements Rebuilding {
  readonly finder: PlaceFinder;
  readonly ruin: Ruin;
  readonly overlook: Overlook;
  readonly #state: State;
  readonly #former: Place[] = Array.from({ length: mostTaken }, newPlace);
  readonly #scratch = newPlace();
  readonly #key = new Float64Array(mostTaken);
  readonly #least: Float64Array;
  readonly #outCost: Float64Array;
  /** How pressing each hearing is, as in the order of construction. */
  readonly #press: Float64Array;
  /** The first hearing taken must go to the session that was cleared for it. */
  #forced = false;

  constructor(state: State, fixed: Uint8Array, random: Random) {
    this.#state = state;
    this.finder = new PlaceFinder(state);
    this.ruin = new Ruin(state, this.finder, fixed);
    this.overlook = { random, chance: 4 };
    this.#least = leastWaits(state);
    this.#outCost = state.model.outCost;
    this.#press = Float64Array.from(state.model.dayCost, (cost, h) => pressing(state.model, h, cost));
  }

  get cost(): number {
    return this.#state.cost;
  }

  get taken(): Int32Array {
    return this.ruin.taken;
  }

  choose(random: Random): number {
    this.ruin.choose(random);
    return this.ruin.count;
  }

  takeOut(i: number): void {
    const h = this.ruin.taken[i] as number;
    const former = this.#former[i] as Place;
    former.session = -1;
    if (this.#state.sessionOf[h] !== -1) this.#state.remove(h, former);
  }

  least(h: number): number {
    return this.#least[h] as number;
  }

  outCost(h: number): number {
    return this.#outCost[h] as number;
  }

  putBack(h: number, limit: number): boolean {
    const { finder } = this;
    const target = this.#targetOf(h);
    let found = target >= 0 && finder.priceAt(h, target, limit) < limit;
    if (!found && (target < 0 || this.ruin.isDealt)) found = finder.find(h, limit, this.overlook);
    if (found) this.#state.add(h, finder.best);
    return found;
  }

  #targetOf(h: number): number {
    const { isDealt, sessionFor, taken, first, target } = this.ruin;
    if (!isDealt) return this.#forced && h === first ? target : -1;
    for (let i = 0; i < sessionFor.length && sessionFor[i] !== -1; i += 1)
      if (taken[i] === h) return sessionFor[i] as number;
    return -1;
  }

  drop(h: number): void {
    if (this.#state.sessionOf[h] !== -1) this.#state.remove(h, this.#scratch);
  }

  restore(i: number): void {
    const former = this.#former[i] as Place;
    if (former.session !== -1) this.#state.add(this.ruin.taken[i] as number, former);
  }

  /** The more pressing the earlier, with some chance; at times by chance alone, or the first one first. */
  arrange(order: Int32Array, count: number, random: Random): void {
    const { taken, first } = this.ruin;
    const way = random.bits() & 7;
    const { isDealt, sessionFor } = this.ruin;
    this.#forced = !isDealt && (way === 4 || way === 5);
    for (let i = 0; i < count; i += 1) {
      const h = taken[i] as number;
      let key = random.unit();
      if (way < 4) key = (this.#press[h] as number) * (0.6 + 0.8 * key);
      if (isDealt && sessionFor[i] !== -1) key += 1e18;
      else if (this.#forced) key = first === h ? 1e18 : (this.#press[h] as number) * (0.6 + 0.8 * key);
      let j = i;
      for (; j > 0 && (this.#key[j - 1] as number) < key; j -= 1) {
        this.#key[j] = this.#key[j - 1] as number;
        order[j] = order[j - 1] as number;
      }
      this.#key[j] = key;
      order[j] = i;
    }
  }
}

/** The search among hearings: `ruin-and-recreate.ts` with what `ruin.ts` takes out and `place-finder.ts` finds. */
export class Search {
  readonly state: State;
  readonly finder: PlaceFinder;
  random: Random;
  readonly #hearings: Rehearing;
  readonly #engine: RuinAndRecreate;

  constructor(state: State, fixed: Uint8Array, seed: number) {
    this.state = state;
    this.random = new Random(seed);
    this.#hearings = new Rehearing(state, fixed, this.random);
    this.finder = this.#hearings.finder;
    this.#engine = new RuinAndRecreate(this.#hearings);
  }

  get accepted(): number {
    return this.#engine.accepted;
  }

  /** Begins a new stretch: draws, and the members who may be given hearings. */
  begin(random: Random, sitting: Int32Array | null, aside: readonly number[] = []): void {
    this.finder.sitting = sitting;
    this.finder.aside.fill(0);
    for (const r of aside) this.finder.aside[r] = 1;
    this.#hearings.ruin.sitting = sitting;
    this.random = random;
    this.#hearings.overlook.random = random;
  }

  /** Tries one change at a temperature (in millionths of cost); true when the plan changed. */
  step(temperature: number): boolean {
    return this.#engine.step(temperature, this.random);
  }
}

/** What each hearing costs at least when it is placed: waiting until its first allowed day, and its cheapest people. */
function leastWaits(state: State): Float64Array {
  const { model } = state;
  const least = new Float64Array(model.hearings);
  for (let h = 0; h < model.hearings; h += 1) {
    const first = model.sessions.familyStart[model.sessions.familyOf[h] as number] as number;
    const base = model.allowedStart[h] as number;
    least[h] = Math.min(0, model.outCost[h] as number);
    for (let word = base; word < (model.allowedStart[h + 1] as number); word += 1) {
      const bits = model.allowed[word] as number;
      if (bits === 0) continue;
      const session = first + ((word - base) << 5) + 31 - Math.clz32(bits & -bits);
      const wait = (model.dayCost[h] as number) * (model.sessions.sessionDay[session] as number);
      least[h] = Math.min(wait + (model.leastPeople[h] as number), model.outCost[h] as number);
      break;
    }
  }
  return least;
}
