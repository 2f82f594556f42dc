/** So many questions at once keep two processors busy; more of them only take turns from each other there. */
const mostAtOnce = 4;
/** Who takes longer than this is not counted any more: short questions do not wait behind long ones. */
const slowMs = 5;

/**
 * Lets questions to the database go a few at a time, in the order in which they come: of twenty connections that wake up
 * at once the last waits for all others, and each takes the processor from the program in the middle of its turn. Beside
 * slow ones others go, as many as the pool has connections.
 */
export class ConcurrencyLimiter {
  /** When each question that counts began, oldest first. */
  readonly #within = new Map<symbol, number>();
  readonly #waiting: ((leave: () => void) => void)[] = [];
  #timer: NodeJS.Timeout | null = null;

  /** Resolves to what is called when the question has its answer. */
  enter(): Promise<() => void> {
    if (this.#within.size < mostAtOnce && this.#waiting.length === 0) return Promise.resolve(this.#admitted());
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#watch();
    });
  }

  #admitted(): () => void {
    const ticket = Symbol("question");
    this.#within.set(ticket, performance.now());
    return () => {
      if (this.#within.delete(ticket)) this.#admit();
    };
  }

  #admit(): void {
    while (this.#within.size < mostAtOnce) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      next(this.#admitted());
    }
  }

  #watch(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const slow = performance.now() - slowMs;
      for (const [ticket, since] of this.#within) if (since <= slow) this.#within.delete(ticket);
      this.#admit();
      if (this.#waiting.length > 0) this.#watch();
    }, slowMs).unref();
  }
}
