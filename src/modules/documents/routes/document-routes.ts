import { Type } from "typebox";
import { defineRoute } from "../../../platform/http/route.ts";
import { DocumentOfFileSchema, DocumentPageSchema, DocumentTypeSchema } from "../contract.ts";
import { documentView } from "../queries/document-rows.ts";
import { listDocuments } from "../queries/list-documents.ts";
import { documentTypesOfCase } from "../queries/types-of-case.ts";
import { documentFor } from "../queries/view-document.ts";

const byCase = Type.Object({ caseId: Type.String({ maxLength: 40 }) });
const byDocument = Type.Object({ documentId: Type.String({ maxLength: 40 }) });
const Sort = Type.Union([Type.Literal("received"), Type.Literal("docket"), Type.Literal("type")]);

export const documentRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId/documents",
    action: "document.list",
    summary: { en: "Documents of a case", fr: "Documents d’un dossier" },
    params: byCase,
    query: Type.Object({
      sort: Type.Optional(Sort),
      order: Type.Optional(Type.Union([Type.Literal("asc"), Type.Literal("desc")])),
      after: Type.Optional(Type.String({ maxLength: 10 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: DocumentPageSchema,
    handle: ({ params, query, readOnly, services }) =>
      readOnly((tx) =>
        listDocuments(
          tx,
          params.caseId,
          {
            sort: query.sort ?? "received",
            descending: (query.order ?? "desc") === "desc",
            after: query.after ?? null,
            limit: query.limit ?? 25,
          },
          services.config.clamd !== null,
        ),
      ),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/cases/:caseId/document-types",
    action: "document.list",
    summary: { en: "Types that a document of the case can have", fr: "Types possibles d’un document du dossier" },
    params: byCase,
    response: Type.Object({ items: Type.Array(DocumentTypeSchema) }),
    handle: ({ params, readOnly }) => readOnly(async (tx) => ({ items: await documentTypesOfCase(tx, params.caseId) })),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/documents/:documentId",
    action: "document.view",
    summary: { en: "One document", fr: "Un document" },
    params: byDocument,
    response: DocumentOfFileSchema,
    handle: ({ params, readOnly, services }) =>
      readOnly(async (tx) => {
        const row = await documentFor(tx, "document.view", params.documentId);
        return { ...documentView(row, services.config.clamd !== null), fileNumber: row.file_number };
      }),
  }),
];
