import { availableParallelism } from "node:os";
import type { Language } from "../../kernel/bilingual.ts";
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

/** How long the search has, how it begins, and on how many threads. @throws WrongUse */
export function solvingAsked(values: Values) {
  const steps = numberOption(values, "steps", 0, undefined);
  const seconds = numberOption(values, "seconds", 0, undefined);
  if (steps !== undefined && seconds !== undefined) throw new WrongUse("--seconds | --steps");
  return {
    ...(steps === undefined ? { seconds: seconds ?? 60 } : { steps }),
    seed: numberOption(values, "seed", 0, 1),
    threads: numberOption(values, "threads", 1, Math.min(2, availableParallelism())),
  };
}

export async function solveCommand(values: Values, positionals: readonly string[], io: ScheduleIo): Promise<number> {
  const { IN } = namedArguments(positionals, ["IN"]);
  const out = wantedOption(values, "out");
  const asked = solvingAsked(values);
  const problem = await problemIn(IN, io);
  const onProgress = (progress: Progress) => io.err.write(`\r\u001b[K${progressLine(progress, io.language)}`);
  const plan = await solve(problem, { ...asked, signal: io.stop, ...(io.isTerminal ? { onProgress } : {}) });
  if (io.isTerminal) io.err.write("\n");
  await writeJsonFile(out, plan);
  const impossible = plan.unscheduled.filter((one) => one.impossible).length;
  const leftOut = plan.unscheduled.length - impossible;
  const summary = { file: out, assigned: plan.assignments.length, leftOut, impossible, cost: plan.cost.total };
  const cost = rounded(plan.cost.total, io.language, 1);
  if (values["json"] === true) printJson(io, { ...summary, bound: plan.bound.controllable, solver: plan.solver });
  else
    io.out.write(
      io.language === "en"
        ? `${out}: ${summary.assigned} hearings have a place, ${leftOut} are left out, ${impossible} are impossible; cost ${cost}\n`
        : `${out}\u00a0: ${summary.assigned} audiences ont une place, ${leftOut} sont sans date, ${impossible} sont impossibles; coût ${cost}\n`,
    );
  return 0;
}

function rounded(value: number, language: Language, digits: number): string {
  const round = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString(`${language}-CA`, round);
}

/** How far a search is. */
export function progressLine(
  { elapsedSeconds, controllable, bound, unscheduled }: Progress,
  language: Language,
): string {
  const number = (value: number, digits = 0) => rounded(value, language, digits);
  const percent = language === "en" ? " %" : "\u00a0%";
  const proven = bound ?? 0;
  const gap = proven > 0 ? `${number((controllable / proven - 1) * 100, 1)}${percent}` : "—";
  const [seconds, cost, low] = [number(elapsedSeconds), number(controllable), bound === null ? "—" : number(bound)];
  return language === "en"
    ? `${seconds} s  cost ${cost}  bound ${low}  gap ${gap}  left out ${unscheduled}`
    : `${seconds} s  coût ${cost}  borne ${low}  écart ${gap}  sans date ${unscheduled}`;
}
