import { type Static, Type } from "typebox";
import { Nullable } from "../../kernel/nullable.ts";
import { BilingualSchema } from "../parties/contract.ts";

/** A fault that does not make the file unusable; `pages` names those it is about, none for the whole file. */
const RemarkSchema = Type.Object({
  code: Type.String(),
  en: Type.String(),
  fr: Type.String(),
  pages: Type.Array(Type.Integer()),
});
const NamedSchema = Type.Object({ code: Type.String(), en: Type.String(), fr: Type.String() });

/** Language that a document is written in. */
export const DocumentLanguageSchema = Type.Union([Type.Literal("en"), Type.Literal("fr"), Type.Literal("other")]);

/** `not-scanned`: no scanner is configured; `waiting`: only the filer may open it until the scanner has spoken. */
export const ScanSchema = Type.Union([
  Type.Literal("not-scanned"),
  Type.Literal("waiting"),
  Type.Literal("clean"),
  Type.Literal("infected"),
]);
export type Scan = Static<typeof ScanSchema>;

export const DocumentViewSchema = Type.Object({
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
  receivedAt: Type.String(),
  docketNumber: Nullable(Type.Integer()),
  docketedAt: Nullable(Type.String()),
  scan: ScanSchema,
  /** What is wrong with the file without making it unusable. */
  remarks: Type.Array(RemarkSchema),
  /** Documents that the registry made from this one by splitting or merging. */
  replacedBy: Type.Array(Type.String()),
});
export type DocumentView = Static<typeof DocumentViewSchema>;

export const DocumentPageSchema = Type.Object({
  items: Type.Array(DocumentViewSchema),
  /** Give it as `after` for the next page; null on the last one. */
  next: Nullable(Type.String()),
  total: Type.Integer(),
});

export const DocumentTypeSchema = Type.Object({
  code: Type.String(),
  name: BilingualSchema,
  /** Whether the reader may file it. */
  mayFile: Type.Boolean(),
});

const ProblemSchema = Type.Object({
  code: Type.String(),
  title: Type.String(),
  detail: Type.String(),
});

export const UploadViewSchema = Type.Object({
  id: Type.String(),
  fileName: Type.String(),
  sizeBytes: Type.Integer(),
  state: Type.Union([
    Type.Literal("growing"),
    Type.Literal("examining"),
    Type.Literal("ready"),
    Type.Literal("refused"),
  ]),
  refusal: Nullable(ProblemSchema),
  mediaType: Nullable(Type.String()),
  pages: Nullable(Type.Integer()),
  hash: Nullable(Type.String()),
  scan: Nullable(ScanSchema),
  remarks: Type.Array(RemarkSchema),
  taken: Type.Boolean(),
});
export type UploadView = Static<typeof UploadViewSchema>;
