import type { Actor } from "../../../kernel/actor.ts";
import { type AccountId, newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { beginUpload } from "../commands/begin-upload.ts";
import { finishUpload, recordHash } from "../commands/finish-upload.ts";

/**
 * Receives a file that is on this machine already, in one piece; the examination has it as any other.
 * @throws what `beginUpload` refuses
 */
export async function uploadWhole(
  { store, blobs }: Pick<Services, "store" | "blobs">,
  actor: Actor,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): Promise<string> {
  const id = newId<string>(Date.parse(store.clock()));
  await store.transact(actor, (tx) => beginUpload(tx, { id, name, sizeBytes: bytes.length, draftId: null }));
  const { hash } = await blobs.put([bytes]);
  await store.transact(actor, async (tx) => {
    await recordHash(tx, id, hash);
    await finishUpload(tx, id);
  });
  return id;
}

/** The bytes of an upload that was examined, sent once more by this account: what was found of them stands. */
export async function sentAgain(tx: Transaction, uploadId: string, accountId: AccountId): Promise<string> {
  const known = await tx.db
    .selectFrom("uploads")
    .selectAll()
    .where("id", "=", uploadId)
    .where("state", "=", "ready")
    .executeTakeFirstOrThrow();
  const id = newId<string>(Date.parse(tx.now));
  const { file_name, size_bytes, hash, media_type, pages, pdf_hash } = known;
  const moment = { created_at: tx.now, completed_at: tx.now, examined_at: tx.now, taken_at: null };
  await tx.db
    .insertInto("uploads")
    .values({
      id,
      account_id: accountId,
      state: "ready",
      ...{ file_name, size_bytes, hash, media_type, pages, pdf_hash },
      ...moment,
      remarks: [...known.remarks],
      refusal_code: null,
      lease_token: null,
      leased_until: null,
    })
    .execute();
  return id;
}
