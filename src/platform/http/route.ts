import type { FastifyReply, FastifyRequest } from "fastify";
import type { Static, TSchema } from "typebox";
import { Type } from "typebox";
import type { Actor } from "../../kernel/actor.ts";
import type { Bilingual, Language } from "../../kernel/bilingual.ts";
import type { AnswerOf, Endpoint, Method, PartOf } from "../../kernel/endpoint.ts";
import type { Action } from "../../kernel/permission.ts";
import type { BlobStore } from "../blobs/blob-store.ts";
import type { Config } from "../config.ts";
import type { Store, Transaction } from "../database/store.ts";
import type { Logger } from "../log.ts";
import type { Mailer } from "../mail/mailer.ts";
import type { Tracer } from "../telemetry/tracer.ts";

/** What the product is made of, put together once in `app/`. */
export interface Services {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly mailer: Mailer;
  readonly config: Config;
  readonly log: Logger;
  readonly tracer: Tracer;
}

export interface RouteInput<P extends TSchema, Q extends TSchema, B extends TSchema> {
  readonly params: Static<P>;
  readonly query: Static<Q>;
  readonly body: Static<B>;
  readonly actor: Actor;
  readonly language: Language;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly services: Services;
  /** The actor's transaction. With an `Idempotency-Key` the same request runs once and is answered the same. */
  transact<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * The same with work that comes before the transaction and is too heavy for it. Whoever asks again with the key of a
   * request that was done gets its answer: what was prepared from then would be refused now.
   */
  prepared<P, T>(prepare: () => Promise<P>, run: (tx: Transaction, prepared: P) => Promise<T>): Promise<T>;
  /** For what leaves no trace in the record: `Store.readOnly`. */
  readOnly<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** A route as data: who may call it is its `action`, looked up in the permission table. */
export interface RouteDefinition {
  readonly method: Method;
  readonly path: string;
  /** Permission action, or `public` for what a signed-out person may do. */
  readonly action: Action | "public";
  readonly summary: Bilingual;
  readonly params: TSchema;
  readonly query: TSchema;
  readonly body: TSchema | null;
  /** Media type of a body that the handler reads as a stream from `request.raw`; null: JSON, or no body. */
  readonly consumes: string | null;
  /** Media type of an answer that the handler sends by itself through `reply`; null: JSON by `response`. */
  readonly produces: string | null;
  readonly response: TSchema;
  readonly status: 200 | 201 | 202 | 204;
  readonly handle: (input: RouteInput<TSchema, TSchema, TSchema>) => Promise<unknown>;
}

/** A list that goes on after the last item one has. */
export function isPaged(route: Pick<RouteDefinition, "method" | "query">): boolean {
  return route.method === "GET" && "after" in ((route.query as { properties?: object }).properties ?? {});
}

const nothing = Type.Object({}, { additionalProperties: false });

/** The version under which every endpoint is found. */
const version = "/api/v1";

/** The route of an endpoint: who may call it, and what is done. */
export function handle<E extends Endpoint>(
  endpoint: E,
  route: {
    readonly action: Action | "public";
    readonly summary: Bilingual;
    handle(input: RouteInput<PartOf<E, "params">, PartOf<E, "query">, PartOf<E, "body">>): Promise<AnswerOf<E>>;
  },
): RouteDefinition {
  const { method, path, params, query, body, answer, status, consumes, produces } = endpoint;
  return {
    method,
    path: `${version}${path}`,
    action: route.action,
    summary: route.summary,
    params: params ?? nothing,
    query: query ?? nothing,
    body: body ?? null,
    consumes: consumes ?? null,
    produces: produces ?? null,
    response: answer,
    status: status ?? 200,
    // Fastify has validated the three parts against these very schemas before `handle` sees them.
    handle: (input) => route.handle(input as never),
  };
}
