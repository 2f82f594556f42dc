import type { Selectable } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { UploadsTable } from "../db.ts";

/** The acting account's own upload; a colleague's is not there. @throws upload-not-found */
export async function ownUpload(tx: Transaction, uploadId: string): Promise<Selectable<UploadsTable>> {
  if (!isUuid(uploadId) || tx.actor.accountId === null) throw new Refused("upload-not-found");
  const row = await tx.db
    .selectFrom("uploads")
    .selectAll()
    .where("id", "=", uploadId)
    .where("account_id", "=", tx.actor.accountId)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("upload-not-found");
  return row;
}
