import type { Multipliers } from "../bound/certificate.ts";
import type { StartPrices } from "../bound/scarcity.ts";
import type { Shortage } from "../bound/shortages.ts";
import type { Model } from "../model/model.ts";
import type { SharedPlan } from "../state/load.ts";

/** What a worker is given once. All arrays are shared. */
export interface Setting {
  readonly model: Model;
  readonly impossible: Uint8Array;
  /** The plan that search tasks begin with; written between tasks only. */
  readonly plan: SharedPlan;
  /** Where this worker leaves its plan. */
  readonly result: SharedPlan;
  /** Entry 0: nonzero asks everybody to stop. */
  readonly stop: Int32Array;
  /** Entry 0: best bound so far, in millionths. */
  readonly bound: Float64Array;
}

/** Finds what scarce people and rooms are worth and how many cannot be heard, before the plan and the bound begin from it. */
export interface PricesTask {
  readonly kind: "prices";
  readonly rounds: number;
  /** Moments in milliseconds since 1970; rounds alone count when null. */
  readonly from: number;
  readonly until: number | null;
}

export interface BoundTask {
  readonly kind: "bound";
  /** Where the multipliers begin; null for the fluid estimate. */
  readonly start: StartPrices | null;
  readonly rounds: number;
  /** Moments in milliseconds since 1970; rounds alone count when null. */
  readonly from: number;
  readonly until: number | null;
}

export interface SearchTask {
  readonly kind: "search";
  readonly seed: number;
  readonly steps: number;
  readonly until: number | null;
  /** Temperatures, in millionths of cost, at the start and the end of the task. */
  readonly hot: number;
  readonly cold: number;
  /** 1 for hearings that stay where they are. */
  readonly fixed: Uint8Array;
  /** Bits of members who may be given hearings; null for all. */
  readonly sitting: Int32Array | null;
  /** Scarce people and rooms who may not be given hearings. */
  readonly aside: readonly number[];
}

export type Task = PricesTask | BoundTask | SearchTask;

/** A finished task's answer; a search leaves its plan in `result`. */
export type Answer =
  | { readonly kind: "prices"; readonly start: StartPrices; readonly shortages: readonly Shortage[] }
  | { readonly kind: "bound"; readonly multipliers: Multipliers }
  | { readonly kind: "search"; readonly steps: number };
