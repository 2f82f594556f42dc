import path from "node:path";
import type pg from "pg";
import { BlobDamaged, BlobKeyMissing } from "../../platform/blobs/blob-errors.ts";
import type { BlobStore } from "../../platform/blobs/blob-store.ts";
import { aboutFile, makeSynced, syncFolder } from "../../platform/blobs/durable.ts";
import { createFolderBackend } from "../../platform/blobs/folder-backend.ts";
import { KeyRing } from "../../platform/blobs/key-ring.ts";
import type { Config } from "../../platform/config.ts";
import { namedBlobs } from "../backup/table-list.ts";
import type { ArchiveLine } from "./archive-line.ts";
import { copyWhole, fileOfBlob, setAsideIn } from "./kept-blobs.ts";

export interface BroughtBlobs {
  readonly blobs: number;
  /** Hashes that rows name and that the archive does not have, or not whole, or under a key that is not there. */
  readonly missing: readonly string[];
}

/** Puts every blob that a row names on the store of the restored tribunal, and opens its head to see that it is the one. */
export async function bringBlobs(
  pool: pg.Pool,
  line: ArchiveLine,
  config: Pick<Config, "home" | "blobs">,
  store: BlobStore,
): Promise<BroughtBlobs> {
  const client = await pool.connect();
  const named = await namedBlobs(client).finally(() => client.release());
  if (config.blobs.storage === null) await markKeys(config);
  const missing: string[] = [];
  let blobs = 0;
  for (const { hash, isBlob } of named) {
    if (config.blobs.storage === null) await bring(line, path.join(config.home, "blobs"), hash);
    if (await isWhole(store, hash)) blobs++;
    else if (isBlob) missing.push(hash);
  }
  return { blobs, missing };
}

/** Says on the store which keys its blobs may rest under, so that none of them is missed only when a blob is asked for. */
async function markKeys({ home, blobs }: Pick<Config, "home" | "blobs">): Promise<void> {
  const ring = new KeyRing(blobs.keys);
  if (!(await ring.exists())) return;
  const store = createFolderBackend(path.join(home, "blobs"));
  for (const { id } of await ring.all()) await store.mark(id);
}

async function bring(line: ArchiveLine, store: string, hash: string): Promise<void> {
  const file = fileOfBlob(line, hash);
  const from = (await aboutFile(file)) === null ? path.join(setAsideIn(line), path.basename(file)) : file;
  if ((await aboutFile(from)) === null) return;
  const to = path.join(store, path.relative(line.blobs, file));
  await makeSynced(path.dirname(to), store);
  await copyWhole(from, to);
  await syncFolder(path.dirname(to));
}

async function isWhole(store: BlobStore, hash: string): Promise<boolean> {
  try {
    return (await store.size(hash)) !== null;
  } catch (error) {
    if (error instanceof BlobDamaged || error instanceof BlobKeyMissing) return false;
    throw error;
  }
}
