export { type AssembledDocument, addAssembledDocument } from "./commands/add-assembled.ts";
export { type AddedDocument, addDocument, type NewDocument } from "./commands/add-document.ts";
export { bindUploads } from "./commands/bind-uploads.ts";
export { correctDocument } from "./commands/correct-document.ts";
export { docketDocument, nextDocketNumber } from "./commands/docket-document.ts";
export { takeUploads } from "./commands/take-uploads.ts";
export { mergeDocuments, splitDocument } from "./content/prepare-documents.ts";
export {
  DocumentLanguageSchema,
  type DocumentView,
  DocumentViewSchema,
} from "./contract.ts";
export type { PreparedDocument, SourcePages } from "./domain/prepared-document.ts";
export { type TakenFile, type TakenUpload, takenFileOf } from "./domain/taken-upload.ts";
export { examineUpload } from "./examination/examine-upload.ts";
export { jobs } from "./jobs.ts";
export { officeInstallCommand, officeProgram } from "./office/office-program.ts";
export { documentsById, documentsOfSubmission } from "./queries/list-documents.ts";
export { uploadsOfDraft } from "./queries/uploads-of-draft.ts";
export { documentFor } from "./queries/view-document.ts";
export { documentsRefusals } from "./refusals.ts";
export { routes } from "./routes.ts";
export { type DocumentType, documentTypeNames, documentTypes, mayFile } from "./rules/document-types.ts";
