import path from "node:path";
import { Worker } from "node:worker_threads";
import { productRoot } from "../../../kernel/product-root.ts";
import type { Answer, Setting, Task } from "./protocol.ts";
import { Work } from "./work.ts";

/** Somebody who does one task at a time. */
export interface Colleague {
  readonly setting: Setting;
  do(task: Task): Promise<Answer>;
  dismiss(): Promise<void>;
}

/** Works in the leader's own thread, for what is done before a thread would have started. */
export class OwnHand implements Colleague {
  readonly setting: Setting;
  readonly #work: Work;

  constructor(setting: Setting) {
    this.setting = setting;
    this.#work = new Work(setting);
  }

  do(task: Task): Promise<Answer> {
    return Promise.resolve(this.#work.do(task));
  }

  dismiss(): Promise<void> {
    return Promise.resolve();
  }
}

/** A worker thread. */
export class Thread implements Colleague {
  readonly setting: Setting;
  readonly #worker: Worker;

  constructor(setting: Setting) {
    this.setting = setting;
    this.#worker = new Worker(path.join(productRoot, "src/scheduler/solver/parallel/worker.ts"), {
      workerData: setting,
    });
    this.#worker.setMaxListeners(0);
  }

  /** @throws what the worker threw, or that it ended */
  do(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = (code: number) => settle(() => reject(new Error(`a search thread ended with ${code}`)));
      const failed = (error: unknown) => settle(() => reject(error));
      const answered = (answer: Answer) => settle(() => resolve(answer));
      const settle = (finish: () => void) => {
        this.#worker.off("exit", ended).off("error", failed).off("message", answered);
        finish();
      };
      this.#worker.on("exit", ended).on("error", failed).on("message", answered);
      this.#worker.postMessage(task);
    });
  }

  async dismiss(): Promise<void> {
    await this.#worker.terminate();
  }
}
