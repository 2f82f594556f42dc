import type { DataTag } from "@tanstack/react-query";
import type { Language } from "../../kernel/bilingual.ts";
import type { AnswerOf, CallOf, Unkeyed } from "../../kernel/endpoint.ts";
import { request, type Sending } from "./request.ts";

/** How it is made sure that it happens once. */
export type Keyed = Required<Pick<Sending, "idempotencyKey">>;

/** What is written goes under a key, unless its endpoint says why not; what is read needs none. */
type KeyOf<Key, Parts> = Key extends `GET ${string}`
  ? Pick<Sending, "idempotencyKey">
  : Parts extends { readonly unkeyed: Unkeyed }
    ? { readonly idempotencyKey?: never }
    : Keyed;

/** What an endpoint is given: each parameter of its path, its query, its body. */
type Call<Key, Parts> = CallOf<Parts> & KeyOf<Key, Parts> & Pick<Sending, "isLeaving">;

type MaybeLeftOut<Call> = Record<never, never> extends Call ? [call?: Call] : [call: Call];

/** Left out where nothing has to be given. */
type Given<Key, Parts> = MaybeLeftOut<Call<Key, Parts>>;
type GivenToRead<Parts> = MaybeLeftOut<CallOf<Parts>>;

/** What is given beside a body. */
type GivenApart<Parts> = MaybeLeftOut<Omit<CallOf<Parts>, "body"> & { readonly body?: never }>;

/** What is sent: nothing where the endpoint takes no body. */
type SentTo<Parts> = CallOf<Parts> extends { readonly body: infer Body } ? Body : undefined;

type Sends<Body, Answer> = (body: Body, sending: Keyed) => Promise<Answer>;

/** Asks an endpoint for something to be done. An object, since of a function the types would not be followed through. */
interface Sender<Body, Answer> {
  readonly run: Sends<Body, Answer>;
  /** What it asks for beside its body: two that say the same are one. */
  readonly what: string;
}

/** What a form or a button sends: to one endpoint, or what it takes to do it. Under one key, it is done once. */
export type Send<Body, Answer> = Sender<Body, Answer> | Sends<Body, Answer>;

/** What was asked for whole, its body with it. */
export type Asking<Answer = unknown> = Sender<undefined, Answer>;

type Keys<Table> = keyof Table & string;

/** Says which answer is meant in the browser's memory, and what it holds. */
type AnswerKey<Answer> = DataTag<readonly [Language, string, object?], Answer>;

/** An answer that a page keeps, for `useQuery`. */
export interface Query<Answer> {
  readonly queryKey: AnswerKey<Answer>;
  readonly queryFn: () => Promise<Answer>;
}

/** Asks the endpoints of one room: what a call is given and what it answers is what its endpoint says. */
export interface Caller<Table> {
  /** @throws Problem */
  <Key extends Keys<Table>>(
    language: Language,
    key: Key,
    ...given: Given<Key, Table[Key]>
  ): Promise<AnswerOf<Table[Key]>>;

  /** The same for `useQuery`. */
  query<Key extends Keys<Table>>(
    language: Language,
    key: Key,
    ...given: GivenToRead<Table[Key]>
  ): Query<AnswerOf<Table[Key]>>;

  /** The same for `useCommand` and forms: what is sent comes later, or with it. */
  send<Key extends Keys<Table>>(
    language: Language,
    key: Key,
    ...given: GivenApart<Table[Key]>
  ): Sender<SentTo<Table[Key]>, AnswerOf<Table[Key]>>;
  send<Key extends Keys<Table>>(language: Language, key: Key, given: CallOf<Table[Key]>): Asking<AnswerOf<Table[Key]>>;

  /** Where the answer is kept; with less than a whole call, every answer to which that applies. */
  key<Key extends Keys<Table>>(
    language: Language,
    key: Key,
    given?: Partial<CallOf<Table[Key]>>,
  ): AnswerKey<AnswerOf<Table[Key]>>;
}

/** What an endpoint is given, for whoever puts it together elsewhere. */
export type CallFor<Room, Key> =
  Room extends Caller<infer Table> ? (Key extends keyof Table ? CallOf<Table[Key]> : never) : never;

/** What an endpoint takes as its body, for a form that puts it together. */
export type BodyOf<Room, Key> = CallFor<Room, Key> extends { readonly body: infer Body } ? Body : never;

/** What an endpoint answers, for what is handed on. */
export type AnswerFor<Room, Key> =
  Room extends Caller<infer Table> ? (Key extends keyof Table ? AnswerOf<Table[Key]> : never) : never;

interface AnyCall extends Omit<Sending, "method"> {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** The caller of a room, whose endpoints are known by their type alone: their schemas stay on the server. */
export function callerOf<Table>(): Caller<Table> {
  const call = (language: Language, key: string, given?: AnyCall) => callEndpoint<never>(language, key, given);
  const keyOf = (language: Language, key: string, given?: object) =>
    (given === undefined ? [language, key] : [language, key, given]) as never;
  const query = (language: Language, key: string, given?: AnyCall) => ({
    queryKey: keyOf(language, key, given),
    queryFn: () => call(language, key, given),
  });
  const send = (language: Language, key: string, given?: AnyCall): Sender<unknown, never> => ({
    run: (body, sending) => call(language, key, { ...given, ...(body === undefined ? {} : { body }), ...sending }),
    what: JSON.stringify([key, given], (_, part: unknown) =>
      part instanceof File ? [part.name, part.size, part.lastModified] : part,
    ),
  });
  return Object.assign(call, { query, send, key: keyOf });
}

function callEndpoint<Answer>(language: Language, key: string, given: AnyCall = {}): Promise<Answer> {
  const { params: _params, query: _query, body, ...sending } = given;
  const [method, path] = addressOf(key, given);
  return request(language, path, body as object | undefined, {
    method: method as NonNullable<Sending["method"]>,
    ...sending,
  });
}

/** Method and path with its parameters in it. What a query does not say is left out of it. */
function addressOf(key: string, { params, query }: AnyCall): readonly [method: string, path: string] {
  const [method = "", path = ""] = key.split(" ");
  const filled = path.replace(/:(\w+)/g, (_, name) =>
    encodeURIComponent((params as Readonly<Record<string, string>>)[name] ?? ""),
  );
  const said = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== "");
  return [
    method,
    said.length === 0 ? filled : `${filled}?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`,
  ];
}
