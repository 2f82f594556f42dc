import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Language } from "../../kernel/bilingual.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { AccountId, CaseId, CounselId, DocumentId, NoticeId, PersonId } from "../../kernel/ids.ts";
import type { CivilDate } from "../../kernel/time.ts";
import type { DeliveryState, NoticeContent, NoticeFacts } from "./contract.ts";

type At = ColumnType<Date, string, never>;

export interface DeliveriesTable {
  id: string;
  notice_id: NoticeId;
  case_id: CaseId;
  channel: "portal" | "email" | "mail";
  account_id: AccountId | null;
  person_id: PersonId | null;
  /** Counsel of record who has no account. */
  counsel_id: CounselId | null;
  /** The Minister, where no account of that side reaches anybody. */
  to_minister: Generated<boolean>;
  language: Language;
  created_at: At;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    notices: {
      id: NoticeId;
      case_id: CaseId;
      kind: string;
      kind_version: number;
      content: JSONColumnType<NoticeContent>;
      facts: JSONColumnType<NoticeFacts>;
      mailing_id: string;
      source_key: string | null;
      /** What it tells of (`hearing:…`): of one case's notices about it the latest stands. */
      subject_key: string | null;
      replaces: ColumnType<boolean, boolean | undefined, never>;
      /** Said to everybody on the case; null in no row that this release writes. */
      to_file: boolean | null;
      ordinal: Generated<number>;
      issued_at: At;
      issued_by: AccountId | null;
    };
    held_notices: {
      id: string;
      case_id: CaseId;
      job: string;
      payload: JSONColumnType<Json & object>;
      held_at: At;
      released_at: ColumnType<Date | null, null, string>;
    };
    notice_attachments: {
      notice_id: NoticeId;
      name: string;
      case_id: CaseId;
      media_type: string;
      content: string;
    };
    notice_enclosures: { notice_id: NoticeId; document_id: DocumentId; case_id: CaseId };
    deliveries: DeliveriesTable;
    delivery_events: {
      id: Generated<number>;
      delivery_id: string;
      case_id: CaseId;
      state: DeliveryState | "address-confirmed";
      occurred_at: At;
      account_id: AccountId | null;
      code: string | null;
      mailed_on: ColumnType<CivilDate | null, string | null, string | null>;
      /** `returned`: the day on which the letter came back. */
      returned_on: ColumnType<CivilDate | null, string | null, string | null>;
      /** `returned`: the scan of its envelope. */
      document_id: DocumentId | null;
      words: string | null;
      sent_to: string[] | null;
    };
    notice_documents: {
      notice_id: NoticeId;
      language: Language;
      case_id: CaseId;
      hash: string;
      size_bytes: number;
      made_at: At;
    };
  }
}
