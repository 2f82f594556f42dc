import { Refused } from "../../kernel/refusal.ts";
import { type GivenPlan, GivenPlanSchema } from "../contract.ts";
import { shapeProblems } from "./check-shape.ts";
import { checkInstant } from "./check-times.ts";
import { ProblemList } from "./problem-list.ts";

/**
 * A plan as read from a file. Names that the problem does not know are left to the verifier: they are violations.
 * @throws schedule-format-unknown, schedule-malformed
 */
export function readPlan(value: unknown, file: string): GivenPlan {
  const format = GivenPlanSchema.properties.format.const;
  if ((value as { readonly format?: unknown } | null | undefined)?.format !== format) {
    throw new Refused("schedule-format-unknown", { file, format });
  }
  const problems = new ProblemList();
  problems.addAll(shapeProblems(GivenPlanSchema, value));
  problems.refuse(file);
  const plan = value as GivenPlan;
  plan.assignments.forEach((assignment, index) => {
    checkInstant(assignment.start, `/assignments/${index}/start`, problems);
  });
  problems.refuse(file);
  return plan;
}
