import { handle } from "../../../platform/http/route.ts";
import { beginDraft } from "../commands/begin-draft.ts";
import { discardDraft } from "../commands/discard-draft.ts";
import { saveDraft } from "../commands/save-draft.ts";
import { submitDraft } from "../commands/submit-draft.ts";
import { filingsEndpoints } from "../endpoints.ts";
import { receiptOf } from "../queries/receipt-of.ts";
import { listDrafts, viewDraft } from "../queries/view-draft.ts";

export const draftRoutes = [
  handle(filingsEndpoints["POST /cases/:caseId/submission-drafts"], {
    action: "filing.submit",
    summary: { en: "Begin a draft on a case", fr: "Commencer un brouillon à un dossier" },
    handle: ({ params, language, transact }) =>
      transact(async (tx) => viewDraft(tx, await beginDraft(tx, params.caseId), language)),
  }),
  handle(filingsEndpoints["GET /submission-drafts"], {
    action: "filing.draft",
    summary: { en: "The reader’s open drafts", fr: "Brouillons en cours de la personne" },
    handle: ({ query, readOnly }) => readOnly(async (tx) => ({ items: await listDrafts(tx, query.caseId ?? null) })),
  }),
  handle(filingsEndpoints["GET /submission-drafts/:draftId"], {
    action: "filing.draft",
    summary: { en: "One draft", fr: "Un brouillon" },
    handle: ({ params, language, readOnly }) => readOnly((tx) => viewDraft(tx, params.draftId, language)),
  }),
  handle(filingsEndpoints["PUT /submission-drafts/:draftId"], {
    action: "filing.draft",
    summary: { en: "Keep what was typed so far", fr: "Enregistrer ce qui a été inscrit jusqu’ici" },
    handle: ({ params, body, language, transact }) =>
      transact(async (tx) => {
        await saveDraft(tx, params.draftId, body);
        return viewDraft(tx, params.draftId, language);
      }),
  }),
  handle(filingsEndpoints["DELETE /submission-drafts/:draftId"], {
    action: "filing.draft",
    summary: { en: "Discard a draft", fr: "Supprimer un brouillon" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await discardDraft(tx, params.draftId);
        return { discarded: true as const };
      }),
  }),
  handle(filingsEndpoints["POST /submission-drafts/:draftId/submit"], {
    action: "filing.draft",
    summary: { en: "Submit a draft, all or nothing", fr: "Déposer un brouillon, en entier ou pas du tout" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => receiptOf(tx, await submitDraft(tx, params.draftId, body.version))),
  }),
];
