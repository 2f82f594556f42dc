import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** How many uploads could be examined now and are not, this many at most. */
export async function waitingExaminations(tx: Transaction, atMost: number): Promise<number> {
  const rows = await tx.db
    .selectFrom("uploads")
    .select("id")
    .where("state", "=", "examining")
    .where(sql<boolean>`(examined_by_until is null or examined_by_until <= now())`)
    .limit(atMost)
    .execute();
  return rows.length;
}
