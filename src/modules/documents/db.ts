import type { ColumnType, Generated } from "kysely";
import type { AccountId, CaseId, DocumentId, SubmissionId } from "../../kernel/ids.ts";

type At = ColumnType<Date, string, never>;

interface DocumentsTable {
  id: DocumentId;
  case_id: CaseId;
  submission_id: SubmissionId | null;
  filed_by: AccountId | null;
  received_at: At;
  entry: ColumnType<number, never, never>;
}

export interface DocumentVersionsTable {
  document_id: DocumentId;
  version: number;
  corrects_version: number | null;
  case_id: CaseId;
  type_code: string;
  description: string;
  language: "en" | "fr" | "other";
  file_name: string;
  media_type: string;
  size_bytes: number;
  pages: number | null;
  hash: string;
  pdf_hash: string | null;
  remarks: Generated<string[]>;
  /** Made and signed by the tribunal itself, not received. */
  is_own: Generated<boolean>;
  made_at: At;
  made_by: AccountId | null;
}

interface DocumentDocketsTable {
  document_id: DocumentId;
  case_id: CaseId;
  docket_number: number;
  docketed_at: At;
  docketed_by: AccountId | null;
}

interface DocumentSourcesTable {
  document_id: DocumentId;
  position: number;
  case_id: CaseId;
  source_document_id: DocumentId;
  first_page: number;
  last_page: number;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    documents: DocumentsTable;
    document_versions: DocumentVersionsTable;
    document_dockets: DocumentDocketsTable;
    document_sources: DocumentSourcesTable;
  }
}
