import { availableParallelism } from "node:os";
import type { Progress } from "../contract.ts";
import { writeJsonFile } from "../edge/write-json-file.ts";
import { solve } from "../solver/solve.ts";
import {
  namedArguments,
  numberOption,
  printJson,
  type ScheduleIo,
  type Values,
  WrongUse,
  wantedOption,
} from "./command-line.ts";
import { problemIn } from "./read-files.ts";

export async function solveCommand(values: Values, positionals: readonly string[], io: ScheduleIo): Promise<number> {
  const { IN } = namedArguments(positionals, ["IN"]);
  const out = wantedOption(values, "out");
  const steps = numberOption(values, "steps", 0, undefined);
  const seconds = numberOption(values, "seconds", 0, undefined);
  if (steps !== undefined && seconds !== undefined) throw new WrongUse("--seconds | --steps");
  const seed = numberOption(values, "seed", 0, 1);
  const threads = numberOption(values, "threads", 1, Math.min(2, availableParallelism()));
  const problem = await problemIn(IN, io);
  const plan = await solve(problem, {
    ...(steps === undefined ? { seconds: seconds ?? 60 } : { steps }),
    seed,
    threads,
    signal: io.stop,
    ...(io.isTerminal ? { onProgress: (progress: Progress) => io.err.write(`\r\u001b[K${line(progress, io)}`) } : {}),
  });
  if (io.isTerminal) io.err.write("\n");
  await writeJsonFile(out, plan);
  const impossible = plan.unscheduled.filter((one) => one.impossible).length;
  const leftOut = plan.unscheduled.length - impossible;
  const summary = { file: out, assigned: plan.assignments.length, leftOut, impossible, cost: plan.cost.total };
  if (values["json"] === true) printJson(io, { ...summary, bound: plan.bound.controllable, solver: plan.solver });
  else
    io.out.write(
      io.language === "en"
        ? `${out}: ${summary.assigned} hearings have a place, ${leftOut} are left out, ${impossible} are impossible; cost ${plan.cost.total.toFixed(1)}\n`
        : `${out}\u00a0: ${summary.assigned} audiences ont une place, ${leftOut} sont sans date, ${impossible} sont impossibles; coût ${plan.cost.total.toFixed(1)}\n`,
    );
  return 0;
}

function line({ elapsedSeconds, controllable, bound, unscheduled }: Progress, io: ScheduleIo): string {
  const gap = bound !== null && bound > 0 ? `${((controllable / bound - 1) * 100).toFixed(1)} %` : "—";
  const [cost, low] = [controllable.toFixed(0), bound?.toFixed(0) ?? "—"];
  return io.language === "en"
    ? `${elapsedSeconds.toFixed(0)} s  cost ${cost}  bound ${low}  gap ${gap}  left out ${unscheduled}`
    : `${elapsedSeconds.toFixed(0)} s  coût ${cost}  borne ${low}  écart ${gap}  sans date ${unscheduled}`;
}
