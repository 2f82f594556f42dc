import type { ColumnType } from "kysely";
import type { Json } from "../../kernel/canonical-json.ts";
import type { AccountId, CaseId, CounselId, DocumentId, HearingId, PersonId } from "../../kernel/ids.ts";
import type { CivilDate } from "../../kernel/time.ts";
import type { MarksInFile } from "../files/index.ts";
import type { DecisionText } from "./contract.ts";
import type { NotificationChannel } from "./manual-notifications/choices.ts";
import type { Choice } from "./publication/contract.ts";
import type { TranslatedDissent } from "./translation/contract.ts";

type At = ColumnType<Date, string, never>;
type Kept<T> = ColumnType<T, T, never>;
type MayBe = ColumnType<Date | null, string | null | undefined, string | null>;
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type DecisionId = string & { readonly decision: unique symbol };
type DecisionStatus = "draft" | "signed" | "released" | "discarded";

/** A document in place of words written here, as it was sent and as people read it. */
interface KeptFile {
  hash: string;
  pdf_hash: string;
  file_name: string;
  media_type: string;
  size_bytes: number;
  pages: number;
  marks: ColumnType<MarksInFile["marks"], string, never>;
  named: ColumnType<MarksInFile["named"], string, never>;
  put_at: At;
  put_by: AccountId;
}

export interface DecisionsTable {
  id: DecisionId;
  division: Kept<"RPD" | "RAD" | "ID" | "IAD">;
  office_id: Kept<string>;
  language: "en" | "fr";
  author_id: Kept<AccountId>;
  hearing_id: Kept<HearingId | null>;
  status: DecisionStatus;
  version: number;
  stated_on: ColumnType<CivilDate | null, string | null, string | null>;
  opened_at: At;
  saved_at: ColumnType<Date, string, string>;
  signed_at: MayBe;
  effective_on: Later<CivilDate>;
  reasons_on: Later<CivilDate>;
  citation_year: Later<number>;
  citation_number: Later<number>;
  hash: Later<string>;
  size_bytes: Later<number>;
  pages: Later<number>;
  released_at: MayBe;
  released_by: Later<AccountId>;
  corrects_id: Kept<DecisionId | null>;
  correction_note: Kept<string | null>;
  /** The member’s own document that stands for the reasons: the version of the draft that it made. Null: written here. */
  file_version: Later<number>;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    decisions: DecisionsTable;
    decision_cases: {
      decision_id: DecisionId;
      case_id: CaseId;
      determination: string | null;
      document_id: ColumnType<DocumentId | null, undefined, DocumentId>;
    };
    decision_drafts: {
      decision_id: DecisionId;
      version: number;
      content: ColumnType<DecisionText, string, never>;
      saved_at: At;
      saved_by: AccountId;
    };
    decision_files: { decision_id: DecisionId; version: number } & KeptFile;
    decision_translation_files: { translation_id: string; version: number } & KeptFile;
    decision_readers: {
      decision_id: DecisionId;
      account_id: AccountId;
      purpose: "second-reader" | "translation" | "support";
      named_at: At;
      named_by: AccountId;
      ended_at: MayBe;
    };
    decision_comments: {
      id: string;
      decision_id: DecisionId;
      account_id: AccountId;
      words: string;
      made_at: At;
    };
    member_notes: {
      case_id: CaseId;
      account_id: AccountId;
      words: string;
      saved_at: ColumnType<Date, string, string>;
    };
    case_assignments: {
      id: string;
      case_id: CaseId;
      member_id: AccountId;
      panel_ids: ColumnType<AccountId[], readonly AccountId[] | undefined, never>;
      assigned_at: At;
      assigned_by: AccountId | null;
      ended_at: MayBe;
      end_reason: Later<"reassigned" | "conflict" | "decided">;
    };
    decision_panel: { decision_id: DecisionId; member_id: AccountId; presides: boolean };
    decision_signatures: {
      decision_id: DecisionId;
      member_id: AccountId;
      version: number;
      opinion: "concurs" | "dissents" | null;
      dissent: ColumnType<DecisionText | null, string | null, string | null>;
      signed_at: MayBe;
    };
    decision_receipts: {
      id: string;
      decision_id: DecisionId;
      case_id: CaseId;
      side: "party" | "minister";
      account_id: AccountId | null;
      person_id: PersonId | null;
      counsel_id: CounselId | null;
      received_on: ColumnType<CivilDate, string, string>;
      basis: "opened" | "mailed" | "in-person" | "acknowledged";
      /** The letter on which this receipt was presumed came back on that day: the receipt counts no more. */
      letter_returned_on: ColumnType<CivilDate | null, undefined, string>;
      recorded_at: At;
      recorded_by: AccountId | null;
    };
    published_decisions: {
      id: string;
      division: Kept<"RPD" | "RAD" | "ID" | "IAD">;
      language: Kept<"en" | "fr">;
      citation_en: Kept<string>;
      citation_fr: Kept<string>;
      is_correction: Kept<boolean>;
      decided_on: ColumnType<CivilDate, string, never>;
      pages: Kept<number>;
      pdf_hash: Kept<string>;
      pdf_bytes: Kept<number>;
      akn_hash: Kept<string>;
      akn_bytes: Kept<number>;
      published_at: At;
      withdrawn_at: MayBe;
    };
    decision_publications: {
      decision_id: Kept<DecisionId>;
      version: number;
      also: ColumnType<string[], string, string>;
      choices: ColumnType<Choice[], string, string>;
      saved_at: ColumnType<Date, string, string>;
      saved_by: AccountId;
      published_id: Later<string>;
      published_at: MayBe;
      published_by: Later<AccountId>;
      withdrawn_at: MayBe;
      withdrawn_by: Later<AccountId>;
      withdrawal_note: Later<string>;
    };
    decision_translations: {
      id: string;
      decision_id: Kept<DecisionId>;
      language: Kept<"en" | "fr">;
      status: "asked" | "released" | "withdrawn";
      ground: Kept<string>;
      wanted_by: ColumnType<CivilDate, string, never>;
      version: number;
      content: ColumnType<DecisionText, string, string>;
      dissents: ColumnType<TranslatedDissent[], string, string>;
      correction_note: Later<string>;
      /** The document that stands for the words: the version that it made. Null: written here. */
      file_version: Later<number>;
      translator: Later<string>;
      asked_at: At;
      asked_by: Kept<AccountId>;
      saved_at: ColumnType<Date, string, string>;
      saved_by: AccountId;
      released_at: MayBe;
      released_by: Later<AccountId>;
      hash: Later<string>;
      size_bytes: Later<number>;
      pages: Later<number>;
      withdrawn_at: MayBe;
      withdrawn_by: Later<AccountId>;
      withdrawal_note: Later<string>;
    };
    partner_messages: {
      id: string;
      case_id: CaseId;
      partner: "IRCC" | "CBSA" | "FC";
      kind: string;
      content: ColumnType<Json, string, never>;
      document_id: DocumentId | null;
      made_at: At;
      sent_at: MayBe;
      source_key: string;
    };
    partner_manual_notifications: {
      message_id: string;
      ordinal: number;
      case_id: CaseId;
      told_on: ColumnType<CivilDate | null, string | null, string | null>;
      channel: NotificationChannel | null;
      words: string;
      recorded_at: At;
      recorded_by: AccountId;
    };
    citation_series: { series: string; year: number; last_number: number };
  }
}
