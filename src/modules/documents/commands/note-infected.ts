import type { Transaction } from "../../../platform/database/store.ts";
import { append, isRecorded } from "../../audit/index.ts";
import "../db.ts";

/** Malware in a document of a case is told in the case's record, once for each document. */
export async function noteInfected(tx: Transaction, hash: string): Promise<void> {
  const documents = await tx.db
    .selectFrom("document_versions")
    .select(["case_id", "document_id"])
    .distinct()
    .where("hash", "=", hash)
    .orderBy("case_id")
    .execute();
  const type = "document-found-infected";
  for (const { case_id: caseId, document_id: documentId } of documents) {
    const payload = { documentId, hash };
    if (!(await isRecorded(tx, caseId, type, payload))) await append(tx, { chain: { caseId }, type, payload });
  }
}
