import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** The next number of a series of file numbers, held until the transaction ends: a series has no gap. */
export async function nextInSeries(tx: Transaction, series: string): Promise<number> {
  const row = await tx.db
    .insertInto("file_number_series")
    .values({ series, last_number: 1 })
    .onConflict((on) => on.column("series").doUpdateSet({ last_number: sql`file_number_series.last_number + 1` }))
    .returning("last_number")
    .executeTakeFirstOrThrow();
  return row.last_number;
}
