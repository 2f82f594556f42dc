import type { Static, TObject, TSchema } from "typebox";

/** What a server answers and a browser asks, told once: the route handles it, the page calls it, OpenAPI describes it. */
export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A method and a path under the interface's version: `GET /cases/:caseId`. */
export type EndpointKey = `${Method} /${string}`;

export interface EndpointParts {
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  readonly answer: TSchema;
  readonly status?: 200 | 201 | 202 | 204;
  /** Media type of a body that the handler reads as a stream; without it: JSON, or no body. */
  readonly consumes?: string;
  /** Media type of an answer that the handler sends by itself; without it: JSON by `answer`. */
  readonly produces?: string;
  /** Every other write of a page goes under a key. */
  readonly unkeyed?: Unkeyed;
}

interface Named {
  readonly method: Method;
  readonly path: string;
}

export type Endpoint = EndpointParts & Named;

/**
 * Why a page sends no idempotency key to an endpoint that is not read by GET: it only looks, whatever its method; its
 * answer or what it is given is a secret, of which nothing may be kept under a key; or it keeps what is being typed, over
 * the version that it names, which happens once by that.
 */
export type Unkeyed = "only-looks" | "secret" | "draft";

/** The names in a path: `"caseId"` of `/cases/:caseId/history`. */
type NamesIn<Path> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parameters of an endpoint are those of its path: no more, no fewer. */
type AsItsPath<Key, Parts> = [NamesIn<Key>] extends [never]
  ? Parts extends { readonly params: TObject }
    ? { readonly params: never }
    : unknown
  : Parts extends { readonly params: TObject<infer Properties> }
    ? [NamesIn<Key>, keyof Properties] extends [keyof Properties, NamesIn<Key>]
      ? unknown
      : { readonly params: TObject<Record<NamesIn<Key>, TSchema>> }
    : { readonly params: TObject<Record<NamesIn<Key>, TSchema>> };

/** The endpoints of a room, by method and path. */
export function endpoints<const Table extends Readonly<Record<EndpointKey, EndpointParts>>>(
  table: Table & { readonly [Key in keyof Table]: Key extends EndpointKey ? AsItsPath<Key, Table[Key]> : never },
): { readonly [Key in keyof Table]: Table[Key] & Named } {
  const named = Object.entries<EndpointParts>(table).map(([key, parts]) => {
    const [method, path] = key.split(" ");
    return [key, { ...parts, method, path }];
  });
  return Object.fromEntries(named) as { readonly [Key in keyof Table]: Table[Key] & Named };
}

export type PartOf<Parts, Name extends "params" | "query" | "body"> = Parts extends {
  readonly [N in Name]: infer Schema extends TSchema;
}
  ? Schema
  : TObject<Record<never, never>>;

export type AnswerOf<Parts> = Parts extends { readonly answer: infer Schema extends TSchema } ? Static<Schema> : never;

type StaticOf<Schema extends TSchema, Name> = Name extends "query" ? MaybeSaid<Static<Schema>> : Static<Schema>;

/** What is given with a call: what needs nothing may be left out, but a body that is read is sent, empty or not. */
type Given<Parts, Name extends "params" | "query"> = Parts extends {
  readonly [N in Name]: infer Schema extends TSchema;
}
  ? Record<never, never> extends Static<Schema>
    ? { readonly [N in Name]?: StaticOf<Schema, Name> }
    : { readonly [N in Name]: StaticOf<Schema, Name> }
  : { readonly [N in Name]?: never };

/** What a query may leave out, it may also name as undefined. */
type MaybeSaid<Query> = {
  readonly [Name in keyof Query]: Record<never, never> extends Pick<Query, Name>
    ? Query[Name] | undefined
    : Query[Name];
};

type Body<Parts> = Parts extends { readonly body: infer Schema extends TSchema }
  ? { readonly body: Static<Schema> }
  : Parts extends { readonly consumes: string }
    ? { readonly body: File }
    : { readonly body?: never };

export type CallOf<Parts> = Given<Parts, "params"> & Given<Parts, "query"> & Body<Parts>;
