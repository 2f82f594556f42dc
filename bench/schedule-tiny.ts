import { parseArgs } from "node:util";
import { readProblem } from "../src/scheduler/edge/read-problem.ts";
import { firstComeFirstServed } from "../src/scheduler/generator/first-come.ts";
import { solve } from "../src/scheduler/solver/solve.ts";
import { aTinyProblem } from "../src/scheduler/testing-tiny.ts";
import { exactOptimum } from "../src/scheduler/verifier/exhaustive.ts";
import { judge } from "../src/scheduler/verifier/judge.ts";

/**
 * `npm run bench -- schedule-tiny [--from N] [--count N] [--steps N]`: ten thousand small random problems full of corners
 * thrown at solving, verifying and the bound, held against the exact optimum where the search for it ends. The first
 * hundreds run in `npm test` too. Prints each failure, and one line of counts.
 */
export default async function tiny(args: readonly string[]): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ args: [...args], options: { from: text, count: text, steps: text } });
  const from = Number(values.from ?? 0);
  const count = Number(values.count ?? 10_000);
  const steps = Number(values.steps ?? 300);
  const counts = { problems: 0, proven: 0, optimal: 0, tight: 0, leftOut: 0, impossible: 0, failures: 0 };
  for (let seed = from; seed < from + count; seed += 1) {
    const problem = readProblem(JSON.parse(JSON.stringify(aTinyProblem(seed))), `seed ${seed}`);
    const plan = await solve(problem, { steps, seed, threads: 1 + (seed % 2) });
    const ours = judge(problem, plan);
    const peer = judge(problem, { ...firstComeFirstServed(problem), bound: null });
    const optimum = exactOptimum(problem, 20_000);
    const wrong = [...ours.violations, ...ours.misstatements].map((one) => one.text.en);
    if (optimum.isProven) {
      counts.proven += 1;
      if ((ours.bound?.proven ?? 0) > optimum.controllable + 1e-9) wrong.push("the bound is above the optimum");
      if (ours.controllable < optimum.controllable - 1e-6) wrong.push("the plan costs less than the optimum");
      if (peer.controllable < optimum.controllable - 1e-6) wrong.push("first come costs less than the optimum");
      if (ours.controllable <= optimum.controllable + 1e-6) counts.optimal += 1;
      if ((ours.bound?.proven ?? 0) >= 0.97 * optimum.controllable) counts.tight += 1;
    }
    counts.problems += 1;
    counts.leftOut += ours.avoidable;
    counts.impossible += plan.unscheduled.filter((one) => one.impossible).length;
    if (wrong.length === 0) continue;
    counts.failures += 1;
    console.log(JSON.stringify({ bench: "schedule-tiny", seed, wrong }));
  }
  console.log(JSON.stringify({ bench: "schedule-tiny", from, steps, ...counts }));
  if (counts.failures > 0) process.exitCode = 1;
}
