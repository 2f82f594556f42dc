import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import "../db.ts";

/** Writes down what the scanner said. Malware in a document of a case is told in the case's record. */
export async function recordScan(
  tx: Transaction,
  hash: string,
  found: { readonly verdict: "clean" | "infected"; readonly signature: string | null },
): Promise<void> {
  await tx.db
    .insertInto("blob_scans")
    .values({ hash, verdict: found.verdict, signature: found.signature, scanned_at: tx.now })
    .execute();
  if (found.verdict === "clean") return;
  const documents = await tx.db
    .selectFrom("document_versions")
    .select(["case_id", "document_id"])
    .distinct()
    .where("hash", "=", hash)
    .orderBy("case_id")
    .execute();
  for (const { case_id: caseId, document_id: documentId } of documents)
    await append(tx, { chain: { caseId }, type: "document-found-infected", payload: { documentId, hash } });
}
