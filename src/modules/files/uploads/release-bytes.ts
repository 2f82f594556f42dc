import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** Nobody uses these bytes any more as far as this upload goes: they are removed unless something else names them. */
export async function releaseBytes(tx: Transaction, hash: string): Promise<void> {
  await tx.db.insertInto("released_blobs").values({ sha256: hash, released_at: tx.now }).execute();
}
