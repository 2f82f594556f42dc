import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { keptRefusal } from "../domain/kept-refusal.ts";
import { type TakenUpload, takenFileOf } from "../domain/taken-upload.ts";
import { ownUpload } from "./own-upload.ts";

/**
 * The actor's own upload as its examination left it, still to be taken.
 * @throws upload-not-found, upload-not-ready, upload-taken, or the code with which the file itself was refused
 */
export async function readyUpload(tx: Transaction, uploadId: string): Promise<TakenUpload> {
  const row = await ownUpload(tx, uploadId);
  if (row.refusal_code !== null) throw keptRefusal(row.refusal_code, row.refusal_facts);
  if (row.taken_at !== null) throw new Refused("upload-taken", { name: row.file_name });
  if (row.state !== "ready" || row.hash === null || row.media_type === null)
    throw new Refused("upload-not-ready", { name: row.file_name });
  return { uploadId: row.id, ...takenFileOf({ ...row, hash: row.hash, media_type: row.media_type }) };
}
