import type { ColumnType } from "kysely";
import type { AccountId, HearingId } from "../../../kernel/ids.ts";
import type { DateChangeState, NewDateChange } from "./contract.ts";

declare module "../../../platform/database/tables.ts" {
  interface Tables {
    date_changes: {
      id: string;
      hearing_id: HearingId;
      version: number;
      cause: NewDateChange["cause"];
      note: string | null;
      not_before: string | null;
      not_after: string | null;
      granted_at: ColumnType<Date, string, never>;
      granted_by: AccountId;
      state: DateChangeState;
      proposal_id: ColumnType<string | null, string | undefined, string>;
      reason_en: ColumnType<string | null, string | undefined, string>;
      reason_fr: ColumnType<string | null, string | undefined, string>;
    };
  }
}
