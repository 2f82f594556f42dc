import { Type } from "typebox";
import { largestInteger } from "../../../kernel/largest-integer.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { beginDraft } from "../commands/begin-draft.ts";
import { discardDraft } from "../commands/discard-draft.ts";
import { saveDraft } from "../commands/save-draft.ts";
import { submitDraft } from "../commands/submit-draft.ts";
import { DraftSummarySchema, DraftViewSchema, ReceiptSchema, SaveDraftSchema } from "../contract.ts";
import { receiptOf } from "../queries/receipt-of.ts";
import { listDrafts, viewDraft } from "../queries/view-draft.ts";

const byDraft = Type.Object({ draftId: Type.String({ maxLength: 40 }) });

export const draftRoutes = [
  defineRoute({
    method: "POST",
    path: "/api/v1/cases/:caseId/submission-drafts",
    action: "filing.submit",
    summary: { en: "Begin a draft on a case", fr: "Commencer un brouillon à un dossier" },
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }) }),
    response: DraftViewSchema,
    status: 201,
    handle: ({ params, language, transact }) =>
      transact(async (tx) => viewDraft(tx, await beginDraft(tx, params.caseId), language)),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/submission-drafts",
    action: "filing.draft",
    summary: { en: "The reader’s open drafts", fr: "Brouillons en cours de la personne" },
    query: Type.Object({ caseId: Type.Optional(Type.String({ maxLength: 40 })) }),
    response: Type.Object({ items: Type.Array(DraftSummarySchema) }),
    handle: ({ query, readOnly }) => readOnly(async (tx) => ({ items: await listDrafts(tx, query.caseId ?? null) })),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/submission-drafts/:draftId",
    action: "filing.draft",
    summary: { en: "One draft", fr: "Un brouillon" },
    params: byDraft,
    response: DraftViewSchema,
    handle: ({ params, language, transact }) => transact((tx) => viewDraft(tx, params.draftId, language)),
  }),
  defineRoute({
    method: "PUT",
    path: "/api/v1/submission-drafts/:draftId",
    action: "filing.draft",
    summary: { en: "Keep what was typed so far", fr: "Enregistrer ce qui a été inscrit jusqu’ici" },
    params: byDraft,
    body: SaveDraftSchema,
    response: DraftViewSchema,
    handle: ({ params, body, language, transact }) =>
      transact(async (tx) => {
        await saveDraft(tx, params.draftId, body);
        return viewDraft(tx, params.draftId, language);
      }),
  }),
  defineRoute({
    method: "DELETE",
    path: "/api/v1/submission-drafts/:draftId",
    action: "filing.draft",
    summary: { en: "Discard a draft", fr: "Supprimer un brouillon" },
    params: byDraft,
    response: Type.Object({ discarded: Type.Literal(true) }),
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await discardDraft(tx, params.draftId);
        return { discarded: true as const };
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/submission-drafts/:draftId/submit",
    action: "filing.draft",
    summary: { en: "Submit a draft, all or nothing", fr: "Déposer un brouillon, en entier ou pas du tout" },
    params: byDraft,
    body: Type.Object(
      { version: Type.Integer({ minimum: 1, maximum: largestInteger }) },
      { additionalProperties: false },
    ),
    response: ReceiptSchema,
    status: 201,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => receiptOf(tx, await submitDraft(tx, params.draftId, body.version))),
  }),
];
