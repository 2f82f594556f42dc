import path from "node:path";
import { Worker } from "node:worker_threads";
import { productRoot } from "../../kernel/product-root.ts";
import type { ApartTask, JudgedPlan } from "./tasks.ts";

/**
 * Plans in a thread of its own, so that whoever is served meanwhile waits for nothing, and holds the plan against the rules
 * there. The signal ends the thread: nothing is kept of it.
 * @throws what the thread threw, or that it ended without an answer
 */
export function planApart(task: ApartTask, signal?: AbortSignal): Promise<JudgedPlan> {
  const worker = new Worker(path.join(productRoot, "src/scheduler/apart/worker.ts"), { workerData: task });
  const end = () => void worker.terminate();
  signal?.addEventListener("abort", end, { once: true });
  return new Promise<JudgedPlan>((resolve, reject) => {
    worker.once("message", (answer: JudgedPlan) => resolve(answer));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the planning thread ended with ${code} and no plan`)));
  }).finally(() => {
    signal?.removeEventListener("abort", end);
    end();
  });
}
