import { type Static, Type } from "typebox";
import { Nullable } from "../../kernel/nullable.ts";

/** A fault that does not make the file unusable; `pages` names those it is about, none for the whole file. */
export const RemarkSchema = Type.Object({
  code: Type.String(),
  en: Type.String(),
  fr: Type.String(),
  pages: Type.Array(Type.Integer()),
});

/**
 * `not-scanned`: no scanner is configured; `waiting`: only the filer may open it until the scanner has spoken; `own`: the
 * tribunal made and signed it, nothing was received.
 */
export const ScanSchema = Type.Union([
  Type.Literal("not-scanned"),
  Type.Literal("waiting"),
  Type.Literal("clean"),
  Type.Literal("infected"),
  Type.Literal("own"),
]);
export type Scan = Static<typeof ScanSchema>;

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
