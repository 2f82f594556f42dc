import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** Writes down what the bytes hash to, before they get that name: a crash in between loses neither. */
export async function recordHash(tx: Transaction, uploadId: string, hash: string): Promise<void> {
  await tx.db.updateTable("uploads").set({ hash }).where("id", "=", uploadId).where("state", "=", "growing").execute();
}

/** The upload is whole and durable: from here the examination has it. Repeated, it does nothing. */
export async function finishUpload(tx: Transaction, uploadId: string): Promise<void> {
  const done = await tx.db
    .updateTable("uploads")
    .set({ state: "examining", completed_at: tx.now })
    .where("id", "=", uploadId)
    .where("state", "=", "growing")
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return;
  await tx.addJob("upload-completed", { uploadId }, { jobKey: `upload-completed:${uploadId}` });
}
