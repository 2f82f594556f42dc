import type pg from "pg";
import type { Store } from "../../platform/database/store.ts";
import { type FoundSession, type SessionRow, sessionsIn, sessionsQuery } from "./sessions-asked.ts";

/** While one question is answered the requests of the next gather. Only beside a slow one another goes, so many at most. */
const mostAtOnce = 4;
const slowMs = 5;

type Answer = PromiseWithResolvers<FoundSession | undefined>;

/**
 * Looks sessions up for requests that come at the same time with one question. Nothing is kept: a question is asked
 * after every request that it answers arrived, so that a session which ended anywhere, or a role which was taken, is
 * gone from the next request on, at every server.
 */
class SessionBatchLoader {
  readonly #store: Pick<Store, "pool" | "clock">;
  #waiting = new Map<string, Answer>();
  #underWay = 0;
  #askedAt = 0;
  #isCalled = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(store: Pick<Store, "pool" | "clock">) {
    this.#store = store;
  }

  find(token: string): Promise<FoundSession | undefined> {
    const known = this.#waiting.get(token);
    if (known !== undefined) return known.promise;
    const answer: Answer = Promise.withResolvers();
    this.#waiting.set(token, answer);
    this.#call();
    return answer.promise;
  }

  /** Asks after whatever else arrived in the same turn of the event loop. */
  #call(): void {
    if (this.#isCalled || this.#underWay >= mostAtOnce) return;
    if (this.#underWay > 0 && !this.#isSlow()) {
      this.#lookAgain();
      return;
    }
    this.#isCalled = true;
    setImmediate(() => {
      this.#isCalled = false;
      this.#ask();
    });
  }

  #isSlow(): boolean {
    return performance.now() - this.#askedAt >= slowMs;
  }

  /** Whoever gathers behind a question whose connection hangs does not wait for its end. */
  #lookAgain(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (this.#waiting.size > 0) this.#call();
    }, slowMs).unref();
  }

  #ask(): void {
    if (this.#waiting.size === 0) return;
    const asked = this.#waiting;
    this.#waiting = new Map();
    this.#underWay++;
    this.#askedAt = performance.now();
    this.#sessionsOf([...asked.keys()]).then(
      (sessions) => {
        this.#end();
        for (const [token, answer] of asked) answer.resolve(sessions.get(token));
      },
      (error: unknown) => {
        this.#end();
        for (const answer of asked.values()) answer.reject(error);
      },
    );
  }

  async #sessionsOf(tokens: readonly string[]): Promise<ReadonlyMap<string, FoundSession>> {
    const values = [tokens, this.#store.clock()];
    const { rows } = await this.#store.pool.query<SessionRow>({ name: "sessions", text: sessionsQuery, values });
    return sessionsIn(rows);
  }

  /** Those who gathered meanwhile are asked for before the others are answered: the database works while we do. */
  #end(): void {
    this.#underWay--;
    if (!this.#isCalled) this.#ask();
  }
}

const desks = new WeakMap<pg.Pool, SessionBatchLoader>();

/** The desk of the store's database. */
export function sessionBatchLoader(store: Pick<Store, "pool" | "clock">): SessionBatchLoader {
  const desk = desks.get(store.pool) ?? new SessionBatchLoader(store);
  desks.set(store.pool, desk);
  return desk;
}
