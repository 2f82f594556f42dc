import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** The scanner's latest word on some bytes, or null. */
export async function verdictOn(tx: Transaction, hash: string): Promise<"clean" | "infected" | null> {
  const row = await tx.db
    .selectFrom("blob_scans")
    .select("verdict")
    .where("hash", "=", hash)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.verdict ?? null;
}
