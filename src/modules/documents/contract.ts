import { type Static, Type } from "typebox";
import { InstantSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { RemarkSchema, ScanSchema } from "../files/contract.ts";
import { BilingualSchema } from "../parties/contract.ts";

export const NamedSchema = Type.Object({ code: Type.String(), en: Type.String(), fr: Type.String() });

/** Language that a document is written in. */
const DocumentLanguageSchema = Type.Union([Type.Literal("en"), Type.Literal("fr"), Type.Literal("other")]);

const DocumentViewSchema = Type.Object({
  documentId: Type.String(),
  caseId: Type.String(),
  submissionId: Nullable(Type.String()),
  version: Type.Integer(),
  type: NamedSchema,
  description: Type.String(),
  language: DocumentLanguageSchema,
  fileName: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
  pages: Nullable(Type.Integer()),
  /** SHA-256 of the bytes as received. */
  hash: Type.String(),
  /** SHA-256 of the PDF that people read; null while there is none. */
  pdfHash: Nullable(Type.String()),
  /** Whether there is a PDF to read page by page. */
  hasPages: Type.Boolean(),
  receivedAt: InstantSchema,
  docketNumber: Nullable(Type.Integer()),
  docketedAt: Nullable(InstantSchema),
  scan: ScanSchema,
  /** What is wrong with the file without making it unusable. */
  remarks: Type.Array(RemarkSchema),
  /** Documents that the registry made from this one by splitting or merging. */
  replacedBy: Type.Array(Type.String()),
});
export type DocumentView = Static<typeof DocumentViewSchema>;

/** One document read by itself: which case it is of, for whoever has several open. */
export const DocumentOnCaseSchema = Type.Object({ ...DocumentViewSchema.properties, fileNumber: Type.String() });
export type DocumentOnCase = Static<typeof DocumentOnCaseSchema>;

export const DocumentPageSchema = Type.Object({
  items: Type.Array(DocumentViewSchema),
  /** Give it as `after` for the next page; null on the last one. */
  next: Nullable(Type.String()),
  total: Type.Integer(),
});
export type DocumentPage = Static<typeof DocumentPageSchema>;

export const DocumentTypeSchema = Type.Object({
  code: Type.String(),
  name: BilingualSchema,
  /** Whether the reader may file it. */
  mayFile: Type.Boolean(),
});
