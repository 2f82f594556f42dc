import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { productRoot } from "../../../platform/root.ts";
import { type Outcome, refused, type Task, unavailable } from "./task.ts";
import { FileUnavailable } from "./task-files.ts";

const bench = path.join(productRoot, "src/modules/documents/workshop/bench-process.ts");
const idleMs = 30_000;
const tasksPerProcess = 200;

/** Limits of one task. Processor time is what a hostile file burns; the wall is for one that waits instead. */
export interface Limits {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly memoryBytes: number;
}

export const usualLimits: Limits = { cpuMs: 9_000, wallMs: 60_000, memoryBytes: 1_500 * 1_048_576 };

interface Bench {
  readonly process: ChildProcess;
  tasks: number;
  idle: NodeJS.Timeout | null;
}

interface Waiting {
  readonly task: Task;
  readonly limits: Limits;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A few processes that open files nobody has vouched for. A file that crashes, hangs or fills its process is answered
 * with a refusal; the next one gets a fresh process. No secret of the product is in their environment.
 */
export class Workshop {
  readonly #size: number;
  readonly #free: Bench[] = [];
  readonly #waiting: Waiting[] = [];
  #busy = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** @throws FileUnavailable when the machine's fault left the file without a verdict */
  run(task: Task, limits: Limits = usualLimits): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, limits, resolve, reject });
      this.#next();
    });
  }

  /** Ends idle processes; those at work end with their task. */
  close(): void {
    for (const bench of this.#free.splice(0)) end(bench);
  }

  #next(): void {
    if (this.#busy >= this.#size) return;
    const waiting = this.#waiting.shift();
    if (waiting === undefined) return;
    this.#busy++;
    const bench = this.#free.pop() ?? open();
    if (bench.idle !== null) clearTimeout(bench.idle);
    at(bench, waiting).then(({ outcome, reusable }) => {
      this.#busy--;
      if (reusable && bench.tasks < tasksPerProcess) this.#keep(bench);
      else end(bench);
      if (!outcome.ok && outcome.code === unavailable.code)
        waiting.reject(new FileUnavailable("A file of the workshop could not be read or written"));
      else waiting.resolve(outcome);
      this.#next();
    }, waiting.reject);
  }

  #keep(bench: Bench): void {
    bench.process.unref();
    bench.process.channel?.unref();
    bench.idle = setTimeout(() => {
      this.#free.splice(this.#free.indexOf(bench), 1);
      end(bench);
    }, idleMs);
    bench.idle.unref();
    this.#free.push(bench);
  }
}

function open(): Bench {
  const child = fork(bench, [], {
    execArgv: ["--max-old-space-size=1024"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { NODE_ENV: "production" },
  });
  // A process that cannot be started answers through its exit.
  child.on("error", () => undefined);
  return { process: child, tasks: 0, idle: null };
}

function end(bench: Bench): void {
  if (bench.idle !== null) clearTimeout(bench.idle);
  bench.process.removeAllListeners();
  bench.process.on("error", () => undefined);
  bench.process.kill("SIGKILL");
}

/** One task at one bench: its answer, or what its silence means. */
function at(bench: Bench, { task, limits }: Waiting): Promise<{ outcome: Outcome; reusable: boolean }> {
  bench.tasks++;
  const child = bench.process;
  child.ref();
  child.channel?.ref();
  return new Promise((resolve) => {
    const settle = (outcome: Outcome, reusable: boolean) => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
      resolve({ outcome, reusable });
    };
    const onMessage = (outcome: unknown) => settle(outcome as Outcome, true);
    // Killed by its own watch or by the system for want of memory; or it crashed on what the file made it do.
    const onExit = (_code: number | null, signal: string | null) =>
      settle(refused(signal === "SIGKILL" ? tooMuch(task) : broken(task)), false);
    const timer = setTimeout(() => settle(refused(tooMuch(task)), false), limits.wallMs);
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.send({ task, cpuMs: limits.cpuMs, memoryBytes: limits.memoryBytes }, (error) => {
      if (error !== null) settle(refused(broken(task)), false);
    });
  });
}

const tooMuch = (task: Task) => (task.kind === "image-to-pdf" ? "image-too-complex" : "pdf-too-complex");

function broken(task: Task): string {
  if (task.kind === "image-to-pdf") return "image-damaged";
  return task.kind === "examine-office" ? "office-damaged" : "pdf-malformed";
}
