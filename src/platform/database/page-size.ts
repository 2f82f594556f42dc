import { type RawBuilder, sql } from "kysely";

/**
 * How many rows a page has, as a part of the statement. A length sent as a value is unknown to the planner, which then
 * expects a tenth of the table: it plans anew each time, and with the rules of who sees what that takes longer than reading.
 * @param rows a whole number that the route's schema bounds
 */
export function pageSize(rows: number): RawBuilder<number> {
  if (!Number.isSafeInteger(rows) || rows < 1) throw new Error(`Not a number of rows: ${rows}`);
  return sql.lit(rows);
}
