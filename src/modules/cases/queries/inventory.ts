import { sql } from "kysely";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Inventory } from "../contract.ts";
import { statusNames } from "../rules/statuses.ts";
import { divisionNames, named } from "../text.ts";

interface Row {
  readonly division: string;
  readonly office_id: string;
  readonly status: string;
  readonly total: number;
  readonly oldest_on: string;
  readonly to_six_months: number;
  readonly to_a_year: number;
  readonly to_two_years: number;
  readonly longer: number;
}

/** Open files by division, office and status with their ages, counted from the day of receipt. Nothing of any file. */
export async function inventory(tx: Transaction): Promise<Inventory> {
  const today = civilDateIn(tx.now, easternZone);
  const { rows } = await sql<Row>`
    select * from greffe.count_open_cases(${today}::date) order by division, office_id, status`.execute(tx.db);
  return {
    today,
    items: rows.map((row) => ({
      division: named(row.division, divisionNames),
      officeId: row.office_id,
      status: named(row.status, statusNames),
      total: row.total,
      oldestOn: row.oldest_on,
      ages: [row.to_six_months, row.to_a_year, row.to_two_years, row.longer],
    })),
  };
}
