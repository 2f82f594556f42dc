import { Ascent } from "../bound/ascent.ts";
import { multipliersOf } from "../bound/certificate.ts";
import { Scarcity } from "../bound/scarcity.ts";
import { findShortages } from "../bound/shortages.ts";
import { Random } from "../model/random.ts";
import { Search } from "../search/search.ts";
import { loadPlan, savePlan } from "../state/load.ts";
import { State } from "../state/state.ts";
import type { Answer, BoundTask, PricesTask, SearchTask, Setting, Task } from "./protocol.ts";

/** Does tasks one after the other, keeping the state and the multipliers between them. */
export class Work {
  readonly #setting: Setting;
  readonly #fixed: Uint8Array;
  #search: Search | null = null;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#fixed = new Uint8Array(setting.model.hearings);
  }

  do(task: Task): Answer {
    if (task.kind === "prices") return this.#findPrices(task);
    return task.kind === "bound" ? this.#raiseBound(task) : this.#improve(task);
  }

  #stopped(): boolean {
    return Atomics.load(this.#setting.stop, 0) !== 0;
  }

  #findPrices({ rounds, from, until }: PricesTask): Answer {
    const { model, impossible } = this.#setting;
    // The prices may take up to three quarters of the time; what is left is for the counts.
    const progress = (share: number) => () => (this.#stopped() ? 1 : Math.min(1, passed(from, until) / share));
    const start = new Scarcity(model, impossible).find(rounds, progress(0.75));
    return { kind: "prices", start, shortages: findShortages(model, impossible, rounds, progress(1)) };
  }

  #raiseBound({ start, rounds, from, until }: BoundTask): Answer {
    const { model, impossible, bound } = this.#setting;
    const ascent = new Ascent(model, impossible, start);
    if (ascent.relaxation.isSound)
      for (let round = 0; round < rounds && !this.#stopped(); round += 1) {
        const elapsed = passed(from, until);
        if (elapsed >= 1) break;
        ascent.step(Math.max(round / rounds, elapsed));
        bound[0] = ascent.best;
      }
    ascent.restore();
    return { kind: "bound", multipliers: multipliersOf(ascent.relaxation, ascent.best) };
  }

  #improve(task: SearchTask): Answer {
    const { model, plan, result } = this.#setting;
    const search = this.#search ?? new Search(new State(model), this.#fixed, task.seed);
    this.#search = search;
    loadPlan(search.state, plan);
    this.#fixed.set(task.fixed);
    search.begin(new Random(task.seed), task.sitting, task.aside);
    const began = Date.now();
    let done = 0;
    while (!this.#stopped()) {
      let part = done / task.steps;
      if (task.until !== null) part = (Date.now() - began) / Math.max(1, task.until - began);
      if (part >= 1) break;
      const temperature = task.hot * (task.cold / task.hot) ** part;
      const chunk = task.until === null ? Math.min(256, task.steps - done) : 256;
      for (let i = 0; i < chunk; i += 1) search.step(temperature);
      done += chunk;
    }
    savePlan(search.state, result);
    return { kind: "search", steps: done };
  }
}

/** The part of a task's time that is over; 0 where rounds count. */
const passed = (from: number, until: number | null) =>
  until === null ? 0 : (Date.now() - from) / Math.max(1, until - from);
