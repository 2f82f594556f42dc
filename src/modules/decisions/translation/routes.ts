import { Refused } from "../../../kernel/refusal.ts";
import { handle } from "../../../platform/http/route.ts";
import { printDecision } from "../document/print-decision.ts";
import { sendPdf } from "../routes/send-pdf.ts";
import { askForTranslation, saveTranslation, withdrawTranslation } from "./commands.ts";
import { translationEndpoints } from "./endpoints.ts";
import { translationFileRoutes } from "./file-routes.ts";
import { translatedDocument } from "./print-translation.ts";
import { readyToRelease } from "./ready-to-release.ts";
import { releaseTranslation } from "./release-translation.ts";
import { fileOfTranslation } from "./translation-file.ts";
import { translationFor } from "./translation-rows.ts";
import { translationsOf, viewTranslation } from "./view-translation.ts";

export const translationRoutes = [
  ...translationFileRoutes,
  handle(translationEndpoints["GET /decisions/:decisionId/translations"], {
    action: "decision.view",
    summary: { en: "The translations of a decision", fr: "Les traductions d’une décision" },
    handle: ({ params, readOnly }) => readOnly((tx) => translationsOf(tx, params.decisionId)),
  }),
  handle(translationEndpoints["POST /decisions/:decisionId/translations"], {
    action: "decision.translate",
    summary: { en: "Ask for the translation of a decision", fr: "Demander la traduction d’une décision" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => viewTranslation(tx, await askForTranslation(tx, params.decisionId, body))),
  }),
  handle(translationEndpoints["GET /translations/:translationId"], {
    action: "decision.translate",
    summary: { en: "A translation beside its original", fr: "Une traduction et son original" },
    handle: ({ params, readOnly }) => readOnly((tx) => viewTranslation(tx, params.translationId)),
  }),
  handle(translationEndpoints["PUT /translations/:translationId/draft"], {
    action: "decision.translate",
    summary: { en: "Save a translation", fr: "Enregistrer une traduction" },
    handle: ({ params, body, transact }) => transact((tx) => saveTranslation(tx, params.translationId, body)),
  }),
  handle(translationEndpoints["GET /translations/:translationId/preview"], {
    action: "decision.translate",
    summary: { en: "The translation as it would be printed", fr: "La traduction telle qu’elle serait imprimée" },
    handle: async ({ params, readOnly, reply, services }) => {
      const { document, pdfHash, ...of } = await readOnly(async (tx) => {
        const all = await translationFor(tx, params.translationId, "decision.translate");
        const file = await fileOfTranslation(tx, all.translation);
        const document = await translatedDocument(tx, all, file);
        return { document, pdfHash: file?.pdf_hash ?? null, at: tx.now, owner: all.translation.saved_by };
      });
      const { pdf } = await printDecision(services, document, pdfHash, of);
      await reply.type("application/pdf").header("content-disposition", 'inline; filename="preview.pdf"').send(pdf);
      return null;
    },
  }),
  handle(translationEndpoints["GET /translations/:translationId/released"], {
    action: "decision.view",
    summary: { en: "A released translation", fr: "Une traduction transmise" },
    handle: async ({ params, readOnly, services, reply }) => {
      const { translation: one } = await readOnly((tx) => translationFor(tx, params.translationId, "decision.view"));
      if (one.hash === null) throw new Refused("translation-not-found");
      const { hash, size_bytes: sizeBytes } = one;
      return sendPdf({ services, reply }, { hash, sizeBytes, name: `translation-${one.id}` });
    },
  }),
  handle(translationEndpoints["GET /translations/:translationId/readiness"], {
    action: "decision.translate",
    summary: {
      en: "Whether a translation can be released as it stands",
      fr: "Si une traduction peut être transmise telle quelle",
    },
    handle: ({ params, query, readOnly }) => readOnly((tx) => readyToRelease(tx, params.translationId, query.version)),
  }),
  handle(translationEndpoints["POST /translations/:translationId/release"], {
    action: "decision.translate",
    summary: { en: "Release a translation to everybody", fr: "Transmettre une traduction à tous" },
    handle: ({ params, body, services, transact }) =>
      transact(async (tx) => {
        await releaseTranslation(tx, services, params.translationId, body);
        return viewTranslation(tx, params.translationId);
      }),
  }),
  handle(translationEndpoints["POST /translations/:translationId/withdraw"], {
    action: "decision.translate",
    summary: { en: "Withdraw the request for a translation", fr: "Retirer une demande de traduction" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await withdrawTranslation(tx, params.translationId, body.note);
        return viewTranslation(tx, params.translationId);
      }),
  }),
];
