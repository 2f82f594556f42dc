import { handle } from "../../../platform/http/route.ts";
import { sendArchive } from "../content/send-archive.ts";
import { sendContent, sendPagePicture, textOfPage } from "../content/send-content.ts";
import { documentsEndpoints } from "../endpoints.ts";

/** What a document holds. Every opening is in the record of its case. */
export const contentRoutes = [
  handle(documentsEndpoints["GET /documents/:documentId/content"], {
    action: "document.view",
    summary: { en: "A document’s content, whole or in ranges", fr: "Contenu d’un document, entier ou par plages" },
    handle: (input) =>
      sendContent(input, input.params.documentId, {
        form: input.query.form ?? "received",
        download: input.query.download ?? false,
      }),
  }),
  handle(documentsEndpoints["GET /documents/:documentId/pages/:page"], {
    action: "document.view",
    summary: { en: "One page as a picture", fr: "Une page en image" },
    handle: (input) => sendPagePicture(input, input.params.documentId, input.params.page, input.query.width ?? 1000),
  }),
  handle(documentsEndpoints["GET /documents/:documentId/pages/:page/text"], {
    action: "document.view",
    summary: { en: "The text of one page", fr: "Le texte d’une page" },
    handle: (input) => textOfPage(input, input.params.documentId, input.params.page),
  }),
  handle(documentsEndpoints["GET /cases/:caseId/archive"], {
    action: "document.download-all",
    summary: {
      en: "All documents of a case with an index (ZIP)",
      fr: "Tous les documents d’un dossier avec un index (ZIP)",
    },
    handle: (input) => sendArchive(input, input.params.caseId),
  }),
];
