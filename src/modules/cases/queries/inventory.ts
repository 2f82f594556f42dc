import { sql } from "kysely";
import { type CivilDate, civilDateIn, easternZone, plusDays } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Inventory } from "../contract.ts";
import { statusNames } from "../rules/statuses.ts";
import { divisionNames, named } from "../text.ts";

interface Ages {
  readonly total: number;
  readonly oldest_on: CivilDate;
  readonly to_six_months: number;
  readonly to_a_year: number;
  readonly to_two_years: number;
  readonly longer: number;
}

/** Weeks of which it is told how many cases ended, this one included. */
const weeks = 13;

/** Open cases by division, office, status and language with their ages, counted from the day of receipt, and how many ended by week. Nothing of any case. */
export async function inventory(tx: Transaction): Promise<Inventory> {
  const today = civilDateIn(tx.now, easternZone);
  const { rows } = await sql<Ages & { division: string; office_id: string; status: string }>`
    select * from greffe.count_open_cases(${today}::date) order by division, office_id, status`.execute(tx.db);
  const languages = await sql<Ages & { division: string; language: string }>`
    select * from greffe.count_open_languages(${today}::date) order by division, language`.execute(tx.db);
  return {
    today,
    items: rows.map((row) => ({
      division: named(row.division, divisionNames),
      officeId: row.office_id,
      status: named(row.status, statusNames),
      ...agesOf(row),
    })),
    languages: languages.rows.map((row) => ({
      division: named(row.division, divisionNames),
      language: row.language,
      ...agesOf(row),
    })),
    ended: await endedByWeek(tx, today),
  };
}

const agesOf = (row: Ages) => ({
  total: row.total,
  oldestOn: row.oldest_on,
  ages: [row.to_six_months, row.to_a_year, row.to_two_years, row.longer],
});

async function endedByWeek(tx: Transaction, today: CivilDate): Promise<Inventory["ended"]> {
  const monday = plusDays(today, -((new Date(today).getUTCDay() + 6) % 7));
  const first = plusDays(monday, -7 * (weeks - 1));
  const { rows } = await sql<{ division: string; week: CivilDate; total: number }>`
    select * from greffe.count_ended_by_week(${first}::date) order by division`.execute(tx.db);
  return Array.from({ length: weeks }, (_, nth) => plusDays(first, 7 * nth)).map((week) => ({
    week,
    divisions: rows
      .filter((row) => row.week === week)
      .map((row) => ({ division: named(row.division, divisionNames), total: row.total })),
  }));
}
