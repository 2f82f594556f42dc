import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Plan, Problem } from "../contract.ts";
import { type Capacity, capacityOf } from "../solver/capacity.ts";
import { explain } from "../solver/explain.ts";
import { explainShortages, type LeftOutExplanation } from "../solver/explain-shortages.ts";

/** What is told of a plan beside it: to whoever must hire, open or ask. */
export interface ExplainedPlan {
  readonly leftOut: LeftOutExplanation;
  readonly capacity: readonly Capacity[];
  /** By hearing that has no place, the smallest change that was tried and frees it. */
  readonly changes: readonly { readonly hearing: string; readonly start: string; readonly text: Bilingual }[];
}

/** Hearings left out whose smallest change is looked for, and for how long: each one is a plan loaded anew. */
const most = 60;
const forMs = 20_000;

export function explainPlan(problem: Problem, plan: Plan): ExplainedPlan {
  const until = Date.now() + forMs;
  const changes = plan.unscheduled.slice(0, most).flatMap(({ hearing }) => {
    const change = Date.now() < until ? (explain(problem, plan, hearing)?.change ?? null) : null;
    return change === null ? [] : [{ hearing, start: change.start, text: change.text }];
  });
  return { leftOut: explainShortages(problem, plan), capacity: capacityOf(problem, plan), changes };
}
