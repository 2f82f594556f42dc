import type { Selectable } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Services } from "../../../platform/http/route.ts";
import { finishUpload, recordHash } from "../commands/finish-upload.ts";
import type { UploadsTable } from "../db.ts";

/**
 * The bytes are on disk and synced: names them by their hash and hands them to the examination. Each step can be
 * repeated after a crash: the hash is written down first, then the file becomes a blob, then the upload is complete.
 */
export async function completeUpload(services: Services, actor: Actor, row: Selectable<UploadsTable>): Promise<void> {
  const { resumable } = services.blobs;
  if ((await resumable.offset(row.id)) !== null) {
    const hash = await resumable.hash(row.id);
    await services.store.transact(actor, (tx) => recordHash(tx, row.id, hash));
    await resumable.adopt(row.id, hash);
  }
  await services.store.transact(actor, (tx) => finishUpload(tx, row.id));
}
