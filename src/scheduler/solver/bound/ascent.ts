import type { Model } from "../model/model.ts";
import { fluidWorth } from "./fluid.ts";
import { Relaxation } from "./relaxation.ts";
import type { Tolls } from "./tolls.ts";

/** One family of multipliers: where they are, which way to go, how far they may. */
interface Block {
  readonly at: Float64Array;
  readonly way: Float64Array;
  readonly size: Float64Array;
  readonly best: Float64Array;
  /** What moving one up gains, at the relaxed plan. */
  readonly gain: (i: number) => number;
  readonly most: (i: number) => number;
}

/** Longest and shortest stride, as parts of the mean worth; how much of earlier ways is kept each round. */
interface Pace {
  readonly longest: number;
  readonly shortest: number;
  readonly keepWay: number;
}
const pace: Pace = { longest: 0.03, shortest: 0.0007, keepWay: 0.95 };
/** For problems so large that there is time for few rounds: what long strides lose first would not be won back. */
const carefulPace: Pace = { longest: 0.01, shortest: 0.0005, keepWay: 0.8 };
const large = 10_000;
/** How much of earlier sizes is kept. */
const keepSize = 0.95;

/**
 * Raises the bound: moves every multiplier the way that the relaxed plan tells (up what it overuses and hearings that
 * it leaves, down the others), by strides that shrink. The best multipliers are kept.
 */
export class Ascent {
  readonly relaxation: Relaxation;
  best = 0;
  rounds = 0;
  /** Mean worth of a hearing at the start, the measure of strides. */
  readonly #stride: number;
  readonly #pace: Pace;
  readonly #blocks: readonly Block[];

  constructor(model: Model, impossible: Uint8Array) {
    const relaxation = new Relaxation(model, impossible);
    this.#pace = model.hearings > large ? carefulPace : pace;
    this.relaxation = relaxation;
    fluidWorth(model, impossible, relaxation.prices.worth);
    const possible = impossible.reduce((sum, one) => sum + 1 - one, 0);
    this.#stride = relaxation.prices.worth.reduce((sum, worth) => sum + Math.max(0, worth), 0) / Math.max(1, possible);
    const ofTolls = (tolls: Tolls): Block => ({
      at: tolls.price,
      way: new Float64Array(tolls.price.length),
      size: new Float64Array(tolls.price.length),
      best: new Float64Array(tolls.price.length),
      gain: (i) => (tolls.usage[i] as number) - (tolls.capacity[i] as number),
      most: () => 1e10,
    });
    const { days } = model.sessions;
    const most = model.resources.maxHearings;
    this.#blocks = [
      {
        at: relaxation.prices.worth,
        way: new Float64Array(model.hearings),
        size: new Float64Array(model.hearings),
        best: new Float64Array(model.hearings),
        gain: (h) => (impossible[h] === 1 ? 0 : 1 - (relaxation.heard[h] as number)),
        most: (h) => relaxation.outCost(h),
      },
      ofTolls(relaxation.prices.interpreters),
      ofTolls(relaxation.prices.rooms),
      ofTolls(relaxation.prices.reps),
      {
        at: relaxation.prices.dayPrice,
        way: new Float64Array(relaxation.prices.dayPrice.length),
        size: new Float64Array(relaxation.prices.dayPrice.length),
        best: new Float64Array(relaxation.prices.dayPrice.length),
        gain: (i) => (relaxation.dayUsage[i] as number) - (most[Math.floor(i / days)] as number),
        most: () => 1e10,
      },
    ];
  }

  /** One round: the value of the multipliers as they are, then a move; `progress` from 0 to 1 says how far along. */
  step(progress: number): number {
    const value = this.relaxation.evaluate();
    this.rounds += 1;
    if (value > this.best) {
      this.best = value;
      for (const block of this.#blocks) block.best.set(block.at);
    }
    const { longest, shortest } = this.#pace;
    this.#move(this.#stride * longest * (shortest / longest) ** Math.min(1, progress));
    return value;
  }

  /** Moves by the mean of recent ways over their mean size (Adam's rule), so that each multiplier has its own stride. */
  #move(stride: number): void {
    const { keepWay } = this.#pace;
    const wayLeft = 1 - keepWay ** this.rounds;
    const sizeLeft = 1 - keepSize ** this.rounds;
    for (const { at, way, size, gain, most } of this.#blocks)
      for (let i = 0; i < at.length; i += 1) {
        let g = gain(i);
        if (g < 0 && at[i] === 0) g = 0;
        const w = keepWay * (way[i] as number) + (1 - keepWay) * g;
        const v = keepSize * (size[i] as number) + (1 - keepSize) * g * g;
        way[i] = w;
        size[i] = v;
        if (v < 1e-12) continue;
        const to = Math.round((at[i] as number) + (stride * (w / wayLeft)) / (Math.sqrt(v / sizeLeft) + 0.3));
        at[i] = to < 0 ? 0 : Math.min(to, most(i));
      }
  }

  /** Puts the best multipliers back, for a certificate. */
  restore(): void {
    for (const block of this.#blocks) block.at.set(block.best);
  }
}
