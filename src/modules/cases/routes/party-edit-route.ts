import type { Static, TSchema } from "typebox";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Endpoint } from "../../../kernel/endpoint.ts";
import type { Action } from "../../../kernel/permission.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { handle, type RouteDefinition } from "../../../platform/http/route.ts";
import type { CaseViewSchema } from "../contract.ts";
import { viewCase } from "../queries/view-case.ts";

/** An edit of one of the case's parties: it is answered with the case as it then stands. */
export function partyEditRoute<B extends TSchema>(
  endpoint: Endpoint & { readonly body: B; readonly answer: typeof CaseViewSchema },
  route: {
    readonly action: Action;
    readonly summary: Bilingual;
    run(tx: Transaction, caseId: string, personId: string, body: Static<B>): Promise<void>;
  },
): RouteDefinition {
  return handle(endpoint, {
    action: route.action,
    summary: route.summary,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        const { caseId, personId } = params as { readonly caseId: string; readonly personId: string };
        await route.run(tx, caseId, personId, body as Static<B>);
        return viewCase(tx, caseId);
      }),
  });
}
