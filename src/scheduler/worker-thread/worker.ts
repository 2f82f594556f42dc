import { parentPort } from "node:worker_threads";
import { readProblem } from "../edge/read-problem.ts";
import { createLiveSchedule } from "../solver/replan.ts";
import { solve } from "../solver/solve.ts";
import { judge } from "../verifier/judge.ts";
import { explainPlan } from "./explain-plan.ts";
import { withSoundPins } from "./sound-pins.ts";
import type { JudgedPlan, PlanningTask } from "./tasks.ts";

// What a task throws ends the thread, and whoever asked hears it.
parentPort?.on("message", async (task: PlanningTask) => {
  parentPort?.postMessage(task.kind === "solve" ? await solved(task) : replanned(task));
});

async function solved({
  problem: given,
  limits,
  explains,
}: Extract<PlanningTask, { kind: "solve" }>): Promise<JudgedPlan> {
  const problem = withSoundPins(readProblem(given, "snapshot"));
  const plan = await solve(problem, limits);
  const judgement = judge(problem, plan);
  const explained = explains === true && judgement.valid ? explainPlan(problem, plan) : null;
  return { problem, plan, judgement, answers: [], explained };
}

function replanned({ problem, plan, events }: Extract<PlanningTask, { kind: "replan" }>): JudgedPlan {
  const live = createLiveSchedule(problem, plan);
  const answers = events.map((event) => live.answer(event));
  const after = { problem: live.problem(), plan: live.plan() };
  return { ...after, judgement: judge(after.problem, after.plan), answers, explained: null };
}
