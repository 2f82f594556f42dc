import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Role } from "../../kernel/actor.ts";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CounselId, PersonId } from "../../kernel/ids.ts";
import type { SavedList } from "./contract.ts";

type At = ColumnType<Date, string, string>;
type MayBeAt = ColumnType<Date | null, string | null, string | null>;

interface AccountsTable {
  id: AccountId;
  email: string;
  name: string;
  /** Null, as its keys, until the job gives the row both. */
  search_text: string | null;
  near_keys: string[] | null;
  email_verified: boolean;
  language: Language;
  two_factor_enabled: Generated<boolean>;
  person_id: PersonId | null;
  counsel_id: CounselId | null;
  closed_at: MayBeAt;
  /** Null while nobody has signed in with it: it reaches nobody yet. Written by `greffe.sign_in_completed` alone. */
  first_signed_in_at: ColumnType<Date | null, never, never>;
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
  until_at: MayBeAt;
}

/** What the application may read of a session: never its token. */
export interface SessionsTable {
  id: string;
  user_id: AccountId;
  expires_at: ColumnType<Date, never, never>;
  ip_address: string | null;
  user_agent: string | null;
  created_at: ColumnType<Date, never, never>;
  seen_at: ColumnType<Date, never, never>;
  assurance: "password" | "full";
  means: "password" | "authenticator" | "recovery-code" | "passkey" | "directory";
}

interface CredentialsTable {
  id: string;
  account_id: string;
  provider_id: string;
  user_id: AccountId;
  password: string | null;
  updated_at: ColumnType<Date, string | undefined, string>;
}

interface TwoFactorsTable {
  id: string;
  user_id: AccountId;
  secret: string;
  backup_codes: string;
  verified: boolean;
  failed_verification_count: Generated<number>;
  locked_until: ColumnType<Date | null, string | null | undefined, string | null>;
}

interface PasskeysTable {
  id: string;
  user_id: AccountId;
  name: string | null;
  device_type: string;
  backed_up: boolean;
  created_at: ColumnType<Date, never, never>;
}

export interface PasswordLinksTable {
  token_hash: string;
  account_id: AccountId;
  purpose: "first" | "reset";
  created_at: At;
  expires_at: At;
  used_at: MayBeAt;
}

interface SavedViewsTable {
  id: string;
  account_id: AccountId;
  list: SavedList;
  name: string;
  place: JSONColumnType<Record<string, string>, string, string>;
  is_beginning: boolean;
  made_at: At;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    accounts: AccountsTable;
    role_assignments: RoleAssignmentsTable;
    sessions: SessionsTable;
    credentials: CredentialsTable;
    two_factors: TwoFactorsTable;
    passkeys: PasskeysTable;
    password_links: PasswordLinksTable;
    saved_views: SavedViewsTable;
    sign_in_failures: { subject: string; device: string; failures: number; last_failed_at: At; locked_until: MayBeAt };
    known_devices: { account_id: AccountId; device_hash: string; first_seen_at: At; last_seen_at: At };
    used_codes: { account_id: AccountId; code_hash: string; used_at: At };
    rate_limits: { id: Generated<string>; key: string; count: number; last_request: number };
  }
}
