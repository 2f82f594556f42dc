import { Type } from "typebox";
import { Nullable } from "../../kernel/nullable.ts";
import { defineRoute } from "../../platform/http/route.ts";
import { recordEvent } from "./commands/record-event.ts";
import { varyDeadline } from "./commands/vary-deadline.ts";
import { CaseDeadlinesSchema, DueItemSchema, NewTriggerSchema, NewVariationSchema } from "./contract.ts";
import { caseDeadlines } from "./queries/case-deadlines.ts";
import { myDeadlines } from "./queries/my-deadlines.ts";

const byCase = Type.Object({ caseId: Type.String({ maxLength: 40 }) });

export const routes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId/deadlines",
    action: "deadline.view",
    summary: { en: "Time limits of a case, with their arithmetic", fr: "Délais d’un dossier et leur calcul" },
    params: byCase,
    response: CaseDeadlinesSchema,
    handle: ({ params, readOnly }) => readOnly((tx) => caseDeadlines(tx, params.caseId)),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/deadlines",
    action: "deadline.mine",
    summary: { en: "What is due on my files", fr: "Ce qui est attendu dans mes dossiers" },
    query: Type.Object({ days: Type.Optional(Type.Integer({ minimum: 1, maximum: 120 })) }),
    response: Type.Object({ items: Type.Array(DueItemSchema), until: Type.String(), later: Nullable(DueItemSchema) }),
    handle: ({ query, readOnly }) =>
      readOnly(async (tx) => {
        const { items, until, later } = await myDeadlines(tx, query.days ?? 45);
        return { items: [...items], until, later };
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/deadline-triggers",
    action: "deadline.record",
    summary: { en: "Record an event that starts a time limit", fr: "Consigner un événement qui fait courir un délai" },
    params: byCase,
    body: NewTriggerSchema,
    response: CaseDeadlinesSchema,
    status: 201,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await recordEvent(tx, params.caseId, body);
        return caseDeadlines(tx, params.caseId);
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/deadlines/:deadlineId/variations",
    action: "deadline.vary",
    summary: { en: "Record an order that changes a time limit", fr: "Consigner une ordonnance qui modifie un délai" },
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }), deadlineId: Type.String({ maxLength: 120 }) }),
    body: NewVariationSchema,
    response: CaseDeadlinesSchema,
    status: 201,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await varyDeadline(tx, params.caseId, params.deadlineId, body);
        return caseDeadlines(tx, params.caseId);
      }),
  }),
];
