import { randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync } from "node:fs";
import { readdir, rename, rm, utimes } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { type BlobBackend, requireHash, type StoredBlob } from "./blob-backend.ts";
import { BlobMissing } from "./blob-errors.ts";
import { aboutFile } from "./durable.ts";
import { headBytes } from "./encrypted-format.ts";
import type { ObjectStorage, StoredObject } from "./object-storage.ts";

const largestCacheBytes = 2048 * 1_048_576;

/**
 * Encrypted files in an S3-compatible storage: `blobs/<hash>`, set aside in `unnamed/`. Copies that processes of this
 * machine read by path stay in `cache` for a while, encrypted as they are.
 */
export function createObjectBackend(
  storage: ObjectStorage,
  cache: string,
  mostCacheBytes = largestCacheBytes,
): BlobBackend {
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  const put = async (file: string, hash: string, onlyNew: boolean) => {
    const placed = await storage.put(nameOf(hash), file, onlyNew);
    if (placed) await rm(file);
    return placed;
  };
  return {
    // Asked first: a storage that knows no conditions would write over what is there.
    place: async (file, hash) => !(await storage.exists(nameOf(hash))) && put(file, hash, true),
    replace: async (file, hash) => {
      await put(file, hash, false);
      await rm(path.join(cache, hash), { force: true });
    },
    touch: async (hash) => {
      if (!(await storage.copy(nameOf(hash), nameOf(hash)))) throw new BlobMissing(`There is no blob ${hash}`);
    },
    head: (hash) => headOf(storage, nameOf(hash)),
    read: (hash, from, to) => Readable.from(contentOf(storage, hash, from, to), { objectMode: false }),
    withLocal: async (hash, work) => {
      const file = path.join(cache, requireHash(hash));
      const now = new Date();
      if ((await aboutFile(file)) === null) await fetched(storage, nameOf(hash), file);
      else await utimes(file, now, now);
      await emptied(cache, file, mostCacheBytes);
      return work(file);
    },
    plain: async () => null,
    removePlain: async () => undefined,
    all: () => stored(storage.list("blobs/")),
    ...asideIn(storage),
    marks: () => namesUnder(storage, "keys/"),
    mark: async (keyId) => void (await storage.put(`keys/${keyId}`, Buffer.from(keyId), false)),
  };
}

const nameOf = (hash: string) => `blobs/${requireHash(hash)}`;
const asideOf = (hash: string) => `unnamed/${requireHash(hash)}`;

/** What nothing names any more lies under other names for a while. */
function asideIn(
  storage: ObjectStorage,
): Pick<BlobBackend, "setAside" | "aside" | "bringBack" | "removeAside" | "dropAside"> {
  const move = async (from: string, to: string): Promise<boolean> => {
    if (!(await storage.copy(from, to))) return false;
    await storage.remove(from);
    return true;
  };
  return {
    setAside: async (hash, olderThanMs) => {
      const about = await newest(storage.list(nameOf(hash)));
      if (about === null || Date.now() - about.changedAtMs <= olderThanMs) return false;
      return move(nameOf(hash), asideOf(hash));
    },
    aside: () => namesUnder(storage, "unnamed/"),
    bringBack: async (hash) => void (await move(asideOf(hash), nameOf(hash))),
    removeAside: async (olderThanMs) => {
      let removed = 0;
      for await (const batch of storage.list("unnamed/"))
        for (const one of batch.filter(({ changedAtMs }) => Date.now() - changedAtMs > olderThanMs)) {
          await storage.remove(one.name);
          removed++;
        }
      return removed;
    },
    dropAside: (hash) => storage.remove(asideOf(hash)),
  };
}

async function namesUnder(storage: ObjectStorage, prefix: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const batch of storage.list(prefix)) names.push(...batch.map((one) => path.basename(one.name)));
  return names;
}

async function* contentOf(storage: ObjectStorage, hash: string, from: number, to: number): AsyncGenerator<Buffer> {
  const answer = await storage.get(nameOf(hash), { from, to });
  if (answer?.body == null) throw new BlobMissing(`There is no blob ${hash}`);
  for await (const bytes of Readable.fromWeb(answer.body as ReadableStream)) yield bytes as Buffer;
}

async function headOf(storage: ObjectStorage, name: string): Promise<{ bytes: Buffer; fileBytes: number } | null> {
  const answer = await storage.get(name, { from: 0, to: headBytes - 1 });
  if (answer === null) return null;
  const fileBytes = Number(/\/(\d+)$/.exec(String(answer.headers.get("content-range")))?.[1]);
  return { bytes: Buffer.from(await answer.arrayBuffer()), fileBytes };
}

async function fetched(storage: ObjectStorage, name: string, file: string): Promise<void> {
  const part = `${file}.${randomUUID()}`;
  try {
    const answer = await storage.get(name, { from: 0, to: Number.MAX_SAFE_INTEGER });
    if (answer?.body == null) throw new BlobMissing(`There is no object ${name}`);
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), createWriteStream(part, { mode: 0o600 }));
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/** Keeps the copies within their size: those that nobody has used for longest go first. */
async function emptied(cache: string, kept: string, most: number): Promise<void> {
  const names = await readdir(cache);
  const gone = { sizeBytes: 0, changedAtMs: 0 };
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(cache, name);
      return { file, ...((await aboutFile(file)) ?? gone) };
    }),
  );
  let bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  for (const { file, sizeBytes } of files.sort((a, b) => a.changedAtMs - b.changedAtMs)) {
    if (bytes <= most) return;
    if (file === kept) continue;
    await rm(file, { force: true });
    bytes -= sizeBytes;
  }
}

async function* stored(objects: AsyncIterable<readonly StoredObject[]>): AsyncGenerator<readonly StoredBlob[]> {
  for await (const batch of objects)
    yield batch.map(({ name, changedAtMs }) => ({ hash: path.basename(name), plain: false, changedAtMs }));
}

async function newest(objects: AsyncIterable<readonly StoredObject[]>): Promise<StoredObject | null> {
  for await (const [first] of objects) return first ?? null;
  return null;
}
