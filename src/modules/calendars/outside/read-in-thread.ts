import path from "node:path";
import { Worker } from "node:worker_threads";
import { productRoot } from "../../../kernel/product-root.ts";
import { isProblemCode, OutsideProblem } from "./outside-problem.ts";
import type { BusyTimes, Reading } from "./read-ics.ts";

const mostMemoryMb = 256;

/**
 * Reads an iCalendar in a thread with limits on time and memory.
 * @throws OutsideProblem
 */
export function readInThread(text: string, reading: Reading, mostMs = 20_000): Promise<BusyTimes> {
  const worker = new Worker(path.join(productRoot, "src/modules/calendars/outside/read-thread.ts"), {
    workerData: { text, reading },
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    stdout: true,
    stderr: true,
  });
  return new Promise<BusyTimes>((resolve, reject) => {
    const refuse = () => reject(new OutsideProblem("too-much-work"));
    const timer = setTimeout(refuse, mostMs);
    worker.once("message", (said: { readonly read?: BusyTimes; readonly problem?: unknown }) => {
      clearTimeout(timer);
      if (said.read !== undefined) resolve(said.read);
      else reject(new OutsideProblem(isProblemCode(said.problem) ? said.problem : "not-a-calendar"));
    });
    worker.once("error", refuse);
    worker.once("exit", () => {
      clearTimeout(timer);
      refuse();
    });
  }).finally(() => worker.terminate());
}
