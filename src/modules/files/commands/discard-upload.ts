import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { ownUpload } from "../queries/own-upload.ts";
import { releaseBytes } from "../uploads/release-bytes.ts";
import "../db.ts";

/** The uploader changed their mind. What has been filed stays. @throws upload-not-found, upload-taken */
export async function discardUpload(tx: Transaction, uploadId: string): Promise<void> {
  const row = await ownUpload(tx, uploadId);
  const gone = await tx.db
    .deleteFrom("uploads")
    .where("id", "=", uploadId)
    .where("taken_at", "is", null)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw new Refused("upload-taken", { name: row.file_name });
  if (row.hash !== null && row.state !== "refused") await releaseBytes(tx, row.hash);
}
