import type { Plan, Problem } from "../contract.ts";
import { certificateOf, type Multipliers } from "./bound/certificate.ts";
import { findImpossible } from "./model/impossible.ts";
import { compile } from "./model/model.ts";
import { ParallelSearch } from "./parallel/parallel-search.ts";
import { decode } from "./plan/decode.ts";
import { addPins } from "./plan/pins.ts";
import { construct, constructionOrder, keepFormer } from "./search/construct.ts";
import { PlaceFinder } from "./state/place-finder.ts";
import { State } from "./state/state.ts";

/** Changes whenever the same input, seed, steps and threads may give another plan. */
const solverVersion = "6";

interface SolveProgress {
  readonly elapsedSeconds: number;
  readonly cost: number;
  readonly controllable: number;
  readonly bound: number | null;
  readonly unscheduled: number;
}

export interface SolveOptions {
  /** How long to go on; 0 gives the first plan. */
  readonly seconds?: number;
  /** Changes to try instead: the same input, seed, version, threads and steps give the same plan, byte for byte. */
  readonly steps?: number;
  readonly seed: number;
  readonly threads: number;
  readonly signal?: AbortSignal;
  /** Told of the first plan, then of each epoch's. */
  readonly onProgress?: (progress: SolveProgress) => void;
}

/**
 * A plan for a problem that `edge/` has accepted: a first full plan at once, then better ones and a lower bound until
 * the time or the steps are used up or the signal comes. The plan is valid whenever it is stopped.
 * @throws RangeError when a pin is no place of its hearing
 */
export async function solve(problem: Problem, options: SolveOptions): Promise<Plan> {
  const began = Date.now();
  const { compiled, impossible, state, finder, standing } = firstPlan(problem);
  const tell = teller(state, impossible, began, options.onProgress);
  tell(state.cost, null);
  const search = new ParallelSearch(finder, impossible, standing, {
    began,
    seconds: options.steps === undefined ? (options.seconds ?? 60) : null,
    steps: options.steps ?? 0,
    seed: options.seed,
    threads: Math.max(1, Math.min(16, Math.floor(options.threads))),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    tell,
  });
  const isFirstOnly = (options.steps ?? options.seconds) === 0;
  const multipliers = isFirstOnly ? null : await search.run();
  const seconds = options.steps === undefined ? Math.round((Date.now() - began) / 10) / 100 : 0;
  const name = (one: Multipliers) => certificateOf(compiled, one, problem.horizon.from);
  return decode(compiled, problem, state, impossible, {
    bound: boundOf(multipliers, name, problem.hearings.length),
    solver: { seed: options.seed, seconds, version: solverVersion },
    shortages: search.shortages,
  });
}

/** The model, and a state that holds pins, what stays of the plan before, and everything else where it found a place. */
function firstPlan(problem: Problem) {
  const compiled = compile(problem);
  const { model } = compiled;
  const impossible = findImpossible(model);
  const state = new State(model);
  const finder = new PlaceFinder(state);
  const standing = addPins(compiled, problem, state);
  keepFormer(state, finder);
  construct(state, finder, constructionOrder(model));
  for (let h = 0; h < model.hearings; h += 1) if (impossible[h] === 1) standing[h] = 1;
  return { compiled, impossible, state, finder, standing };
}

function teller(state: State, impossible: Uint8Array, began: number, listener: SolveOptions["onProgress"]) {
  const { outCost, hearings } = state.model;
  const unavoidable = outCost.reduce((sum, cost, h) => sum + (impossible[h] === 1 ? cost : 0), 0);
  return (cost: number, bound: number | null): void => {
    let unscheduled = 0;
    for (let h = 0; h < hearings; h += 1) if (state.sessionOf[h] === -1) unscheduled += 1;
    listener?.({
      elapsedSeconds: (Date.now() - began) / 1000,
      cost: cost / 1e6,
      controllable: (cost - unavoidable) / 1e6,
      bound: bound === null ? null : bound / 1e6,
      unscheduled,
    });
  };
}

/** The bound with its certificate; without multipliers, the bound that all zeros give. */
function boundOf(multipliers: Multipliers | null, name: (one: Multipliers) => unknown, count: number): Plan["bound"] {
  if (multipliers === null || multipliers.value <= 0)
    return { controllable: 0, certificate: { kind: "member-week/1", hearings: Array(count).fill(0), prices: [] } };
  return { controllable: Math.floor(multipliers.value - 1) / 1e6, certificate: name(multipliers) };
}
