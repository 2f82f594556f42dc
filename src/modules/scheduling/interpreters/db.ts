import type { ColumnType } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import type { AccountId, HearingId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { HearingMode } from "../../hearings/contract.ts";
import type { SittingOfferState, SittingReason } from "./contract.ts";

type At = ColumnType<Date, string, never>;
type Later<T> = ColumnType<T | null, undefined, T | null>;

export interface InterpreterOffersTable {
  id: string;
  hearing_id: HearingId;
  account_id: AccountId;
  token_hash: string;
  interpreter_language: string;
  interpreter_dialect: string | null;
  language: Language | null;
  office_id: string;
  mode: HearingMode;
  held_on: ColumnType<CivilDate, string, string>;
  begins: string;
  starts_at: At;
  ends_at: At;
  offered_at: At;
  lapses_at: At;
  state: SittingOfferState;
  answered_at: ColumnType<Date | null, undefined, string | null>;
  answered_by: Later<AccountId>;
  reason: Later<SittingReason>;
  bounced_at: ColumnType<Date | null, undefined, string>;
}

declare module "../../../platform/database/tables.ts" {
  interface Tables {
    interpreter_offers: InterpreterOffersTable;
  }
}
