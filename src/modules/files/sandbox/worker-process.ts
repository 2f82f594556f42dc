import { writeFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { brokenBy, type Outcome, refused, type Task, unavailable } from "./task.ts";
import { FileUnavailable } from "./task-files.ts";

interface Order {
  readonly task: Task;
  readonly cpuMs: number;
  readonly memoryBytes: number;
}

// Runs beside the work, because the work may never come back to the event loop. [cpu limit ms, memory limit in KiB]
const limits = new Int32Array(new SharedArrayBuffer(8));
const watch = `
  const { workerData } = require("node:worker_threads");
  let begun = 0, last = 0;
  setInterval(() => {
    const cpuLimit = Atomics.load(workerData, 0);
    const used = process.cpuUsage();
    const cpu = (used.user + used.system) / 1000;
    if (cpuLimit === 0 || cpuLimit !== last) { begun = cpu; last = cpuLimit; }
    const over = cpuLimit !== 0 && cpu - begun > Math.abs(cpuLimit);
    if (over || process.memoryUsage.rss() / 1024 > Atomics.load(workerData, 1)) process.kill(process.pid, "SIGKILL");
  }, 50);`;
Atomics.store(limits, 1, 2_147_483_647);
new Worker(watch, { eval: true, workerData: limits }).unref();

// Where the machine is out of memory this process goes first, and neither the server nor the database.
try {
  writeFileSync("/proc/self/oom_score_adj", "1000");
} catch {
  // Not Linux: the limits hold all the same.
}

async function work(task: Task): Promise<Outcome> {
  // Each kind loads only what it needs: a process that shows pages never pays for the image library.
  switch (task.kind) {
    case "examine-pdf":
      return (await import("../pdf/examine-pdf.ts")).examinePdf(task);
    case "look-through-pdf":
      return (await import("../pdf/look-through-pdf.ts")).lookThroughPdf(task.file);
    case "examine-office":
      return (await import("../office/examine-office.ts")).examineOffice(task.file, task.mediaType);
    case "image-to-pdf":
      return (await import("../image/image-to-pdf.ts")).imageToPdf(task);
    case "heic-to-pdf":
      return (await import("../image/heic-to-pdf.ts")).heicToPdf(task);
    case "recognise":
      return (await import("./recognise.ts")).recognise(task.sample);
    case "render-page":
      return (await import("../pdf/render-page.ts")).renderPage(task);
    case "page-text":
      return (await import("../pdf/page-text.ts")).pageText(task);
    case "assemble-pdf":
      return (await import("../pdf/assemble-pdf.ts")).assemblePdf(task);
    case "marks-in-pdf":
      return (await import("../pdf/marks/marks-in-pdf.ts")).marksInPdf(task.file, task.changed ?? []);
    case "marks-in-office":
      return (await import("../office/marks-in-office.ts")).marksInOffice(task.file);
    case "put-under-cover":
      return (await import("../pdf/put-under-cover.ts")).putUnderCover(task);
  }
}

let turn = 1;
process.on("message", (order: Order) => {
  // Another sign each turn tells the watch that a new task has begun.
  turn = -turn;
  Atomics.store(limits, 1, Math.min(2_147_483_647, Math.round(order.memoryBytes / 1024)));
  Atomics.store(limits, 0, turn * order.cpuMs);
  work(order.task)
    .catch((error: unknown) => (error instanceof FileUnavailable ? unavailable : refused(brokenBy(order.task))))
    .then((outcome) => {
      Atomics.store(limits, 0, 0);
      process.send?.(outcome);
    })
    // Nobody is listening any more.
    .catch(() => process.exit(1));
});
process.on("disconnect", () => process.exit(0));
