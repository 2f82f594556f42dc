import type { ColumnType, Generated } from "kysely";
import type { TextValues } from "../../kernel/bilingual.ts";
import type { AccountId, CaseId, DocumentId, SubmissionId } from "../../kernel/ids.ts";

type At = ColumnType<Date, string, never>;
type LaterAt = ColumnType<Date | null, string | null, string | null>;

export interface UploadsTable {
  id: string;
  account_id: AccountId;
  file_name: string;
  size_bytes: number;
  state: "growing" | "examining" | "ready" | "refused";
  hash: string | null;
  media_type: string | null;
  pages: number | null;
  pdf_hash: string | null;
  refusal_code: string | null;
  remarks: Generated<string[]>;
  refusal_facts: ColumnType<TextValues, string | undefined, string>;
  created_at: At;
  completed_at: LaterAt;
  examined_at: LaterAt;
  taken_at: LaterAt;
  lease_token: string | null;
  leased_until: LaterAt;
  /** The draft for which it was sent, or which named it first. */
  draft_id: Generated<string | null>;
  examiner: Generated<string | null>;
  examined_by_until: ColumnType<Date | null, never, never>;
  examination_begun_at: ColumnType<Date | null, never, never>;
}

export interface DocumentsTable {
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
  made_at: At;
  made_by: AccountId | null;
}

export interface DocumentDocketsTable {
  document_id: DocumentId;
  case_id: CaseId;
  docket_number: number;
  docketed_at: At;
  docketed_by: AccountId | null;
}

export interface DocumentSourcesTable {
  document_id: DocumentId;
  position: number;
  case_id: CaseId;
  source_document_id: DocumentId;
  first_page: number;
  last_page: number;
}

export interface BlobScansTable {
  id: Generated<number>;
  hash: string;
  verdict: "clean" | "infected";
  signature: string | null;
  scanned_at: At;
}

export interface ReleasedBlobsTable {
  id: Generated<number>;
  sha256: string;
  released_at: At;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    uploads: UploadsTable;
    documents: DocumentsTable;
    document_versions: DocumentVersionsTable;
    document_dockets: DocumentDocketsTable;
    document_sources: DocumentSourcesTable;
    blob_scans: BlobScansTable;
    released_blobs: ReleasedBlobsTable;
  }
}
