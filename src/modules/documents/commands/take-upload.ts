import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { TakenUpload } from "../domain/taken-upload.ts";
import "../db.ts";

/**
 * Takes an upload once, in the caller's transaction: a second taker waits and is refused.
 * The uploader may take it, and whoever works under the same counsel (a delegate uploads, the counsel submits).
 * @throws upload-not-found, upload-not-ready, upload-taken, or the code with which the file itself was refused
 */
export async function takeUpload(tx: Transaction, uploadId: string): Promise<TakenUpload> {
  if (!isUuid(uploadId)) throw new Refused("upload-not-found");
  const row = await tx.db
    .updateTable("uploads")
    .set({ taken_at: tx.now })
    .where("id", "=", uploadId)
    .where("state", "=", "ready")
    .where("taken_at", "is", null)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined || row.hash === null || row.media_type === null) throw await whyNot(tx, uploadId);
  return {
    uploadId,
    hash: row.hash,
    sizeBytes: row.size_bytes,
    mediaType: row.media_type,
    pages: row.pages,
    fileName: row.file_name,
    pdfHash: row.pdf_hash,
    remarks: row.remarks,
  };
}

async function whyNot(tx: Transaction, uploadId: string): Promise<Refused> {
  const row = await tx.db.selectFrom("uploads").selectAll().where("id", "=", uploadId).executeTakeFirst();
  if (row === undefined) return new Refused("upload-not-found");
  if (row.refusal_code !== null) return new Refused(row.refusal_code, row.refusal_facts);
  return new Refused(row.taken_at === null ? "upload-not-ready" : "upload-taken", { name: row.file_name });
}
