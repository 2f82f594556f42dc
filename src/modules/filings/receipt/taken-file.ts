import type { DocumentId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type TakenUpload, takeUpload } from "../../documents/index.ts";
import type { SubmissionContent } from "../contract.ts";

/**
 * The file behind one row of a submission: an upload, taken once, or the bytes of a document that was returned.
 * @throws returned-document-not-found, upload-not-found, upload-not-ready, upload-taken
 */
export async function takenFile(
  tx: Transaction,
  described: SubmissionContent["documents"][number],
): Promise<Omit<TakenUpload, "uploadId">> {
  if (described.uploadId !== null) return takeUpload(tx, described.uploadId);
  const row = await tx.db
    .selectFrom("submission_documents as d")
    .innerJoin("document_outcomes as o", "o.document_id", "d.document_id")
    .selectAll("d")
    .where("d.document_id", "=", described.returnedDocumentId as DocumentId)
    .where("o.outcome", "=", "returned")
    .executeTakeFirst();
  if (row === undefined) throw new Refused("returned-document-not-found");
  return {
    hash: row.hash,
    sizeBytes: row.size_bytes,
    mediaType: row.media_type,
    pages: row.pages,
    fileName: row.file_name,
    pdfHash: row.pdf_hash,
  };
}
