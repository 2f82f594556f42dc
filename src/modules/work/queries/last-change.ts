import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";

/** Grows with whatever changes a count of work. */
export async function lastChange(tx: Transaction): Promise<string> {
  const { rows } = await sql<{ last: string }>`select greffe.last_task_change()::text as last`.execute(tx.db);
  return rows[0]?.last ?? "0";
}
