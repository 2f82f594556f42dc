import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Selectable } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Parts } from "../../../platform/http/route.ts";
import { finishUpload, recordHash } from "../commands/finish-upload.ts";
import type { UploadsTable } from "../db.ts";
import { forgetHash, hashSoFar } from "./hash-in-progress.ts";

/**
 * The bytes are on disk and synced: names them by their hash and hands them to the examination. Each step can be
 * repeated after a crash: the hash is written down first, then the file becomes a blob, then the upload is complete.
 */
export async function completeUpload(
  parts: Parts,
  actor: Actor,
  row: Selectable<UploadsTable>,
  file: string,
): Promise<void> {
  if (existsSync(file)) {
    await synced(file);
    const { hasher } = await hashSoFar(row.id, file, row.size_bytes);
    const hash = hasher.copy().digest("hex");
    await parts.store.transact(actor, (tx) => recordHash(tx, row.id, hash));
    await parts.blobs.adopt(file, hash);
  }
  await parts.store.transact(actor, (tx) => finishUpload(tx, row.id));
  forgetHash(row.id);
}

async function synced(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
