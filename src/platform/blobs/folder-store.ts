import { createHash, randomUUID } from "node:crypto";
import { createReadStream, mkdirSync } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { BlobStore } from "./blob-store.ts";

const hashPattern = /^[0-9a-f]{64}$/;

/** Blobs in a folder: `ab/cd/abcd…`. @throws Error on a name that is no hash, so that no path can be smuggled in */
export function createFolderStore(directory: string): BlobStore {
  const stagingDirectory = path.join(directory, "staging");
  mkdirSync(stagingDirectory, { recursive: true, mode: 0o700 });
  const pathOf = (hash: string) => {
    if (!hashPattern.test(hash)) throw new Error("Not a blob name");
    return path.join(directory, hash.slice(0, 2), hash.slice(2, 4), hash);
  };
  const adopt = async (file: string, hash: string) => {
    const target = pathOf(hash);
    await makeSynced(path.dirname(target), directory);
    await rename(file, target);
    await syncDirectory(path.dirname(target));
  };
  return {
    stagingDirectory,
    pathOf,
    adopt,
    put: async (source) => {
      const file = path.join(stagingDirectory, randomUUID());
      try {
        const written = await writeSynced(file, source);
        await adopt(file, written.hash);
        return written;
      } catch (error) {
        await rm(file, { force: true });
        throw error;
      }
    },
    open: (hash, range) =>
      createReadStream(pathOf(hash), range === undefined ? {} : { start: range.from, end: range.to }),
    size: (hash) => sizeOf(pathOf(hash)),
  };
}

async function writeSynced(
  file: string,
  source: AsyncIterable<Uint8Array>,
): Promise<{ hash: string; sizeBytes: number }> {
  const hasher = createHash("sha256");
  let sizeBytes = 0;
  const handle = await open(file, "wx", 0o600);
  try {
    for await (const chunk of source) {
      hasher.update(chunk);
      sizeBytes += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { hash: hasher.digest("hex"), sizeBytes };
}

/** Makes the two levels of folders durable: a new name in a folder is on disk only once that folder is synced. */
async function makeSynced(folder: string, root: string): Promise<void> {
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) === undefined) return;
  await syncDirectory(path.dirname(folder));
  await syncDirectory(root);
}

async function syncDirectory(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
