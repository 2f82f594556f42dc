import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** Writes down what the scanner said. Whoever keeps a file of these bytes is told of malware by a job. */
export async function recordScan(
  tx: Transaction,
  hash: string,
  found: { readonly verdict: "clean" | "infected"; readonly signature: string | null },
): Promise<void> {
  await tx.db
    .insertInto("blob_scans")
    .values({ hash, verdict: found.verdict, signature: found.signature, scanned_at: tx.now })
    .execute();
  if (found.verdict === "infected") await tx.addJob("blob-found-infected", { hash });
}
