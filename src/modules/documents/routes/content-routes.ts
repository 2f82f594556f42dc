import { Type } from "typebox";
import { defineRoute } from "../../../platform/http/route.ts";
import { sendArchive } from "../content/send-archive.ts";
import { sendContent, sendPagePicture, textOfPage } from "../content/send-content.ts";

const byDocument = Type.Object({ documentId: Type.String({ maxLength: 40 }) });
const byPage = Type.Object({ documentId: Type.String({ maxLength: 40 }), page: Type.String({ maxLength: 40 }) });
const bytes = Type.Unsafe<unknown>({});

/** What a document holds. Every opening is in the record of its case. */
export const contentRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/documents/:documentId/content",
    action: "document.view",
    summary: { en: "A document’s content, whole or in ranges", fr: "Contenu d’un document, entier ou par plages" },
    params: byDocument,
    query: Type.Object({
      form: Type.Optional(Type.Union([Type.Literal("received"), Type.Literal("pdf")])),
      download: Type.Optional(Type.Boolean()),
    }),
    produces: "application/octet-stream",
    response: bytes,
    handle: (input) =>
      sendContent(input, input.params.documentId, {
        form: input.query.form ?? "received",
        download: input.query.download ?? false,
      }),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/documents/:documentId/pages/:page",
    action: "document.view",
    summary: { en: "One page as a picture", fr: "Une page en image" },
    params: byPage,
    query: Type.Object({ width: Type.Optional(Type.Integer({ minimum: 100, maximum: 4000 })) }),
    produces: "image/webp",
    response: bytes,
    handle: (input) => sendPagePicture(input, input.params.documentId, input.params.page, input.query.width ?? 1000),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/documents/:documentId/pages/:page/text",
    action: "document.view",
    summary: { en: "The text of one page", fr: "Le texte d’une page" },
    params: byPage,
    response: Type.Object({ page: Type.Integer(), pages: Type.Integer(), text: Type.String() }),
    handle: (input) => textOfPage(input, input.params.documentId, input.params.page),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId/archive",
    action: "document.download-all",
    summary: {
      en: "All documents of a case with an index (ZIP)",
      fr: "Tous les documents d’un dossier avec un index (ZIP)",
    },
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }) }),
    produces: "application/zip",
    response: bytes,
    handle: (input) => sendArchive(input, input.params.caseId),
  }),
];
