import { sql } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type TakenUpload, takenFileOf } from "../domain/taken-upload.ts";
import "../db.ts";
import { keptRefusal } from "../domain/kept-refusal.ts";

/**
 * Takes uploads once, all or none, in the caller's transaction and in the caller's order: a second taker waits and is
 * refused. The uploader may take one, and whoever works under the same counsel (a delegate uploads, the counsel submits).
 * One that belongs to a draft is taken by that draft alone. The refusal is that of the first one which cannot be taken.
 * @throws upload-not-found, upload-not-ready, upload-taken, upload-of-other-draft, or the code with which the file itself was refused
 */
export async function takeUploads(
  tx: Transaction,
  uploadIds: readonly string[],
  draftId: string | null,
): Promise<readonly TakenUpload[]> {
  const wanted = uploadIds.map((id) => id.toLowerCase());
  const found = await tx.db
    .updateTable("uploads")
    .set({ taken_at: tx.now })
    .where(sql<boolean>`id = any(${wanted.filter(isUuid)}::uuid[])`)
    .where("state", "=", "ready")
    .where(sql<boolean>`(draft_id is null or draft_id = ${draftId}::uuid)`)
    // Not "is null": PostgreSQL would read the index of all that nobody has taken yet, to find one of them by its id.
    .where(sql<boolean>`coalesce(taken_at, 'infinity') = 'infinity'`)
    .returningAll()
    .execute();
  const rows = new Map(found.map((row) => [row.id, row]));
  const taken: TakenUpload[] = [];
  for (const uploadId of wanted) {
    const row = rows.get(uploadId);
    if (row === undefined || row.hash === null || row.media_type === null) throw await whyNot(tx, uploadId, draftId);
    // Named twice, it is taken by the time of its second name.
    rows.delete(uploadId);
    const file = takenFileOf({ ...row, hash: row.hash, media_type: row.media_type });
    taken.push({ uploadId, ...file, remarks: row.remarks });
  }
  return taken;
}

async function whyNot(tx: Transaction, uploadId: string, draftId: string | null): Promise<Refused> {
  if (!isUuid(uploadId)) return new Refused("upload-not-found");
  const row = await tx.db.selectFrom("uploads").selectAll().where("id", "=", uploadId).executeTakeFirst();
  if (row === undefined) return new Refused("upload-not-found");
  if (row.draft_id !== null && row.draft_id !== draftId)
    return new Refused("upload-of-other-draft", { name: row.file_name });
  if (row.refusal_code !== null) return keptRefusal(row.refusal_code, row.refusal_facts, row.file_name);
  return new Refused(row.taken_at === null ? "upload-not-ready" : "upload-taken", { name: row.file_name });
}
