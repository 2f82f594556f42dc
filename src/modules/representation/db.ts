import type { ColumnType, Generated } from "kysely";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CaseId, CounselId, PersonId } from "../../kernel/ids.ts";

type At = ColumnType<Date, string, never>;
type MayEnd = ColumnType<Date | null, string | null, string | null>;

export interface DesignatedRepresentativesTable {
  id: string;
  case_id: CaseId;
  person_id: PersonId;
  acting_person_id: PersonId | null;
  /** `unstated`: nobody has said on what ground they act. */
  basis: "parent" | "legal-guardian" | "designated" | "unstated" | "wanted";
  from_at: At;
  until_at: MayEnd;
}

interface InvitationsTable {
  id: string;
  counsel_id: CounselId;
  case_id: CaseId;
  channel: "email" | "mail";
  code_hash: string;
  check_salt: string;
  check_hash: string;
  asks_birth_date: boolean;
  issued_by: AccountId | null;
  issued_at: At;
  expires_at: At;
  failed_checks: Generated<number>;
  used_at: MayEnd;
  account_id: AccountId | null;
  withdrawn_at: MayEnd;
}

interface DelegateInvitationsTable {
  id: string;
  counsel_id: CounselId;
  email: string;
  name: string;
  language: Language;
  code_hash: string;
  issued_by: AccountId;
  issued_at: At;
  expires_at: At;
  failed_tries: Generated<number>;
  used_at: MayEnd;
  account_id: AccountId | null;
  withdrawn_at: MayEnd;
}

interface MinisterParticipationsTable {
  id: string;
  case_id: CaseId;
  account_id: AccountId;
  basis: "party" | "intervention";
  from_at: At;
  until_at: MayEnd;
}

interface RepresentationsTable {
  id: string;
  case_id: CaseId;
  person_id: PersonId;
  counsel_id: CounselId;
  scope: "whole-proceeding" | "hearing-only" | "documents-only";
  authorisation: "counsel-contact-information-form" | "use-of-representative-form" | "referral" | "order";
  from_at: At;
  until_at: MayEnd;
  ended_reason: "removed-by-party" | "withdrew" | "replaced" | "standing-lost" | "proceeding-ended" | null;
}

interface DelegationsTable {
  id: string;
  counsel_id: CounselId;
  account_id: AccountId;
  from_at: At;
  until_at: MayEnd;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    designated_representatives: DesignatedRepresentativesTable;
    invitations: InvitationsTable;
    delegate_invitations: DelegateInvitationsTable;
    minister_participations: MinisterParticipationsTable;
    representations: RepresentationsTable;
    delegations: DelegationsTable;
  }
}
