import { createReadStream } from "node:fs";
import { constants, copyFile, open, rm } from "node:fs/promises";
import type { BlobBackend } from "./blob-backend.ts";
import { BlobDamaged } from "./blob-errors.ts";
import type { BlobSource, BlobUpkeep, PutBlob } from "./blob-store.ts";
import { decodeHead, encodeHead, headBytes, keyIdIn } from "./encrypted-format.ts";
import type { KeyRing } from "./key-ring.ts";

export interface UpkeepOptions {
  readonly backend: BlobBackend;
  readonly ring: KeyRing;
  ready(): Promise<void>;
  put(source: BlobSource): Promise<PutBlob>;
  newFile(): string;
}

/** What is done with blobs as a whole: the sweep, the census, the change of keys. */
export function createUpkeep(options: UpkeepOptions): BlobUpkeep {
  const { backend, ring, ready } = options;
  return {
    older: (thanMs) => olderOn(backend, thanMs),
    setAside: (hash, olderThanMs) => backend.setAside(hash, olderThanMs),
    aside: () => backend.aside(),
    bringBack: (hash) => backend.bringBack(hash),
    removeAside: (olderThanMs) => backend.removeAside(olderThanMs),
    dropAside: (hash) => backend.dropAside(hash),
    census: async () => {
      const census = new Map<string, number>();
      for await (const batch of backend.all())
        for (const one of batch) {
          const key = one.plain ? "plain" : await keyOf(backend, one.hash);
          if (key !== null) census.set(key, (census.get(key) ?? 0) + 1);
        }
      return census;
    },
    reencrypt: async (which, onBlob = () => undefined) => {
      await ready();
      const current = (await ring.current()).id;
      let done = 0;
      const damaged: string[] = [];
      for await (const batch of backend.all())
        for (const one of batch) {
          if (!one.plain && (which === "plain" || !(await restsUnderOther(backend, one.hash, current)))) continue;
          const sound = await intact(() => (one.plain ? encryptPlain(options, one.hash) : rekey(options, one.hash)));
          if (sound) done++;
          else damaged.push(one.hash);
          onBlob();
        }
      return { done, damaged };
    },
  };
}

async function* olderOn(backend: BlobBackend, thanMs: number): AsyncGenerator<readonly string[]> {
  for await (const batch of backend.all()) {
    const old = batch.filter((one) => Date.now() - one.changedAtMs > thanMs);
    if (old.length > 0) yield old.map((one) => one.hash);
  }
}

async function restsUnderOther(backend: BlobBackend, hash: string, current: string): Promise<boolean> {
  const key = await keyOf(backend, hash);
  return key !== null && key !== current;
}

async function keyOf(backend: BlobBackend, hash: string): Promise<string | null> {
  const head = await backend.head(hash);
  return head === null ? null : keyIdIn(head.bytes);
}

async function intact(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof BlobDamaged) return false;
    throw error;
  }
}

async function encryptPlain({ backend, put }: UpkeepOptions, hash: string): Promise<void> {
  const file = await backend.plain(hash);
  if (file === null) return;
  const encrypted = await put(createReadStream(file));
  if (encrypted.hash !== hash) throw new BlobDamaged(`The plain blob ${hash} holds something else: it stays as it is`);
  await backend.removePlain(hash);
}

/** A copy with another head takes its place; the data key, and with it every block, stays. */
async function rekey({ backend, ring, newFile }: UpkeepOptions, hash: string): Promise<void> {
  const copy = newFile();
  try {
    await backend.withLocal(hash, (file) => copyFile(file, copy, constants.COPYFILE_FICLONE));
    const handle = await open(copy, "r+");
    try {
      const head = (await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)).buffer;
      const { dataKey, whole } = decodeHead(head, await ring.find(keyIdIn(head)));
      if (whole?.hash !== hash) throw new BlobDamaged(`Under the name ${hash} lies something else`);
      await handle.write(encodeHead(await ring.current(), dataKey, whole), 0, headBytes, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await backend.replace(copy, hash);
  } finally {
    await rm(copy, { force: true });
  }
}
