import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { cleanFileName } from "../domain/file-name.ts";
import { uploadPolicy } from "../rules/upload-policy.ts";
import "../db.ts";

/**
 * An upload of the acting account, with nothing of it here yet.
 * @throws file-empty, file-too-large, upload-too-many, signed-out
 */
export async function beginUpload(
  tx: Transaction,
  upload: { readonly id: string; readonly name: string; readonly sizeBytes: number },
): Promise<void> {
  const account = tx.actor.accountId;
  if (account === null) throw new Refused("signed-out");
  const name = cleanFileName(upload.name);
  const policy = uploadPolicy(civilDateIn(tx.now, easternZone));
  if (upload.sizeBytes === 0) throw new Refused("file-empty", { name });
  if (upload.sizeBytes > policy.maxBytes)
    throw new Refused("file-too-large", { name, limit: policy.maxBytes / 1_048_576 });
  const { open } = await tx.db
    .selectFrom("uploads")
    .select((of) => of.fn.countAll<number>().as("open"))
    .where("account_id", "=", account)
    .where("taken_at", "is", null)
    .executeTakeFirstOrThrow();
  if (open >= policy.maxOpen) throw new Refused("upload-too-many", { limit: policy.maxOpen });
  await tx.db
    .insertInto("uploads")
    .values({
      id: upload.id,
      account_id: account,
      file_name: name,
      size_bytes: upload.sizeBytes,
      state: "growing",
      hash: null,
      media_type: null,
      pages: null,
      pdf_hash: null,
      refusal_code: null,
      created_at: tx.now,
      completed_at: null,
      examined_at: null,
      taken_at: null,
      lease_token: null,
      leased_until: null,
    })
    .execute();
}
