import { Random } from "../model/random.ts";
import { type Overlook, PlaceFinder } from "../state/place-finder.ts";
import { newPlace, type Place, type State } from "../state/state.ts";
import { pressing } from "./construct.ts";
import { mostTaken, Ruin } from "./ruin.ts";

/**
 * Ruin and recreate with annealing: take a few related hearings out, put them back one by one into their cheapest
 * places, keep the result when it is cheaper or only a little dearer than before (the less, the later). How much dearer
 * is drawn first, so that a hopeless attempt is given up as soon as it has spent it.
 */
export class Search {
  readonly state: State;
  readonly finder: PlaceFinder;
  random: Random;
  readonly #ruin: Ruin;
  readonly #overlook: Overlook;
  readonly #former: Place[] = Array.from({ length: mostTaken }, newPlace);
  readonly #order = new Int32Array(mostTaken);
  readonly #key = new Float64Array(mostTaken);
  readonly #least: Float64Array;
  /** How pressing each hearing is, as in the order of construction. */
  readonly #press: Float64Array;
  /** The first hearing taken must go to the session that was cleared for it. */
  #forced = false;
  accepted = 0;

  constructor(state: State, fixed: Uint8Array, seed: number) {
    this.state = state;
    this.finder = new PlaceFinder(state);
    this.random = new Random(seed);
    this.#ruin = new Ruin(state, fixed, this.random);
    this.#overlook = { random: this.random, chance: 4 };
    this.#least = leastWaits(state);
    this.#press = Float64Array.from(state.model.dayCost, (cost, h) => pressing(state.model, h, cost));
  }

  /** Begins a new stretch: draws, and the members who may be given hearings. */
  begin(random: Random, sitting: Int32Array | null): void {
    this.finder.sitting = sitting;
    this.#ruin.sitting = sitting;
    this.random = random;
    this.#ruin.random = random;
    this.#overlook.random = random;
  }

  /** Tries one change at a temperature (in millionths of cost); true when the plan changed. */
  step(temperature: number): boolean {
    const { state, random } = this;
    const before = state.cost;
    const taken = this.#ruin.choose();
    const count = this.#ruin.count;
    if (count === 0) return false;
    for (let i = 0; i < count; i += 1) {
      const h = taken[i] as number;
      const former = this.#former[i] as Place;
      former.session = -1;
      if (state.sessionOf[h] !== -1) state.remove(h, former);
    }
    const limit = before - temperature * Math.log(random.unit());
    const done = this.#recreate(taken, count, limit);
    if (done === count && state.cost <= limit) {
      this.accepted += 1;
      return true;
    }
    const scratch = newScratch;
    for (let i = 0; i < done; i += 1) {
      const h = taken[this.#order[i] as number] as number;
      if (state.sessionOf[h] !== -1) state.remove(h, scratch);
    }
    for (let i = 0; i < count; i += 1)
      if ((this.#former[i] as Place).session !== -1) state.add(taken[i] as number, this.#former[i] as Place);
    return false;
  }

  /** Puts hearings back until the limit is passed; gives how many were tried. */
  #recreate(taken: Int32Array, count: number, limit: number): number {
    const { state, finder } = this;
    this.#arrange(taken, count);
    let rest = 0;
    for (let i = 0; i < count; i += 1) {
      const h = taken[i] as number;
      rest += (this.#least[h] as number) - (state.model.outCost[h] as number);
    }
    for (let i = 0; i < count; i += 1) {
      const h = taken[this.#order[i] as number] as number;
      const out = state.model.outCost[h] as number;
      rest -= (this.#least[h] as number) - out;
      const spare = limit - state.cost - rest + out;
      const cap = Math.min(spare, out);
      const target = this.#forced && h === this.#ruin.first ? this.#ruin.target : -1;
      const found = target < 0 ? finder.find(h, cap, this.#overlook) : finder.priceAt(h, target, cap) < cap;
      if (found) state.add(h, finder.best);
      else if (spare < out) return i;
    }
    return count;
  }

  /** Decides in which order the hearings are put back. */
  #arrange(taken: Int32Array, count: number): void {
    const { random } = this;
    const way = random.bits() & 7;
    this.#forced = way === 4 || way === 5;
    for (let i = 0; i < count; i += 1) {
      const h = taken[i] as number;
      let key = random.unit();
      if (way < 4) key = (this.#press[h] as number) * (0.6 + 0.8 * key);
      else if (way < 6) key = this.#ruin.first === h ? 1e18 : (this.#press[h] as number) * (0.6 + 0.8 * key);
      let j = i;
      for (; j > 0 && (this.#key[j - 1] as number) < key; j -= 1) {
        this.#key[j] = this.#key[j - 1] as number;
        this.#order[j] = this.#order[j - 1] as number;
      }
      this.#key[j] = key;
      this.#order[j] = i;
    }
  }
}

const newScratch = newPlace();

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
