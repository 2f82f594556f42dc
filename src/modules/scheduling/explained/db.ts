import type { ColumnType } from "kysely";
import type { Capacity, MissingPeople } from "../../../scheduler/index.ts";

/** Who is missing, without the names of anybody and the numbers of cases. */
type KeptShortage = Omit<MissingPeople, "people" | "without">;
interface KeptTotals {
  readonly placed: number;
  readonly impossible: number;
  readonly unavoidable: number;
  readonly search: number;
}

declare module "../../../platform/database/tables.ts" {
  interface Tables {
    schedule_run_explanations: {
      run_id: string;
      totals: ColumnType<KeptTotals, string, never>;
      missing: ColumnType<KeptShortage[], string, never>;
      capacity: ColumnType<Capacity[], string, never>;
    };
  }
}
