import { sql } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/**
 * Uploads that a draft names belong to it from here on: those that belonged to none yet. One that belongs to another draft
 * is refused, whoever sent it. @throws upload-of-other-draft
 */
export async function bindUploads(tx: Transaction, draftId: string, uploadIds: readonly string[]): Promise<void> {
  const wanted = uploadIds.map((id) => id.toLowerCase()).filter(isUuid);
  if (wanted.length === 0) return;
  await tx.db
    .updateTable("uploads")
    .set({ draft_id: draftId })
    .where(sql<boolean>`id = any(${wanted}::uuid[])`)
    .where("draft_id", "is", null)
    .where(sql<boolean>`coalesce(taken_at, 'infinity') = 'infinity'`)
    .execute();
  const other = await tx.db
    .selectFrom("uploads")
    .select("file_name")
    .where(sql<boolean>`id = any(${wanted}::uuid[])`)
    .where("draft_id", "!=", draftId)
    .executeTakeFirst();
  if (other !== undefined) throw new Refused("upload-of-other-draft", { name: other.file_name });
}
