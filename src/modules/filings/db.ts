import type { ColumnType, Generated } from "kysely";
import type { AccountId, CaseId, DocumentId, SubmissionId } from "../../kernel/ids.ts";
import type { CivilDate, Zone } from "../../kernel/time.ts";
import type { SubmissionContent } from "./contract.ts";

type At = ColumnType<Date, string, never>;
type MayBe = ColumnType<Date | null, string | null, string | null>;
type ChangingAt = ColumnType<Date, string, string>;

export interface SubmissionsTable {
  id: SubmissionId;
  case_id: CaseId;
  receipt_number: string;
  filed_by: AccountId;
  filed_as: "counsel-of-record" | "delegate" | "party" | "designated-representative" | "minister" | "staff";
  side: "party" | "minister";
  channel: "portal" | "counter" | "mail" | "courier" | "fax" | "email" | "connect";
  received_at: At;
  recorded_at: At;
  office_id: string;
  office_zone: Zone;
  zone_database: string;
  received_on: ColumnType<CivilDate, string, string>;
  service: ColumnType<SubmissionContent["service"], string | null, never>;
  note: string;
  mends_submission_id: SubmissionId | null;
  event_id: string;
  event_hash: string;
}

export interface SubmissionDocumentsTable {
  document_id: DocumentId;
  submission_id: SubmissionId;
  case_id: CaseId;
  position: number;
  origin: "filed" | "split" | "merged";
  made_from: Generated<DocumentId[]>;
  type_code: string;
  description: string;
  language: "en" | "fr" | "other";
  file_name: string;
  media_type: string;
  size_bytes: number;
  pages: number | null;
  hash: string;
  pdf_hash: string | null;
  refiles_document_id: DocumentId | null;
}

interface DocumentOutcomesTable {
  document_id: DocumentId;
  submission_id: SubmissionId;
  case_id: CaseId;
  outcome: "docketed" | "returned" | "split" | "merged";
  docket_number: number | null;
  reason_code: string | null;
  words: string | null;
  decided_at: At;
  decided_by: AccountId | null;
}

export interface SubmissionReviewsTable {
  submission_id: SubmissionId;
  case_id: CaseId;
  version: Generated<number>;
  pending: number;
  docketed: Generated<number>;
  returned: Generated<number>;
  changed_at: ChangingAt;
  changed_by: AccountId | null;
  closed_at: MayBe;
}

export interface SubmissionDraftsTable {
  id: string;
  case_id: CaseId;
  account_id: AccountId;
  content: ColumnType<SubmissionContent, string, string>;
  version: Generated<number>;
  from_submission_id: SubmissionId | null;
  created_at: At;
  updated_at: ChangingAt;
  updated_by: AccountId;
  submission_id: SubmissionId | null;
  discarded_at: MayBe;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    submissions: SubmissionsTable;
    submission_documents: SubmissionDocumentsTable;
    document_outcomes: DocumentOutcomesTable;
    submission_reviews: SubmissionReviewsTable;
    submission_drafts: SubmissionDraftsTable;
    receipt_books: { office_id: string; year: number; book: string; last_number: Generated<number> };
  }
}
