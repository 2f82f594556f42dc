import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { DocumentOnCaseSchema, DocumentPageSchema, DocumentTypeSchema, NamedSchema } from "./contract.ts";

const byCase = Type.Object({ caseId: Type.String({ maxLength: 40 }) });
const byDocument = Type.Object({ documentId: Type.String({ maxLength: 40 }) });
const Sort = Type.Union([Type.Literal("received"), Type.Literal("docket"), Type.Literal("type")]);
const byPage = Type.Object({ documentId: Type.String({ maxLength: 40 }), page: Type.String({ maxLength: 40 }) });
const bytes = Type.Unsafe<unknown>({});

export const documentsEndpoints = endpoints({
  "GET /cases/:caseId/documents": {
    params: byCase,
    query: Type.Object({
      sort: Type.Optional(Sort),
      order: Type.Optional(Type.Union([Type.Literal("asc"), Type.Literal("desc")])),
      after: Type.Optional(Type.String({ maxLength: 10 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: DocumentPageSchema,
  },
  "GET /cases/:caseId/document-types": {
    params: byCase,
    answer: Type.Object({ items: Type.Array(DocumentTypeSchema) }),
  },
  "GET /document-types": {
    answer: Type.Object({ items: Type.Array(NamedSchema) }),
  },
  "GET /documents/:documentId": { params: byDocument, answer: DocumentOnCaseSchema },
  "GET /documents/:documentId/content": {
    params: byDocument,
    query: Type.Object({
      form: Type.Optional(Type.Union([Type.Literal("received"), Type.Literal("pdf")])),
      download: Type.Optional(Type.Boolean()),
    }),
    produces: "application/octet-stream",
    answer: bytes,
  },
  "GET /documents/:documentId/pages/:page": {
    params: byPage,
    query: Type.Object({ width: Type.Optional(Type.Integer({ minimum: 100, maximum: 4000 })) }),
    produces: "image/webp",
    answer: bytes,
  },
  "GET /documents/:documentId/pages/:page/text": {
    params: byPage,
    answer: Type.Object({ page: Type.Integer(), pages: Type.Integer(), text: Type.String() }),
  },
  "GET /cases/:caseId/archive": {
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }) }),
    produces: "application/zip",
    answer: bytes,
  },
});
