import type { Multipliers } from "../bound/certificate.ts";
import type { StartPrices } from "../bound/scarcity.ts";
import type { Shortage } from "../bound/shortages.ts";
import { float64, int32 } from "../model/arrays.ts";
import { scarcePeople, wantsScarce } from "../model/pressure.ts";
import { Random } from "../model/random.ts";
import { construct, constructionOrder, keepFormer } from "../search/construct.ts";
import { constructScarce } from "../search/construct-scarce.ts";
import { loadPlan, newSharedPlan, type SharedPlan, savePlan } from "../state/load.ts";
import type { PlaceFinder } from "../state/place-finder.ts";
import { newPlace, type State } from "../state/state.ts";
import { merge } from "./merge.ts";
import type { Answer, BoundTask, SearchTask, Setting } from "./protocol.ts";
import { type Part, split } from "./split.ts";
import { type Colleague, OwnHand, Thread } from "./team.ts";

export interface Orders {
  readonly began: number;
  /** Null when steps count. */
  readonly seconds: number | null;
  readonly steps: number;
  readonly seed: number;
  readonly threads: number;
  readonly signal?: AbortSignal;
  readonly tell: (cost: number, bound: number | null) => void;
}

/** Part of the time that the bound may take, beside the search or before it when one thread does both. */
const boundShare = 0.4;
const boundShareAlone = 0.25;
/** Rounds, and the part of the time at most, in which the prices of scarce people are found. */
const scarcityRounds = 100;
const scarcityShare = 0.15;

/**
 * Leads the threads: one raises the bound while the others search, then all search. The search goes in epochs; in each,
 * every thread moves hearings among its own part of the members, and their changes are merged.
 */
export class ParallelSearch {
  readonly #finder: PlaceFinder;
  readonly #state: State;
  readonly #standing: Uint8Array;
  readonly #orders: Orders;
  readonly #random: Random;
  readonly #best: SharedPlan;
  readonly #stop = int32(1);
  readonly #bound = float64(1);
  readonly #setting: Omit<Setting, "result">;
  readonly #team: Colleague[] = [];
  readonly #scarce: readonly number[];
  #bestCost: number;
  #multipliers: Multipliers | null = null;
  /** Of whom too many ask for the same people, as far as it was counted. */
  shortages: readonly Shortage[] = [];

  constructor(finder: PlaceFinder, impossible: Uint8Array, standing: Uint8Array, orders: Orders) {
    const { state } = finder;
    const links = state.linkResource.length;
    this.#finder = finder;
    this.#state = state;
    this.#standing = standing;
    this.#orders = orders;
    this.#random = new Random(orders.seed);
    this.#best = newSharedPlan(state.model, links);
    this.#bestCost = state.cost;
    this.#scarce = scarcePeople(state.model);
    savePlan(state, this.#best);
    const plan = newSharedPlan(state.model, links);
    this.#setting = { model: state.model, impossible, plan, stop: this.#stop, bound: this.#bound };
  }

  /** Searches until the orders end; the state then holds the best plan. */
  async run(): Promise<Multipliers | null> {
    this.#tell();
    if (this.#isOver() || this.#state.model.hearings === 0) return null;
    const halt = () => void Atomics.store(this.#stop, 0, 1);
    this.#orders.signal?.addEventListener("abort", halt);
    try {
      for (let i = 0; i < this.#orders.threads; i += 1) {
        const result = newSharedPlan(this.#state.model, this.#state.linkResource.length);
        const setting = { ...this.#setting, result };
        this.#team.push(this.#isBrief() ? new OwnHand(setting) : new Thread(setting));
      }
      await this.#lead();
    } finally {
      this.#orders.signal?.removeEventListener("abort", halt);
      await Promise.all(this.#team.map((one) => one.dismiss()));
    }
    loadPlan(this.#state, this.#best);
    this.#tell();
    return this.#multipliers;
  }

  /** True for work that is done before threads would have started. */
  #isBrief(): boolean {
    const { seconds, steps } = this.#orders;
    return seconds === null && steps <= 5000 && this.#state.model.hearings <= 200;
  }

  async #lead(): Promise<void> {
    const last = this.#team.at(-1);
    if (last === undefined) return;
    const alone = this.#team.length === 1;
    const start = await this.#beginFromScarcity(last);
    let bounding: Promise<void> | null = last.do(this.#boundTask(alone, start)).then((answer) => {
      if (answer.kind === "bound") this.#multipliers = answer.multipliers;
      bounding = null;
    });
    if (alone) await bounding;
    const epochs = this.#orders.seconds === null ? stepEpochs : Number.POSITIVE_INFINITY;
    for (let epoch = 0; epoch < epochs && !this.#isOver(); epoch += 1) {
      // With steps, who searches must not depend on how fast the bound was: it is waited for at one fixed epoch.
      if (this.#orders.seconds === null && epoch === stepEpochs / 2 && bounding !== null) await bounding;
      const free = bounding === null ? this.#team : this.#team.slice(0, -1);
      const isCounted = this.#orders.seconds === null && epoch < stepEpochs / 2 && !alone;
      await this.#search(isCounted ? this.#team.slice(0, -1) : free, epoch);
      this.#tell();
    }
    if (bounding !== null) await bounding;
  }

  /** Where some people or rooms are too few: what they are worth, and a plan that begins from that. */
  async #beginFromScarcity(colleague: Colleague): Promise<StartPrices | null> {
    const { model } = this.#state;
    const wants = wantsScarce(model);
    if (!wants.includes(1)) return null;
    const { seconds, began } = this.#orders;
    const now = Date.now();
    const until = seconds === null ? null : now + (began + seconds * 1000 - now) * scarcityShare;
    const answer = await colleague.do({ kind: "prices", rounds: scarcityRounds, from: now, until });
    if (answer.kind !== "prices") return null;
    this.shortages = answer.shortages;
    if (this.#isOver()) return null;
    const place = newPlace();
    for (let h = 0; h < model.hearings; h += 1)
      if (this.#standing[h] === 0 && this.#state.sessionOf[h] !== -1) this.#state.remove(h, place);
    keepFormer(this.#state, this.#finder);
    constructScarce(this.#finder, wants, this.#setting.impossible, answer.start);
    construct(this.#state, this.#finder, constructionOrder(model));
    this.#keepBetter();
    return answer.start;
  }

  #keepBetter(): void {
    if (this.#state.cost >= this.#bestCost) return;
    this.#bestCost = this.#state.cost;
    savePlan(this.#state, this.#best);
  }

  #boundTask(alone: boolean, start: StartPrices | null): BoundTask {
    const { seconds, steps, began } = this.#orders;
    const size = Math.max(1, this.#state.model.hearings);
    const most = Math.round(Math.min(1000, Math.max(300, 1.5e6 / size)));
    const rounds = seconds === null ? Math.min(most, Math.max(10, Math.round(steps / 500))) : most;
    const share = alone ? boundShareAlone : boundShare;
    const now = Date.now();
    const until = seconds === null ? null : now + (began + seconds * 1000 - now) * share;
    return { kind: "bound", start, rounds, from: now, until };
  }

  /** One epoch: each colleague improves its part of the plan, then the parts are put together. */
  async #search(colleagues: readonly Colleague[], epoch: number): Promise<void> {
    savePlan(this.#state, this.#setting.plan);
    const parts = split(this.#state, this.#standing, this.#scarce, colleagues.length, this.#random);
    const answers: Promise<Answer>[] = colleagues.map((one, i) =>
      one.do(this.#searchTask(parts[i] as Part, epoch, colleagues.length)),
    );
    await Promise.all(answers);
    const contributions = colleagues.map((one, i) => ({ plan: one.setting.result, fixed: (parts[i] as Part).fixed }));
    merge(this.#finder, contributions);
    this.#keepBetter();
  }

  #searchTask({ fixed, sitting, aside }: Part, epoch: number, searchers: number): SearchTask {
    const { seconds, steps, began } = this.#orders;
    const seed = this.#random.bits();
    const scale = this.#temperatureScale();
    const { hot, cold } = this.#isLong() ? longHeat : heat;
    const heatAt = (part: number) => scale * hot * (cold / hot) ** Math.min(1, part);
    if (seconds === null)
      return {
        kind: "search",
        seed,
        steps: Math.ceil(steps / stepEpochs / searchers),
        until: null,
        hot: heatAt(epoch / stepEpochs),
        cold: heatAt((epoch + 1) / stepEpochs),
        fixed,
        sitting,
        aside,
      };
    const now = Date.now();
    const end = began + seconds * 1000;
    const length = Math.min(end - now, Math.max(100, (seconds * 1000) / timeEpochs));
    const until = end - now - length < length / 2 ? end : now + length;
    const part = (moment: number) => (moment - began) / (end - began);
    return {
      kind: "search",
      seed,
      steps: 0,
      until,
      hot: heatAt(part(now)),
      cold: heatAt(part(until)),
      fixed,
      sitting,
      aside,
    };
  }

  /** True when each hearing is moved often enough for a hot start to be worth its while. */
  #isLong(): boolean {
    const { seconds, steps, threads } = this.#orders;
    const { hearings } = this.#state.model;
    return seconds === null ? steps > 2000 * hearings : seconds * threads > 0.05 * hearings;
  }

  /** A day's waiting of a mean hearing; temperatures are multiples of it. */
  #temperatureScale(): number {
    const { dayCost, outCost, hearings } = this.#state.model;
    let sum = 0;
    for (let h = 0; h < hearings; h += 1) sum += Math.max(dayCost[h] as number, (outCost[h] as number) / 2000);
    return Math.max(1, sum / hearings);
  }

  #isOver(): boolean {
    const { seconds, steps, began, signal } = this.#orders;
    if (signal?.aborted === true) return true;
    return seconds === null ? steps <= 0 : Date.now() >= began + seconds * 1000;
  }

  #tell(): void {
    const bound = this.#bound[0] as number;
    this.#orders.tell(Math.min(this.#bestCost, this.#state.cost), bound > 0 ? bound : null);
  }
}

const stepEpochs = 16;
const timeEpochs = 40;
const heat = { hot: 1, cold: 0.02 };
const longHeat = { hot: 3, cold: 0.1 };
