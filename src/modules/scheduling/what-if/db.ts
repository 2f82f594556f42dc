import type { ColumnType } from "kysely";
import type { AccountId } from "../../../kernel/ids.ts";
import type { PlanFigures, Supposed } from "./contract.ts";

declare module "../../../platform/database/tables.ts" {
  interface Tables {
    schedule_what_ifs: {
      id: string;
      run_id: string;
      asked_at: ColumnType<Date, string, never>;
      asked_by: AccountId;
      state: "asked" | "done" | "failed";
      ended_at: ColumnType<Date | null, undefined, string>;
      change: ColumnType<Supposed, string, never>;
      today: ColumnType<PlanFigures | null, undefined, string>;
      result: ColumnType<PlanFigures | null, undefined, string>;
    };
  }
}
