import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** What the examination needs of an upload that waits for it, or null when there is nothing to examine (any more). */
export async function examinedUpload(
  tx: Transaction,
  uploadId: string,
): Promise<{ hash: string; fileName: string; sizeBytes: number } | null> {
  const row = await tx.db
    .selectFrom("uploads")
    .select(["hash", "file_name", "size_bytes"])
    .where("id", "=", uploadId)
    .where("state", "=", "examining")
    .executeTakeFirst();
  if (row === undefined || row.hash === null) return null;
  return { hash: row.hash, fileName: row.file_name, sizeBytes: row.size_bytes };
}

/** Uploads whose examination should have been done by now: its worker was killed. */
export async function overdueExaminations(tx: Transaction, before: string): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("uploads")
    .select("id")
    .where("state", "=", "examining")
    .where("completed_at", "<", new Date(before))
    .orderBy("completed_at")
    .limit(20)
    .execute();
  return rows.map((row) => row.id);
}
