import type { ChoiceClasses } from "../model/classes.ts";
import type { Model } from "../model/model.ts";
import type { CostCoefficients } from "./cost-coefficients.ts";
import { fluidWorth } from "./fluid.ts";
import { HearingPrices } from "./hearing-prices.ts";
import { type Mover, newMover } from "./mover.ts";

/** Longest and shortest stride and temperature, as parts of what leaving a hearing out costs. */
const stride = { first: 0.05, last: 0.0005 };
const warmth = { first: 0.2, last: 0.0015 };
const manner = { keepWay: 0.9, keepSize: 0.95 };

/** Prices that scarcity gives: of interpreters, rooms and representatives by group and instant, and of each hearing. */
export interface StartPrices {
  readonly coefficients: readonly Float64Array[];
  /** What hearing it costs at its cheapest session, the tolls and members' time included; at most what leaving it out costs. */
  readonly worth: Float64Array;
}

/**
 * Finds what a place is worth when it is the last one. Members are taken for as many as the fluid estimate says; each
 * hearing spreads over its cheapest sessions and being left out, the less the longer it goes on, and where more ask for
 * an instant than can be had its price rises. Without the spreading all would rush from one session to another.
 */
export class Scarcity {
  readonly #model: Model;
  readonly #impossible: Uint8Array;
  readonly #prices: HearingPrices;
  readonly #hearings: Int32Array;
  /** What a minute of members' time is worth, by day. */
  readonly #minute: Float64Array;
  readonly #coefficients: readonly CostCoefficients[];
  readonly #movers: readonly Mover[];
  readonly #scale: number;
  /** How many hearings sit in each cell of `prices.need`. */
  readonly #share: Float64Array;
  readonly #cell: Int32Array;
  readonly #price: Float64Array;

  readonly #moved: number | null;

  /** @param moved the only tolls that have a price (0 interpreters, 1 rooms, 2 representatives); null for all */
  constructor(model: Model, impossible: Uint8Array, moved: number | null = null) {
    const prices = new HearingPrices(model, impossible);
    this.#model = model;
    this.#impossible = impossible;
    this.#moved = moved;
    this.#prices = prices;
    this.#minute = fluidWorth(model, impossible, prices.worth);
    this.#coefficients = [prices.interpreters, prices.rooms, prices.reps];
    this.#movers = this.#coefficients.map((coefficients) => newMover(coefficients.price, manner));
    const list: number[] = [];
    for (let h = 0; h < model.hearings; h += 1) if (impossible[h] === 0 && this.#asksAnything(h)) list.push(h);
    this.#hearings = Int32Array.from(list);
    this.#scale = list.reduce((sum, h) => sum + (model.outCost[h] as number), 0) / Math.max(1, list.length);
    this.#share = new Float64Array(prices.need.length);
    const longest = list.reduce(
      (most, h) => Math.max(most, 32 * ((model.allowedStart[h + 1] as number) - (model.allowedStart[h] as number))),
      0,
    );
    this.#cell = new Int32Array(longest);
    this.#price = new Float64Array(longest);
  }

  /** Moves prices for some rounds, or until `progress` tells that the time is over (1), and gives the best. */
  find(rounds: number, progress: () => number): StartPrices {
    let best = Number.NEGATIVE_INFINITY;
    let kept = this.#coefficients.map(({ price }) => price.slice());
    for (let round = 0; round < rounds; round += 1) {
      const part = Math.max(round / rounds, progress());
      if (part >= 1) break;
      const value = this.#evaluate(this.#scale * warmth.first * (warmth.last / warmth.first) ** part);
      if (value > best) {
        best = value;
        kept = this.#coefficients.map(({ price }) => price.slice());
      }
      const length = this.#scale * stride.first * (stride.last / stride.first) ** part;
      for (const [i, mover] of this.#movers.entries()) {
        if (this.#moved !== null && this.#moved !== i) continue;
        const { usage, capacity } = this.#coefficients[i] as CostCoefficients;
        mover.move(length, (at) => (usage[at] as number) - (capacity[at] as number));
      }
    }
    return this.#start(kept);
  }

  /** The relaxed value at prices that `find` gave: without members, never above the cost of these hearings in any plan. */
  valueOf({ worth }: StartPrices): number {
    let value = 0;
    for (const coefficients of this.#coefficients) value -= coefficients.due();
    for (const h of this.#hearings) value += worth[h] as number;
    return value;
  }

  #asksAnything(h: number): boolean {
    const { interpreters, rooms, reps } = this.#model;
    return [interpreters, rooms, reps].some(({ classOf }) => (classOf[h] as number) >= 0);
  }

  #start(kept: readonly Float64Array[]): StartPrices {
    for (const [i, coefficients] of this.#coefficients.entries()) coefficients.price.set(kept[i] as Float64Array);
    this.#prices.prepareNeeds();
    const worth = new Float64Array(this.#model.hearings);
    for (let h = 0; h < worth.length; h += 1)
      if (this.#impossible[h] === 0) worth[h] = Math.round(this.#priceAll(h).least);
    return { coefficients: kept, worth };
  }

  /** The relaxed value at a temperature, never above the value without one; counts what is used. */
  #evaluate(temperature: number): number {
    let value = 0;
    for (const coefficients of this.#coefficients) {
      coefficients.clear();
      value -= coefficients.due();
    }
    this.#prices.prepareNeeds();
    this.#share.fill(0);
    for (const h of this.#hearings) value += this.#spread(h, temperature);
    this.#countShares();
    return value;
  }

  /** Spreads a hearing over its sessions and being left out, by exp(−price / temperature). */
  #spread(h: number, temperature: number): number {
    const { least, count } = this.#priceAll(h);
    let sum = Math.exp((least - (this.#model.outCost[h] as number)) / temperature);
    const reach = least + 12 * temperature;
    for (let i = 0; i < count; i += 1) {
      const price = this.#price[i] as number;
      const share = price > reach ? 0 : Math.exp((least - price) / temperature);
      this.#price[i] = share;
      sum += share;
    }
    for (let i = 0; i < count; i += 1) {
      const share = this.#price[i] as number;
      if (share === 0) continue;
      const cell = this.#cell[i] as number;
      this.#share[cell] = (this.#share[cell] as number) + share / sum;
    }
    return least - temperature * Math.log(sum);
  }

  /** Writes price and cell of each session that the hearing may have; gives the least, being left out included. */
  #priceAll(h: number): { least: number; count: number } {
    const { sessions, allowed, allowedStart, dayCost, minutes, panel, outCost } = this.#model;
    const first = sessions.familyStart[sessions.familyOf[h] as number] as number;
    const base = allowedStart[h] as number;
    const time = (minutes[h] as number) * (panel[h] as number);
    const at = this.#prices.needAtOf(h);
    let least = outCost[h] as number;
    let count = 0;
    for (let word = base; word < (allowedStart[h + 1] as number); word += 1)
      for (let bits = allowed[word] as number; bits !== 0; bits &= bits - 1) {
        const k = ((word - base) << 5) + 31 - Math.clz32(bits & -bits);
        const day = sessions.sessionDay[first + k] as number;
        const need = this.#prices.need[at + k] as number;
        const price = (dayCost[h] as number) * day + time * (this.#minute[day] as number) + need;
        if (price < least) least = price;
        this.#cell[count] = at + k;
        this.#price[count] = price;
        count += 1;
      }
    return { least, count };
  }

  #countShares(): void {
    const { interpreters, rooms, reps } = this.#model;
    const choices: readonly ChoiceClasses[] = [interpreters, rooms, reps];
    this.#prices.eachNeed((h, template, cell) => {
      const share = this.#share[cell] as number;
      if (share < 1e-6) return;
      for (const [i, { classOf }] of choices.entries()) {
        const c = classOf[h] as number;
        if (c < 0) continue;
        const coefficients = this.#coefficients[i] as CostCoefficients;
        coefficients.least(c, template);
        coefficients.use(coefficients.chosen, template, share);
      }
    });
  }
}
