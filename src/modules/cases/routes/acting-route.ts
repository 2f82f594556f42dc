import type { Static, TLiteral, TObject } from "typebox";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Endpoint, PartOf } from "../../../kernel/endpoint.ts";
import type { Action } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { handle, type RouteDefinition } from "../../../platform/http/route.ts";

type ActingEndpoint = Endpoint & { readonly answer: TObject<{ done: TLiteral<true> }> };

/** A route that does one thing and answers that it is done. */
export function actingRoute<E extends ActingEndpoint>(
  endpoint: E,
  route: {
    readonly action: Action;
    readonly summary: Bilingual;
    /** Of an act that two people do: what the first is told, once their wish is kept and `act` said false. */
    readonly unlessConfirmed?: string;
    act(tx: Transaction, params: Static<PartOf<E, "params">>, body: Static<PartOf<E, "body">>): Promise<unknown>;
  },
): RouteDefinition {
  return handle<ActingEndpoint>(endpoint, {
    action: route.action,
    summary: route.summary,
    handle: async ({ params, body, transact }) => {
      const { done } = await transact(async (tx) => ({
        done: (await route.act(tx, params as never, body as never)) !== false,
      }));
      if (!done && route.unlessConfirmed !== undefined) throw new Refused(route.unlessConfirmed);
      return { done: true as const };
    },
  });
}
