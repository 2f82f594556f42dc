export { type AssembledDocument, addAssembledDocument } from "./commands/add-assembled.ts";
export { type AddedDocument, addDocument, type NewDocument } from "./commands/add-document.ts";
export { correctDocument } from "./commands/correct-document.ts";
export { docketDocument, nextDocketNumber } from "./commands/docket-document.ts";
export { mergeDocuments, splitDocument } from "./content/prepare-documents.ts";
export {
  DocumentLanguageSchema,
  type DocumentView,
  DocumentViewSchema,
} from "./contract.ts";
export type { PreparedDocument, SourcePages } from "./domain/prepared-document.ts";
export { jobs } from "./jobs.ts";
export { type DocketedFile, docketedFiles } from "./queries/docketed-files.ts";
export { documentsById, documentsOfSubmission } from "./queries/list-documents.ts";
export { printedFile } from "./queries/printed-file.ts";
export { documentFor } from "./queries/view-document.ts";
export { documentsRefusals } from "./refusals.ts";
export { routes } from "./routes.ts";
export { type DocumentType, documentTypeNames, documentTypes, mayFile } from "./rules/document-types.ts";
