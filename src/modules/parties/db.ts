import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Language } from "../../kernel/bilingual.ts";
import type { CounselId, PersonId } from "../../kernel/ids.ts";
import type { CivilDate } from "../../kernel/time.ts";

export interface PersonsTable {
  id: PersonId;
  family_name: string | null;
  given_names: string | null;
  latin_family_name: string | null;
  latin_given_names: string | null;
  also_known_as: Generated<string[]>;
  born_on: ColumnType<CivilDate | null, string | null, string | null>;
  born_year: number | null;
  nationalities: Generated<string[]>;
  uci: string | null;
  language: Language | null;
  search_text: string;
  /** Null until the job gives the row its keys. */
  near_keys: string[] | null;
  created_at: ColumnType<Date, string, never>;
}

export interface ContactDetailsTable {
  id: string;
  person_id: PersonId;
  kind: "address" | "email" | "phone";
  value: JSONColumnType<Record<string, string>>;
  source: "referral" | "registry" | "portal" | "counsel";
  from_at: ColumnType<Date, string, never>;
  until_at: ColumnType<Date | null, string | null, string | null>;
}

export interface CounselsTable {
  id: CounselId;
  family_name: string;
  given_names: string;
  kind: "lawyer" | "notary" | "paralegal" | "consultant";
  regulator: string;
  licence_number: string;
  standing: "good" | "suspended" | "revoked" | "unknown";
  standing_checked_on: ColumnType<CivilDate | null, string | null, string | null>;
  email: string | null;
  address: JSONColumnType<Record<string, string>> | null;
  firm: string | null;
  /** Null while nobody has said. */
  language: Language | null;
  search_text: string;
  near_keys: string[] | null;
  created_at: ColumnType<Date, string, never>;
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    persons: PersonsTable;
    contact_details: ContactDetailsTable;
    counsels: CounselsTable;
  }
}
