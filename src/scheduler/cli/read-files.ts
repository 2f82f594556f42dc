import type { GivenPlan, Problem } from "../contract.ts";
import { readJsonFile } from "../edge/read-json-file.ts";
import { readPlan } from "../edge/read-plan.ts";
import { readProblem } from "../edge/read-problem.ts";
import { checkPins } from "../verifier/check-pins.ts";
import type { ScheduleIo } from "./command-line.ts";

const toldAtMost = 10;

/** @throws the refusals of reading a problem, and of pins that break a hard rule */
export async function problemIn(file: string, io: Pick<ScheduleIo, "err" | "language">): Promise<Problem> {
  let ignored = 0;
  const problem = readProblem(await readJsonFile(file), file, ({ path, code, text }) => {
    ignored += 1;
    if (ignored <= toldAtMost) io.err.write(`${path} ${code}: ${text[io.language]}\n`);
    if (ignored === toldAtMost + 1) io.err.write("…\n");
  });
  checkPins(problem, file);
  return problem;
}

/** @throws the refusals of reading a plan */
export async function planIn(file: string): Promise<GivenPlan> {
  return readPlan(await readJsonFile(file), file);
}
