import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../../kernel/actor.ts";
import type { Language } from "../../kernel/bilingual.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Transaction } from "../database/store.ts";
import { earlierAnswer, once } from "./idempotency.ts";
import { languageOf } from "./language-of.ts";
import type { RouteInput, Services } from "./route.ts";

type Run<T> = (tx: Transaction) => Promise<T>;

/** What a handler gets. Each way to the database is made when it is taken: most handlers take one, some none. */
export class GivenInput implements RouteInput<never, never, never> {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
  readonly services: Services;

  constructor(request: FastifyRequest, reply: FastifyReply, actor: Actor, services: Services) {
    this.request = request;
    this.reply = reply;
    this.actor = actor;
    this.services = services;
  }

  get params(): never {
    return this.request.params as never;
  }

  get query(): never {
    return this.request.query as never;
  }

  get body(): never {
    return this.request.body as never;
  }

  get language(): Language {
    return this.request.headers["accept-language"] === undefined ? this.actor.language : languageOf(this.request);
  }

  get readOnly() {
    return <T>(run: Run<T>): Promise<T> => this.services.store.readOnly(this.actor, run);
  }

  get transact() {
    return <T>(run: Run<T>): Promise<T> => this.#transact(run);
  }

  get prepared() {
    return async <P, T>(prepare: () => Promise<P>, run: (tx: Transaction, ready: P) => Promise<T>): Promise<T> => {
      const before = await this.#earlier<T>();
      if (before !== null) return before;
      try {
        const ready = await prepare();
        return await this.#transact((tx) => run(tx, ready));
      } catch (error) {
        // The same request, sent twice at once, may have been done while this one was prepared.
        const meanwhile = error instanceof Refused ? await this.#earlier<T>() : null;
        if (meanwhile !== null) return meanwhile;
        throw error;
      }
    };
  }

  #keyed() {
    const { request } = this;
    if (request.method === "GET" || request.method === "HEAD") return null;
    const key = request.headers["idempotency-key"];
    return typeof key === "string"
      ? { key, content: `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}` }
      : null;
  }

  #transact<T>(run: Run<T>): Promise<T> {
    return this.services.store.transact(this.actor, (tx) => {
      const wanted = this.#keyed();
      return wanted === null ? run(tx) : once(tx, wanted, () => run(tx));
    });
  }

  async #earlier<T>(): Promise<T | null> {
    const wanted = this.#keyed();
    return wanted === null ? null : this.services.store.transact(this.actor, (tx) => earlierAnswer<T>(tx, wanted));
  }
}
