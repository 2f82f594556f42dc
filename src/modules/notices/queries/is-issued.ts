import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** Whether the notice of a job that may run twice was issued. Of two at once the second waits for the first. */
export async function isIssued(tx: Transaction, sourceKey: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sourceKey}, 0))`.execute(tx.db);
  const row = await tx.db.selectFrom("notices").select("id").where("source_key", "=", sourceKey).executeTakeFirst();
  return row !== undefined;
}
