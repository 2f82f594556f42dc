import type { ColumnType } from "kysely";
import type { AccountId, CaseId, CounselId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { HearingMode } from "../../hearings/contract.ts";
import type { Division, OfferState } from "../contract.ts";
import type { OtherDate } from "./contract.ts";

type At = ColumnType<Date, string, never>;
type MayBeAt = ColumnType<Date | null, string | null | undefined, string | null>;

export interface HearingOffersTable {
  id: string;
  proposal_id: string;
  counsel_id: CounselId;
  account_id: AccountId | null;
  ordinal: number;
  token_hash: string;
  division: Division;
  office_id: string;
  mode: HearingMode;
  held_on: ColumnType<CivilDate, string, string>;
  begins: string;
  starts_at: At;
  ends_at: At;
  alternatives: ColumnType<OtherDate[], string, string>;
  offered_at: At;
  lapses_at: At;
  state: OfferState;
  answered_at: MayBeAt;
  answered_by: ColumnType<AccountId | null, AccountId | null | undefined, AccountId | null>;
  chosen_at: MayBeAt;
  reason: ColumnType<string | null, string | null | undefined, string | null>;
  words: ColumnType<string | null, string | null | undefined, string | null>;
  ended_code: ColumnType<string | null, string | null | undefined, string | null>;
  bounced_at: ColumnType<Date | null, undefined, string>;
  moves_from: ColumnType<Date | null, string | null | undefined, never>;
}

declare module "../../../platform/database/tables.ts" {
  interface Tables {
    hearing_offers: HearingOffersTable;
    hearing_offer_cases: { offer_id: string; case_id: CaseId; ordinal: number };
  }
}
