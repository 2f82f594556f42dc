import path from "node:path";
import { Worker } from "node:worker_threads";
import { productRoot } from "../../kernel/product-root.ts";
import type { JudgedPlan, PlanningTask } from "./tasks.ts";

/**
 * A thread that has planned something small and waits for the next: loading the solver takes longer than finding somebody for
 * one hearing. One that planned a whole tribunal is let go with all that it holds.
 */
let waiting: Worker | null = null;
const smallHearings = 5000;

/**
 * Plans in a thread of its own, so that whoever is served meanwhile waits for nothing, and holds the plan against the rules
 * there. The signal ends the thread: nothing is kept of it.
 * @throws what the thread threw, or that it ended without an answer
 */
export async function planInThread(task: PlanningTask, signal?: AbortSignal): Promise<JudgedPlan> {
  const worker = waiting ?? begin();
  waiting = null;
  worker.ref();
  const end = () => void worker.terminate();
  signal?.addEventListener("abort", end, { once: true });
  try {
    const answer = await answerOf(worker, task);
    if (task.problem.hearings.length <= smallHearings && signal?.aborted !== true) keep(worker);
    else end();
    return answer;
  } catch (error) {
    end();
    throw error;
  } finally {
    signal?.removeEventListener("abort", end);
  }
}

async function answerOf(worker: Worker, task: PlanningTask): Promise<JudgedPlan> {
  const heard = Promise.withResolvers<JudgedPlan>();
  const ended = (code: number) => heard.reject(new Error(`the planning thread ended with ${code} and no plan`));
  worker.once("message", heard.resolve).once("error", heard.reject).once("exit", ended);
  try {
    worker.postMessage(task);
    return await heard.promise;
  } finally {
    worker.off("message", heard.resolve).off("error", heard.reject).off("exit", ended);
  }
}

function keep(worker: Worker): void {
  if (waiting !== null) return void worker.terminate();
  waiting = worker;
  // Whoever ends the process does not wait for a thread that does nothing.
  worker.unref();
}

function begin(): Worker {
  const worker = new Worker(path.join(productRoot, "src/scheduler/worker-thread/worker.ts"));
  const forget = () => {
    if (waiting === worker) waiting = null;
  };
  return worker.on("exit", forget).on("error", forget);
}
