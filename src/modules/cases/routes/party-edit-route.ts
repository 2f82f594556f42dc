import { type Static, type TSchema, Type } from "typebox";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { CaseViewSchema } from "../contract.ts";
import { viewCase } from "../queries/view-case.ts";

const byParty = Type.Object({ caseId: Type.String({ maxLength: 40 }), personId: Type.String({ format: "uuid" }) });

/** An edit of one of the file's parties: it is answered with the file as it then stands. */
export function partyEditRoute<B extends TSchema>(route: {
  readonly path: string;
  readonly action: string;
  readonly summary: Bilingual;
  readonly body: B;
  run(tx: Transaction, caseId: string, personId: string, body: Static<B>): Promise<void>;
}) {
  return defineRoute({
    method: "POST",
    path: `/api/v1/cases/:caseId/parties/:personId/${route.path}`,
    action: route.action,
    summary: route.summary,
    params: byParty,
    body: route.body,
    response: CaseViewSchema,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await route.run(tx, params.caseId, params.personId, body);
        return viewCase(tx, params.caseId);
      }),
  });
}
