import { handle } from "../../../platform/http/route.ts";
import { documentsEndpoints } from "../endpoints.ts";
import { documentView } from "../queries/document-rows.ts";
import { listDocuments } from "../queries/list-documents.ts";
import { documentTypesOfCase } from "../queries/types-of-case.ts";
import { documentFor } from "../queries/view-document.ts";
import { documentTypeNames } from "../rules/document-types.ts";

export const documentRoutes = [
  handle(documentsEndpoints["GET /cases/:caseId/documents"], {
    action: "document.list",
    summary: { en: "Documents of a case", fr: "Documents d’un dossier" },
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
  handle(documentsEndpoints["GET /cases/:caseId/document-types"], {
    action: "document.list",
    summary: { en: "Types that a document of the case can have", fr: "Types possibles d’un document du dossier" },
    handle: ({ params, readOnly }) => readOnly(async (tx) => ({ items: await documentTypesOfCase(tx, params.caseId) })),
  }),
  handle(documentsEndpoints["GET /document-types"], {
    action: "document.types",
    summary: { en: "Every type of document by its code", fr: "Tous les types de documents, par code" },
    handle: async () => ({ items: Object.entries(documentTypeNames).map(([code, name]) => ({ code, ...name })) }),
  }),
  handle(documentsEndpoints["GET /documents/:documentId"], {
    action: "document.view",
    summary: { en: "One document", fr: "Un document" },
    handle: ({ params, readOnly, services }) =>
      readOnly(async (tx) => {
        const row = await documentFor(tx, "document.view", params.documentId);
        return { ...documentView(row, services.config.clamd !== null), fileNumber: row.file_number };
      }),
  }),
];
