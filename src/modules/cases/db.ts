import type { ColumnType, Generated } from "kysely";
import type { Language } from "../../kernel/bilingual.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { AccountId, CaseId, PersonId } from "../../kernel/ids.ts";
import type { Relation } from "../../kernel/permission.ts";
import type { CivilDate, Zone } from "../../kernel/time.ts";
import type { SealReason } from "./requests.ts";

type At = ColumnType<Date, string, never>;
type MayEnd = ColumnType<Date | null, string | null, string | null>;

export interface OfficesTable {
  id: string;
  region: "eastern" | "central" | "western";
  name_en: string;
  name_fr: string;
  zone: Zone;
  registry_letter: string;
  province: string;
  effective_from: ColumnType<CivilDate, string, string>;
  effective_to: ColumnType<CivilDate | null, string | null, string | null>;
}

/** Where an office is written to and called, from a day on. */
export interface OfficeContactsTable {
  office_id: string;
  lines: string;
  locality: string;
  province: string;
  postal_code: string;
  telephone: string;
  effective_from: ColumnType<CivilDate, string, string>;
  source_en: string;
  source_fr: string;
  lines_fr: string | null;
  toll_free: string | null;
  fax: string | null;
  email: string | null;
  hours_en: string | null;
  hours_fr: string | null;
  /** Somebody checked it: what nobody did is for the staff alone. */
  is_verified: Generated<boolean>;
  /** The address of the whole tribunal, until the office has its own. */
  of_headquarters: Generated<boolean>;
  entered_by: AccountId | null;
  entered_at: ColumnType<Date | null, string | null, string | null>;
}

export interface CasesTable {
  id: CaseId;
  division: "RPD" | "RAD" | "ID" | "IAD";
  proceeding_type: string;
  file_number: string;
  office_id: string;
  status: string;
  language: Language;
  claim_type: string | null;
  origin: "port-of-entry" | "inland" | null;
  country: string | null;
  principal_name: string;
  principal_sort: string;
  received_at: At;
  received_on: ColumnType<CivilDate, string, string>;
  opened_at: At;
  finalized_on: ColumnType<CivilDate | null, string | null, string | null>;
  /** How a claim is dealt with, once a person chose. */
  stream: Generated<"file-review" | "short-hearing" | "regular-hearing" | null>;
  /** The latest word on the security screening of a claim; null where nothing is on record. */
  screening: Generated<"pending" | "confirmed" | "issue" | null>;
  version: Generated<number>;
  /** Kept by the database: every party whose proceeding it is has counsel of record. */
  has_counsel: Generated<boolean>;
  /** Kept by the database: somebody on the case waits for a designated representative. */
  representative_wanted: Generated<boolean>;
}

/** Whether two persons are one, and what the registry answered. */
interface PersonQuestionsTable {
  id: string;
  case_id: CaseId;
  person_id: PersonId;
  other_person_id: PersonId;
  grounds: string[];
  asked_at: At;
  answer: "same" | "different" | null;
  words: string | null;
  answered_by: AccountId | null;
  answered_at: ColumnType<Date | null, null, string>;
}

/** What an officer changed, field by field. Append only. */
export interface CaseChangesTable {
  case_id: CaseId;
  version: number;
  ordinal: number;
  kind: "party-corrected" | "facts-corrected" | "office-changed" | "joined" | "separated" | "representative" | "moved";
  person_id: PersonId | null;
  field: string;
  was: ColumnType<Json, string | null, never>;
  became: ColumnType<Json, string | null, never>;
  reason: string | null;
  changed_by: AccountId | null;
  changed_at: At;
}

interface CasePartiesTable {
  case_id: CaseId;
  person_id: PersonId;
  role: string;
  is_principal: boolean;
  /** Null while nobody has said. */
  language: Language | null;
  interpreter_language: string | null;
  interpreter_dialect: string | null;
  joined_at: At;
  left_at: MayEnd;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    security_screenings: {
      id: string;
      case_id: CaseId;
      state: "pending" | "confirmed" | "issue";
      happened_on: ColumnType<CivilDate, string, string>;
      recorded_at: At;
      recorded_by: AccountId | null;
      /** In the order in which they were written down. */
      ordinal: Generated<number>;
    };
    offices: OfficesTable;
    office_contacts: OfficeContactsTable;
    cases: CasesTable;
    case_changes: CaseChangesTable;
    person_questions: PersonQuestionsTable;
    case_parties: CasePartiesTable;
    /** Who may not decide a case. Append only. */
    member_exclusions: {
      id: string;
      case_id: CaseId;
      account_id: AccountId;
      reason: "conflict" | "decided-before";
      excluded_at: At;
      excluded_by: AccountId | null;
    };
    case_links: {
      from_case_id: CaseId;
      to_case_id: CaseId;
      kind: "appeal-of";
      appellant: "person" | "minister";
      made_at: At;
      made_by: AccountId | null;
    };
    case_groups: { id: string; created_at: At };
    case_group_members: { group_id: string; case_id: CaseId; from_at: At; until_at: MayEnd };
    case_access: {
      case_id: CaseId;
      account_id: AccountId;
      relation: Exclude<Relation, "none" | "staff">;
      source_id: string;
      from_at: At;
      until_at: MayEnd;
      /** Of the case, kept beside the account by the database: lists of parties are sorted by it. */
      received_on: ColumnType<CivilDate, never, never>;
    };
    file_number_series: { series: string; last_number: number };
    seal_requests: {
      id: string;
      case_id: CaseId;
      what: "let-in" | "lift";
      account_id: AccountId | null;
      asked_by: AccountId;
      asked_at: ColumnType<Date, string, never>;
      confirmed_by: ColumnType<AccountId | null, undefined, AccountId>;
      confirmed_at: ColumnType<Date | null, undefined, string>;
      refused_by: ColumnType<AccountId | null, undefined, AccountId>;
      refused_at: ColumnType<Date | null, undefined, string>;
    };
    sealed_cases: { case_id: CaseId; sealed_at: At; ordered_by: AccountId; reason: SealReason };
  }
}
