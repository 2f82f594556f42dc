import { Refused } from "../../kernel/refusal.ts";
import type { GivenPlan, Problem } from "../contract.ts";
import { verify } from "../verifier/verify.ts";

/**
 * Replanning and explaining start from a plan that holds; on another one their answers would not be true.
 * @throws schedule-plan-invalid
 */
export function requireSoundPlan(problem: Problem, plan: GivenPlan): void {
  const { violations } = verify(problem, plan, { reasons: false });
  if (violations.length > 0) throw new Refused("schedule-plan-invalid", { count: violations.length });
}
