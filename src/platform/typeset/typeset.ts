import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Json } from "../../kernel/canonical-json.ts";
import { productRoot } from "../../kernel/product-root.ts";
import type { ToTypeset, Typeset, TypesetOptions, TypstTemplate } from "./to-typeset.ts";

export type { TypstTemplate } from "./to-typeset.ts";

/** A document is a matter of processor time: more threads than processors would make none sooner. */
const mostThreads = Math.min(4, availableParallelism());

/**
 * The threads that make documents, begun when something is first printed, a second one when the first is busy: nobody who
 * starts a tribunal waits for them, and nobody who is served waits while a document is made.
 */
const threads = new Set<Thread>();

/**
 * The document as a tagged PDF (PDF/UA-1, when asked PDF/A-2a too) in its language.
 * @throws Error when the template itself is wrong: a bug, never a person's doing; and when the thread ended meanwhile
 */
export function typeset(template: TypstTemplate, data: Json, options: TypesetOptions): Promise<Buffer> {
  return leastBusy().make({ template, data, options });
}

function leastBusy(): Thread {
  const [first] = [...threads].sort((one, other) => one.waiting - other.waiting);
  if (first !== undefined && (first.waiting === 0 || threads.size >= mostThreads)) return first;
  const begun = new Thread(() => threads.delete(begun));
  threads.add(begun);
  return begun;
}

class Thread {
  readonly #worker = new Worker(path.join(productRoot, "src/platform/typeset/thread.ts"));
  readonly #waiting = new Map<number, PromiseWithResolvers<Buffer>>();
  readonly #ended: () => void;
  #number = 0;

  constructor(ended: () => void) {
    this.#ended = ended;
    this.#worker
      .on("message", (answer: Typeset) => this.#answered(answer))
      .on("error", (error) => this.#end(error))
      .on("exit", (code) => this.#end(new Error(`the typesetting thread ended with ${code}`)));
    this.#worker.unref();
  }

  /** Documents asked of it that are not made yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  make(asked: ToTypeset): Promise<Buffer> {
    const made = Promise.withResolvers<Buffer>();
    const number = this.#number++;
    this.#waiting.set(number, made);
    // A process that has a document to come does not end before it.
    this.#worker.ref();
    this.#worker.postMessage({ number, asked });
    return made.promise;
  }

  #answered(answer: Typeset): void {
    const made = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ("pdf" in answer) made?.resolve(Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength));
    else made?.reject(new Error(answer.wrong));
  }

  #end(error: Error): void {
    this.#ended();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
