import { Type } from "typebox";
import { Nullable } from "../../../kernel/nullable.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { ProvenEventSchema } from "../../audit/index.ts";
import { ChainSchema, EventViewSchema } from "../contract.ts";
import { caseHistory } from "../queries/case-history.ts";
import { chainOfCase } from "../queries/chain-of-case.ts";
import { proveCaseEvent } from "../queries/prove-case-event.ts";

/** What happened on a case, to each reader as far as the audiences of its events go. */
export const historyRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId/history",
    action: "case.view",
    summary: { en: "What happened on a case", fr: "Ce qui s’est passé au dossier" },
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }) }),
    query: Type.Object({ before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })) }),
    response: Type.Object({ items: Type.Array(EventViewSchema), next: Nullable(Type.Integer()) }),
    handle: ({ params, query, readOnly }) =>
      readOnly(async (tx) => {
        const page = await caseHistory(tx, params.caseId, query.before ?? null);
        return { items: [...page.items], next: page.next };
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId/chain",
    action: "case.view",
    summary: {
      en: "The files of one story, from the first referral on",
      fr: "Les dossiers d’une même affaire, depuis le premier déféré",
    },
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }) }),
    response: ChainSchema,
    handle: ({ params, readOnly }) => readOnly((tx) => chainOfCase(tx, params.caseId)),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId/events/:seq/proof",
    action: "event.prove",
    summary: {
      en: "One event of a case with the proof that it is in the log",
      fr: "Un événement d’un dossier et la preuve qu’il est au journal",
    },
    params: Type.Object({
      caseId: Type.String({ format: "uuid" }),
      seq: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    }),
    response: ProvenEventSchema,
    handle: ({ params, readOnly }) => readOnly((tx) => proveCaseEvent(tx, params.caseId, params.seq)),
  }),
];
