import { type Static, type TSchema, Type } from "typebox";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { defineRoute, type RouteDefinition } from "../../../platform/http/route.ts";

const Done = Type.Object({ done: Type.Literal(true) });
const nothing = Type.Object({}, { additionalProperties: false });

/** A route that does one thing and answers that it is done. */
export function actingRoute<P extends TSchema, B extends TSchema = typeof nothing>(route: {
  readonly path: string;
  readonly action: string;
  readonly summary: Bilingual;
  readonly params: P;
  readonly body?: B;
  readonly status?: 200 | 201;
  /** Of an act that two people do: what the first is told, once their wish is kept and `act` said false. */
  readonly unlessConfirmed?: string;
  act(tx: Transaction, params: Static<P>, body: Static<B>): Promise<unknown>;
}): RouteDefinition {
  return defineRoute({
    method: "POST",
    path: route.path,
    action: route.action,
    summary: route.summary,
    params: route.params,
    ...(route.body === undefined ? {} : { body: route.body }),
    response: Done,
    status: route.status ?? 200,
    handle: async ({ params, body, transact }) => {
      const { done } = await transact(async (tx) => ({
        done: (await route.act(tx, params, body as Static<B>)) !== false,
      }));
      if (!done && route.unlessConfirmed !== undefined) throw new Refused(route.unlessConfirmed);
      return { done: true as const };
    },
  });
}
