import type { Plan, Problem, ScheduleEvent } from "../contract.ts";
import type { Answer } from "../solver/live/answer.ts";
import type { Judgement } from "../verifier/judge.ts";
import type { ExplainedPlan } from "./explain-plan.ts";

/** What a thread of its own is asked: a plan, or the answer to events on a plan that stands. */
export type PlanningTask =
  | { readonly kind: "solve"; readonly problem: Problem; readonly limits: SearchLimits; readonly explains?: boolean }
  | {
      readonly kind: "replan";
      readonly problem: Problem;
      readonly plan: Plan;
      readonly events: readonly ScheduleEvent[];
    };

export interface SearchLimits {
  /** How long to search; 0 gives the first plan. */
  readonly seconds: number;
  readonly seed: number;
  readonly threads: number;
}

/** A plan with the verdict of the verifier, which shares no code with what made it. */
export interface JudgedPlan {
  /** The problem that the plan answers: after the events, where some were told. */
  readonly problem: Problem;
  readonly plan: Plan;
  readonly judgement: Judgement;
  readonly answers: readonly Answer[];
  /** Who is missing, what there is beside what is asked, and what would free a hearing; null where nobody asked. */
  readonly explained: ExplainedPlan | null;
}
