import { type ChildProcess, fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { productRoot } from "../../../kernel/product-root.ts";
import { FairQueue } from "./fair-queue.ts";
import { brokenBy, type Outcome, refused, type Task, tooMuchFor, unavailable } from "./task.ts";
import { FileUnavailable } from "./task-files.ts";
import { endProcess, watchProcess } from "./watch-process.ts";

const worker = path.join(productRoot, "src/modules/files/sandbox/worker-process.ts");
const idleMs = 30_000;
const tasksPerProcess = 200;

/** Limits of one task. Processor time is what a hostile file burns; the wall is for one that waits instead. */
export interface Limits {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly memoryBytes: number;
}

export const usualLimits: Limits = { cpuMs: 9_000, wallMs: 120_000, memoryBytes: 1_500 * 1_048_576 };

interface Worker {
  readonly process: ChildProcess;
  /** The file that it had last: what it has of it in memory serves the next page. */
  file: string;
  tasks: number;
  idle: NodeJS.Timeout | null;
}

interface Waiting {
  readonly task: Task;
  readonly limits: Limits;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/** How many tasks run at once, and how many of them may be one owner's. */
export interface Places {
  readonly all: number;
  readonly share: number;
}

/** The tribunal's own work, which nobody waits for by name. */
const tribunal = "tribunal";

/**
 * A few processes that open files nobody has vouched for. A file that crashes, hangs or fills its process is answered
 * with a refusal; the next one gets a fresh process. No secret of the product is in their environment. Each owner has
 * its turn and its share of the places: what one account sends delays nobody else.
 */
export class Sandbox {
  readonly #size: number;
  readonly #free: Worker[] = [];
  readonly #line: FairQueue<Waiting>;
  #busy = 0;

  constructor({ all, share }: Places) {
    this.#size = all;
    this.#line = new FairQueue(share);
  }

  /** @throws FileUnavailable when the machine's fault left the file without a verdict */
  run(task: Task, limits: Limits = usualLimits, owner: string = tribunal): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#line.add(owner, { task, limits, resolve, reject });
      this.#next();
    });
  }

  /** Ends idle processes; those at work end with their task. */
  close(): void {
    for (const worker of this.#free.splice(0)) end(worker);
  }

  #next(): void {
    if (this.#busy >= this.#size) return;
    const turn = this.#line.next();
    if (turn === null) return;
    const waiting = turn.one;
    this.#busy++;
    const worker = this.#benchFor(fileOf(waiting.task));
    if (worker.idle !== null) clearTimeout(worker.idle);
    at(worker, waiting).then(({ outcome, reusable }) => {
      this.#busy--;
      this.#line.end(turn.owner);
      if (reusable && worker.tasks < tasksPerProcess) this.#keep(worker);
      else end(worker);
      if (!outcome.ok && outcome.code === unavailable.code)
        waiting.reject(new FileUnavailable("A file of the sandbox could not be read or written"));
      else waiting.resolve(outcome);
      this.#next();
    }, waiting.reject);
  }

  /** The one that had this file before, any other that is free, or a new one. */
  #benchFor(file: string): Worker {
    const known = this.#free.findIndex((worker) => worker.file === file);
    const [worker] = this.#free.splice(known < 0 ? this.#free.length - 1 : known, 1);
    return Object.assign(worker ?? open(), { file });
  }

  #keep(worker: Worker): void {
    worker.process.unref();
    worker.process.channel?.unref();
    worker.idle = setTimeout(() => {
      this.#free.splice(this.#free.indexOf(worker), 1);
      end(worker);
    }, idleMs);
    worker.idle.unref();
    this.#free.push(worker);
  }
}

function open(): Worker {
  const child = fork(worker, [], {
    // A group of its own: whatever it may begin ends with it.
    detached: true,
    execArgv: ["--max-old-space-size=1024"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { NODE_ENV: "production" },
  });
  // A process that cannot be started answers through its exit.
  child.on("error", () => undefined);
  stepBack(child.pid);
  return { process: child, file: "", tasks: 0, idle: null };
}

/** People who read and the database go first where processors are short. */
function stepBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended, or the system does not let us: it works all the same.
  }
}

/** The file that a task is about; several for one that puts documents together. */
const fileOf = (task: Task) => ("file" in task ? task.file.path : "");

function end(worker: Worker): void {
  if (worker.idle !== null) clearTimeout(worker.idle);
  worker.process.removeAllListeners();
  worker.process.on("error", () => undefined);
  if (worker.process.pid !== undefined) endProcess(-worker.process.pid);
}

/** One task at one worker: its answer, or what its silence means. */
function at(worker: Worker, { task, limits }: Waiting): Promise<{ outcome: Outcome; reusable: boolean }> {
  worker.tasks++;
  const child = worker.process;
  child.ref();
  child.channel?.ref();
  return new Promise((resolve) => {
    const settle = (outcome: Outcome, reusable: boolean) => {
      clearTimeout(timer);
      unwatch();
      child.off("message", onMessage);
      child.off("exit", onExit);
      resolve({ outcome, reusable });
    };
    const onMessage = (outcome: unknown) => settle(outcome as Outcome, true);
    // Killed by its own watch or by the system for want of memory; or it crashed on what the file made it do.
    const onExit = (_code: number | null, signal: string | null) =>
      settle(refused(signal === "SIGKILL" ? tooMuchFor(task) : brokenBy(task)), false);
    // Beside the watch that the process keeps on itself, one that the file cannot reach.
    const unwatch =
      child.pid === undefined
        ? () => undefined
        : watchProcess(child.pid, limits, () => settle(refused(tooMuchFor(task)), false));
    const timer = setTimeout(() => settle(refused(tooMuchFor(task)), false), limits.wallMs);
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.send({ task, cpuMs: limits.cpuMs, memoryBytes: limits.memoryBytes }, (error) => {
      if (error !== null) settle(refused(brokenBy(task)), false);
    });
  });
}
