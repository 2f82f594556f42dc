import type { Model } from "../model/model.ts";
import type { CostCoefficients } from "./cost-coefficients.ts";
import { fluidWorth } from "./fluid.ts";
import { type Mover, newMover } from "./mover.ts";
import { Relaxation } from "./relaxation.ts";
import type { StartPrices } from "./scarcity.ts";

/** One family of multipliers: where they are, which way to go, how far they may. */
interface Block {
  readonly at: Float64Array;
  readonly mover: Mover;
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

  constructor(model: Model, impossible: Uint8Array, start: StartPrices | null = null) {
    const relaxation = new Relaxation(model, impossible);
    this.#pace = model.hearings > large ? carefulPace : pace;
    this.relaxation = relaxation;
    if (start === null) fluidWorth(model, impossible, relaxation.prices.worth);
    else begin(relaxation, start);
    const possible = impossible.reduce((sum, one) => sum + 1 - one, 0);
    this.#stride = relaxation.prices.worth.reduce((sum, worth) => sum + Math.max(0, worth), 0) / Math.max(1, possible);
    const block = (at: Float64Array, gain: Block["gain"], most: Block["most"] = () => 1e10): Block => ({
      at,
      mover: newMover(at, { keepWay: this.#pace.keepWay, keepSize }),
      best: new Float64Array(at.length),
      gain,
      most,
    });
    const ofCoefficients = ({ price, usage, capacity }: CostCoefficients) =>
      block(price, (i) => (usage[i] as number) - (capacity[i] as number));
    const { worth, interpreters, rooms, reps, dayPrice } = relaxation.prices;
    const { days } = model.sessions;
    const most = model.resources.maxHearings;
    this.#blocks = [
      block(
        worth,
        (h) => (impossible[h] === 1 ? 0 : 1 - (relaxation.heard[h] as number)),
        (h) => relaxation.outCost(h),
      ),
      ofCoefficients(interpreters),
      ofCoefficients(rooms),
      ofCoefficients(reps),
      block(dayPrice, (i) => (relaxation.dayUsage[i] as number) - (most[Math.floor(i / days)] as number)),
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
    const stride = this.#stride * longest * (shortest / longest) ** Math.min(1, progress);
    for (const { mover, gain, most } of this.#blocks) mover.move(stride, gain, most);
    return value;
  }

  /** Puts the best multipliers back, for a certificate. */
  restore(): void {
    for (const block of this.#blocks) block.at.set(block.best);
  }
}

/** Multipliers as scarcity prices them; what is worth as much as leaving it out stays below that. */
function begin(relaxation: Relaxation, { coefficients, worth }: StartPrices): void {
  const { prices } = relaxation;
  for (const [i, to] of [prices.interpreters, prices.rooms, prices.reps].entries())
    to.price.set(coefficients[i] ?? to.price);
  prices.worth.set(worth.map((one, h) => Math.min(one, relaxation.outCost(h))));
}
