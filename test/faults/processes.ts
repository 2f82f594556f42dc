import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { Arms } from "./faulty-services.ts";
import type { Order } from "./tribunal-process.ts";

export const posts = ["server-1", "server-2", "worker"] as const;
export type Post = (typeof posts)[number];

interface Beginning {
  readonly file: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly ports: Readonly<Record<Post, number>>;
  /** Called with what killed a process: `server-1 at random`, `worker at job:after`. */
  readonly died: (how: string) => void;
  /** False while the database is known to be down: a process that began now would only end. */
  readonly mayBegin: () => boolean;
}

const spares = 2;
const triesAllowed = 40;

/** The processes of one tribunal. Whatever is down is followed by a spare that has everything loaded already. */
export class Processes {
  readonly #beginning: Beginning;
  readonly #holders = new Map<Post, ChildProcess>();
  readonly #spares: Promise<ChildProcess>[] = [];
  readonly #stopped = new AbortController();
  #keeping: readonly Promise<void>[] = [];
  #said = "";
  #failure: Error | null = null;

  constructor(beginning: Beginning) {
    this.#beginning = beginning;
  }

  /** Fills every post, and from then on again and again. */
  async start(): Promise<void> {
    this.#refill();
    await Promise.all(posts.map((post) => this.#fill(post)));
    this.#keeping = posts.map((post) => this.#keep(post));
  }

  /** What the processes wrote to standard error last. */
  get said(): string {
    return this.#said;
  }

  /** Who is at each post. */
  get standing(): string {
    return posts
      .map((post) => {
        const child = this.#holders.get(post);
        return `${post}: ${child?.pid} ${child !== undefined && isAlive(child) ? "alive" : "down"}`;
      })
      .join(", ");
  }

  /** @throws Error when a process could not be started again and again */
  requireWell(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  kill(post: Post): void {
    const child = this.#holders.get(post);
    if (child !== undefined && isAlive(child)) child.kill("SIGKILL");
  }

  arm(post: Post, arms: Arms): void {
    this.#tell(this.#holders.get(post), { arms });
  }

  /** Asks one process to end in order and waits until another is at its post. */
  async replace(post: Post): Promise<void> {
    const child = this.#holders.get(post);
    if (child === undefined || !isAlive(child)) return;
    child.kill("SIGTERM");
    await Promise.race([ended(child), pause(20_000)]);
    if (isAlive(child)) child.kill("SIGKILL");
    while (!this.#stopped.signal.aborted && this.#holders.get(post) === child) await pause(50);
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.all(this.#keeping);
    const waiting = await Promise.allSettled(this.#spares);
    const children = waiting.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    for (const child of [...this.#holders.values(), ...children]) {
      child.kill("SIGKILL");
      await ended(child);
    }
  }

  async #keep(post: Post): Promise<void> {
    for (let tries = 0; !this.#stopped.signal.aborted; ) {
      const child = this.#holders.get(post);
      if (child !== undefined && isAlive(child)) {
        await pause(30);
        tries = 0;
      } else if (!this.#beginning.mayBegin()) await pause(30);
      else if (await this.#fill(post)) tries = 0;
      else if (++tries === triesAllowed)
        this.#failure = new Error(`${post} does not start:\n${this.#said.slice(-3000)}`);
      else await pause(200);
    }
  }

  /** True when a process is at the post and ready. It is not while the database is down: the next turn tries again. */
  async #fill(post: Post): Promise<boolean> {
    const spare = this.#spares.shift();
    this.#refill();
    const child = await spare;
    if (child === undefined || this.#stopped.signal.aborted) {
      child?.kill("SIGKILL");
      return false;
    }
    child.once("close", (_code, signal) => {
      if (signal !== "SIGKILL" || this.#stopped.signal.aborted) return;
      this.#beginning.died(`${post} ${/died at (\S+)/.exec(lastWords.get(child) ?? "")?.[0].slice(5) ?? "at random"}`);
    });
    const ready = new Promise<boolean>((resolve) => {
      child.on("message", (said) => said === "ready" && resolve(true));
      child.once("exit", () => resolve(false));
    });
    this.#tell(child, { begin: post === "worker" ? "worker" : "server", port: this.#beginning.ports[post] });
    const isReady = await ready;
    this.#holders.set(post, child);
    return isReady;
  }

  #refill(): void {
    while (this.#spares.length < spares && !this.#stopped.signal.aborted) this.#spares.push(this.#spawn());
  }

  #spawn(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [this.#beginning.file], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: this.#beginning.environment,
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      const text = chunk.toString("utf8");
      lastWords.set(child, text);
      this.#said = (this.#said + text).slice(-20_000);
    });
    return new Promise((resolve, reject) => {
      child.once("message", () => resolve(child));
      child.once("exit", () => reject(new Error(`A process does not load:\n${this.#said.slice(-3000)}`)));
    });
  }

  #tell(child: ChildProcess | undefined, order: Order): void {
    // One that died in this moment hears nothing, as it should.
    if (child?.connected === true) child.send(order, () => undefined);
  }
}

const lastWords = new WeakMap<ChildProcess, string>();

const isAlive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

function ended(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}
