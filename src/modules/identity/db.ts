import type { ColumnType, Generated } from "kysely";
import type { Role } from "../../kernel/actor.ts";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CounselId, PersonId } from "../../kernel/ids.ts";

type At = ColumnType<Date, string, string>;

export interface AccountsTable {
  id: AccountId;
  email: string;
  name: string;
  email_verified: boolean;
  language: Language;
  two_factor_enabled: Generated<boolean>;
  person_id: PersonId | null;
  counsel_id: CounselId | null;
  closed_at: ColumnType<Date | null, string | null, string | null>;
  created_at: At;
  updated_at: At;
}

export interface RoleAssignmentsTable {
  id: string;
  account_id: AccountId;
  role: Role;
  office_id: string | null;
  division: "RPD" | "RAD" | "ID" | "IAD" | null;
  from_at: ColumnType<Date, string, never>;
  until_at: ColumnType<Date | null, string | null, string | null>;
}

export interface CredentialsTable {
  id: string;
  account_id: string;
  provider_id: string;
  user_id: AccountId;
  password: string | null;
}

export interface TwoFactorsTable {
  id: string;
  user_id: AccountId;
  secret: string;
  backup_codes: string;
  verified: boolean;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    accounts: AccountsTable;
    role_assignments: RoleAssignmentsTable;
    credentials: CredentialsTable;
    two_factors: TwoFactorsTable;
  }
}
