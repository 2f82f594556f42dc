import path from "node:path";
import type pg from "pg";
import { namedBlobs } from "../backup/table-list.ts";
import { BlobDamaged, BlobKeyMissing, type BlobStore } from "../blobs/blob-store.ts";
import { aboutFile, makeSynced, syncFolder } from "../blobs/durable.ts";
import type { Config } from "../config.ts";
import type { ArchiveLine } from "./archive-line.ts";
import { copyWhole, fileOfBlob } from "./kept-blobs.ts";

export interface BroughtBlobs {
  readonly blobs: number;
  /** Hashes that rows name and that the archive does not have, or not whole, or under a key that is not there. */
  readonly missing: readonly string[];
}

/** Puts every blob that a row names on the shelf of the restored tribunal, and opens its head to see that it is the one. */
export async function bringBlobs(
  pool: pg.Pool,
  line: ArchiveLine,
  config: Pick<Config, "home" | "blobs">,
  store: BlobStore,
): Promise<BroughtBlobs> {
  const client = await pool.connect();
  const named = await namedBlobs(client).finally(() => client.release());
  const missing: string[] = [];
  let blobs = 0;
  for (const { hash, isBlob } of named) {
    if (config.blobs.storage === null) await bring(line, path.join(config.home, "blobs"), hash);
    if (await isWhole(store, hash)) blobs++;
    else if (isBlob) missing.push(hash);
  }
  return { blobs, missing };
}

async function bring(line: ArchiveLine, shelf: string, hash: string): Promise<void> {
  const from = fileOfBlob(line, hash);
  if ((await aboutFile(from)) === null) return;
  const to = path.join(shelf, path.relative(line.blobs, from));
  await makeSynced(path.dirname(to), shelf);
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
