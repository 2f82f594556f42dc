import type { Selectable } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Parts } from "../../../platform/http/route.ts";
import { finishUpload, recordHash } from "../commands/finish-upload.ts";
import type { UploadsTable } from "../db.ts";

/**
 * The bytes are on disk and synced: names them by their hash and hands them to the examination. Each step can be
 * repeated after a crash: the hash is written down first, then the file becomes a blob, then the upload is complete.
 */
export async function completeUpload(parts: Parts, actor: Actor, row: Selectable<UploadsTable>): Promise<void> {
  const { growing } = parts.blobs;
  if ((await growing.offset(row.id)) !== null) {
    const hash = await growing.hash(row.id);
    await parts.store.transact(actor, (tx) => recordHash(tx, row.id, hash));
    await growing.adopt(row.id, hash);
  }
  await parts.store.transact(actor, (tx) => finishUpload(tx, row.id));
}
