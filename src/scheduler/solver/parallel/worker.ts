import { parentPort, workerData } from "node:worker_threads";
import type { Setting, Task } from "./protocol.ts";
import { Work } from "./work.ts";

const work = new Work(workerData as Setting);
parentPort?.on("message", (task: Task) => {
  parentPort?.postMessage(work.do(task));
});
