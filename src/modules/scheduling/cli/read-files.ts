import type { GivenPlan, Problem } from "../contract.ts";
import { readJsonFile } from "../edge/read-json-file.ts";
import { readPlan } from "../edge/read-plan.ts";
import { readProblem } from "../edge/read-problem.ts";
import { checkPins } from "../verifier/check-pins.ts";

/** @throws the refusals of reading a problem, and of pins that break a hard rule */
export async function problemIn(file: string): Promise<Problem> {
  const problem = readProblem(await readJsonFile(file), file);
  checkPins(problem, file);
  return problem;
}

/** @throws the refusals of reading a plan */
export async function planIn(file: string): Promise<GivenPlan> {
  return readPlan(await readJsonFile(file), file);
}
