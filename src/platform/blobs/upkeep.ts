import { createReadStream } from "node:fs";
import { constants, copyFile, open, rm } from "node:fs/promises";
import { BlobDamaged, type BlobSource, type BlobUpkeep, type PutBlob } from "./blob-store.ts";
import type { KeyRing } from "./key-ring.ts";
import { decodeHead, encodeHead, headBytes, keyIdIn } from "./sealed-form.ts";
import type { Shelf } from "./shelf.ts";

export interface UpkeepParts {
  readonly shelf: Shelf;
  readonly ring: KeyRing;
  ready(): Promise<void>;
  put(source: BlobSource): Promise<PutBlob>;
  newFile(): string;
}

/** What is done with blobs as a whole: the sweep, the census, the change of keys. */
export function createUpkeep(parts: UpkeepParts): BlobUpkeep {
  const { shelf, ring, ready } = parts;
  return {
    older: (thanMs) => olderOn(shelf, thanMs),
    setAside: (hash, olderThanMs) => shelf.setAside(hash, olderThanMs),
    aside: () => shelf.aside(),
    bringBack: (hash) => shelf.bringBack(hash),
    removeAside: (olderThanMs) => shelf.removeAside(olderThanMs),
    dropAside: (hash) => shelf.dropAside(hash),
    census: async () => {
      const census = new Map<string, number>();
      for await (const batch of shelf.all())
        for (const one of batch) {
          const key = one.plain ? "plain" : await keyOf(shelf, one.hash);
          if (key !== null) census.set(key, (census.get(key) ?? 0) + 1);
        }
      return census;
    },
    reseal: async (which, onBlob = () => undefined) => {
      await ready();
      const current = (await ring.current()).id;
      let done = 0;
      const damaged: string[] = [];
      for await (const batch of shelf.all())
        for (const one of batch) {
          if (!one.plain && (which === "plain" || !(await restsUnderOther(shelf, one.hash, current)))) continue;
          const sound = await intact(() => (one.plain ? sealPlain(parts, one.hash) : rekey(parts, one.hash)));
          if (sound) done++;
          else damaged.push(one.hash);
          onBlob();
        }
      return { done, damaged };
    },
  };
}

async function* olderOn(shelf: Shelf, thanMs: number): AsyncGenerator<readonly string[]> {
  for await (const batch of shelf.all()) {
    const old = batch.filter((one) => Date.now() - one.changedAtMs > thanMs);
    if (old.length > 0) yield old.map((one) => one.hash);
  }
}

async function restsUnderOther(shelf: Shelf, hash: string, current: string): Promise<boolean> {
  const key = await keyOf(shelf, hash);
  return key !== null && key !== current;
}

async function keyOf(shelf: Shelf, hash: string): Promise<string | null> {
  const head = await shelf.head(hash);
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

async function sealPlain({ shelf, put }: UpkeepParts, hash: string): Promise<void> {
  const file = await shelf.plain(hash);
  if (file === null) return;
  const sealed = await put(createReadStream(file));
  if (sealed.hash !== hash) throw new BlobDamaged(`The plain blob ${hash} holds something else: it stays as it is`);
  await shelf.removePlain(hash);
}

/** A copy with another head takes its place; the data key, and with it every block, stays. */
async function rekey({ shelf, ring, newFile }: UpkeepParts, hash: string): Promise<void> {
  const copy = newFile();
  try {
    await shelf.withLocal(hash, (file) => copyFile(file, copy, constants.COPYFILE_FICLONE));
    const handle = await open(copy, "r+");
    try {
      const head = (await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)).buffer;
      const { dataKey, whole } = decodeHead(head, await ring.find(keyIdIn(head)));
      if (whole?.hash !== hash) throw new BlobDamaged(`Under the name ${hash} rests something else`);
      await handle.write(encodeHead(await ring.current(), dataKey, whole), 0, headBytes, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await shelf.replace(copy, hash);
  } finally {
    await rm(copy, { force: true });
  }
}
