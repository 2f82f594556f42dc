import { sql } from "kysely";
import { accountOf } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { cleanFileName } from "../domain/file-name.ts";
import { requireOpenDraft } from "../queries/open-draft.ts";
import { type UploadPolicy, uploadPolicy } from "../rules/upload-policy.ts";
import "../db.ts";

const megabyte = 1_048_576;

/**
 * An upload of the acting account, with nothing of it here yet.
 * @throws file-empty, file-too-large, upload-too-many, upload-quota-full, upload-draft-not-found,
 *   signed-out
 */
export async function beginUpload(
  tx: Transaction,
  upload: { readonly id: string; readonly name: string; readonly sizeBytes: number; readonly draftId: string | null },
): Promise<void> {
  const account = accountOf(tx.actor);
  const name = cleanFileName(upload.name);
  const policy = uploadPolicy(civilDateIn(tx.now, easternZone));
  if (upload.sizeBytes === 0) throw new Refused("file-empty", { name });
  if (upload.sizeBytes > policy.maxBytes)
    throw new Refused("file-too-large", { name, limit: policy.maxBytes / megabyte });
  if (upload.draftId !== null) await requireOpenDraft(tx, upload.draftId);
  await requireRoom(tx, account, policy, { name, sizeBytes: upload.sizeBytes });
  await tx.db
    .insertInto("uploads")
    .values({
      id: upload.id,
      draft_id: upload.draftId,
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

/** What was refused takes no room: its bytes are removed. Of two that begin at once the second counts the first. */
async function requireRoom(
  tx: Transaction,
  account: AccountId,
  policy: UploadPolicy,
  wanted: { readonly name: string; readonly sizeBytes: number },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`uploads:${account}`}, 0))`.execute(tx.db);
  const { open, bytes } = await tx.db
    .selectFrom("uploads")
    .select((of) => [
      of.fn.countAll<number>().as("open"),
      sql<number>`coalesce(sum(size_bytes), 0)::bigint`.as("bytes"),
    ])
    .where("account_id", "=", account)
    .where("taken_at", "is", null)
    .where("state", "!=", "refused")
    .executeTakeFirstOrThrow();
  if (open >= policy.maxOpen) throw new Refused("upload-too-many", { limit: policy.maxOpen });
  if (bytes + wanted.sizeBytes > policy.maxOpenBytes)
    throw new Refused("upload-quota-full", {
      name: wanted.name,
      limit: policy.maxOpenBytes / megabyte,
      used: Math.ceil(bytes / megabyte),
    });
}
