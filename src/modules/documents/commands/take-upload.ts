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
  const row = await tx.db.selectFrom("uploads").selectAll().where("id", "=", uploadId).forUpdate().executeTakeFirst();
  if (row === undefined) throw new Refused("upload-not-found");
  const name = row.file_name;
  if (row.refusal_code !== null) throw new Refused(row.refusal_code, row.refusal_facts);
  if (row.taken_at !== null) throw new Refused("upload-taken", { name });
  if (row.state !== "ready" || row.hash === null || row.media_type === null)
    throw new Refused("upload-not-ready", { name });
  await tx.db.updateTable("uploads").set({ taken_at: tx.now }).where("id", "=", uploadId).execute();
  return {
    uploadId,
    hash: row.hash,
    sizeBytes: row.size_bytes,
    mediaType: row.media_type,
    pages: row.pages,
    fileName: name,
    pdfHash: row.pdf_hash,
    remarks: row.remarks,
  };
}
