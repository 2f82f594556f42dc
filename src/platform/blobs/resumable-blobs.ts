import { createHash } from "node:crypto";
import { type FileHandle, open, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { BlobDamaged, BlobMissing } from "./blob-errors.ts";
import type { BlobInProgress, ResumableBlobs } from "./blob-store.ts";
import { aboutFile } from "./durable.ts";
import { blockAt } from "./encrypted-file.ts";
import {
  blockBytes,
  contentLength,
  decodeHead,
  decryptBlock,
  encodeHead,
  encryptedLength,
  headBytes,
  keyIdIn,
  newDataKey,
} from "./encrypted-format.ts";
import { EncryptedWriter, type RunningHash } from "./encrypted-writer.ts";
import type { KeyRing } from "./key-ring.ts";

interface Known extends RunningHash {
  readonly dataKey: Buffer;
}
const mostKnown = 1000;

export interface ResumableBlobsOptions {
  readonly folder: string;
  readonly ring: KeyRing;
  ready(): Promise<void>;
  /** Gives a synced encrypted file its name; it is gone from where it was. */
  store(file: string, hash: string): Promise<void>;
}

/**
 * Encrypted files that grow in a folder. What this process knows of one (its hash so far) goes on over broken connections;
 * after a restart, or on another server, the blocks on disk are read once, and the file is cut where they end to be
 * authentic: what a kill or a loss of power left half written is sent again.
 */
export function createResumableBlobs({ folder, ring, ready, store }: ResumableBlobsOptions): ResumableBlobs {
  const { fileOf, keep, knownOf, certain, forget } = memory(folder, ring);
  return {
    begin: async (id) => {
      await ready();
      const handle = await open(fileOf(id), "wx", 0o600);
      try {
        keep(id, await beginning(handle, ring));
      } finally {
        await handle.close();
      }
    },
    offset: async (id) => (await knownOf(id))?.offset ?? null,
    hash: async (id) => wholeOf(await certain(id)).hash,
    extend: async (id) => {
      const one = await certain(id);
      const handle = await open(fileOf(id), "r+");
      const head = async () => encodeHead(await ring.current(), one.dataKey, wholeOf(one));
      return inProgress(handle, one, () => forget(id), head);
    },
    adopt: async (id, hash) => {
      const one = await certain(id);
      if (wholeOf(one).hash !== hash) throw new BlobDamaged(`What grows as ${id} has another hash`);
      await writeHead(fileOf(id), encodeHead(await ring.current(), one.dataKey, wholeOf(one)));
      await store(fileOf(id), hash);
      forget(id);
    },
    discard: async (id) => {
      forget(id);
      await rm(fileOf(id), { force: true });
    },
    forget,
    sweep: (kept, olderThanMs) =>
      sweepFolder(folder, new Set([...kept].map((id) => path.basename(fileOf(id)))), olderThanMs),
  };
}

/** What this process knows of the files that grow; of those used longest ago it forgets what it knew. */
function memory(folder: string, ring: KeyRing) {
  const known = new Map<string, Known>();
  const fileOf = (id: string) => path.join(folder, `upload-${path.basename(id)}`);
  const keep = (id: string, one: Known) => {
    known.delete(id);
    known.set(id, one);
    const oldest = known.keys().next().value;
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
    return one;
  };
  const knownOf = async (id: string): Promise<Known | null> => {
    const about = await aboutFile(fileOf(id));
    if (about === null) return null;
    const one = known.get(id);
    if (one !== undefined && encryptedLength(one.offset) === about.sizeBytes) return one;
    return keep(id, await recovered(fileOf(id), ring));
  };
  const certain = async (id: string): Promise<Known> => {
    const one = await knownOf(id);
    if (one === null) throw new BlobMissing(`Nothing grows as ${id}`);
    return one;
  };
  return { fileOf, keep, knownOf, certain, forget: (id: string): void => void known.delete(id) };
}

const wholeOf = (one: Known) => ({ hash: one.hasher.copy().digest("hex"), sizeBytes: one.offset });

async function beginning(handle: FileHandle, ring: KeyRing): Promise<Known> {
  const dataKey = newDataKey();
  await handle.write(encodeHead(await ring.current(), dataKey, null), 0, headBytes, 0);
  return { dataKey, hasher: createHash("sha256"), offset: 0 };
}

/** Reads what is there, keeps what is authentic, and cuts off the rest. */
async function recovered(file: string, ring: KeyRing): Promise<Known> {
  const handle = await open(file, "r+");
  try {
    const fileBytes = (await handle.stat()).size;
    const head = (await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)).buffer;
    if (!isEncrypted(head)) {
      // Nothing was encrypted yet, or an older release began it: the sender begins again.
      await handle.truncate(0);
      return await beginning(handle, ring);
    }
    const { dataKey } = decodeHead(head, await ring.find(keyIdIn(head)));
    const one: Known = { dataKey, hasher: createHash("sha256"), offset: 0 };
    const there = contentLength(fileBytes);
    while (one.offset < there) {
      const content = await authentic(handle, dataKey, one.offset / blockBytes, there);
      if (content === null) break;
      one.hasher.update(content);
      one.offset += content.length;
    }
    await handle.truncate(encryptedLength(one.offset));
    return one;
  } finally {
    await handle.close();
  }
}

function isEncrypted(head: Buffer): boolean {
  try {
    return keyIdIn(head) !== "";
  } catch (error) {
    if (error instanceof BlobDamaged) return false;
    throw error;
  }
}

async function authentic(handle: FileHandle, dataKey: Buffer, block: number, there: number): Promise<Buffer | null> {
  try {
    return decryptBlock(dataKey, block, await blockAt(handle, block, there));
  } catch (error) {
    if (error instanceof BlobDamaged) return null;
    throw error;
  }
}

async function inProgress(
  handle: FileHandle,
  one: Known,
  forget: () => void,
  finalHead: () => Promise<Buffer>,
): Promise<BlobInProgress> {
  const inTail = one.offset % blockBytes;
  const lastBlock = Math.floor(one.offset / blockBytes);
  const tail =
    inTail === 0 ? Buffer.alloc(0) : decryptBlock(one.dataKey, lastBlock, await blockAt(handle, lastBlock, one.offset));
  const writer = new EncryptedWriter(handle, one.dataKey, one, tail);
  return {
    get end() {
      return writer.end;
    },
    add: (chunk) => writer.add(chunk),
    close: async (whole) => {
      try {
        await writer.flush();
        if (whole) await handle.write(await finalHead(), 0, headBytes, 0);
        await handle.datasync();
      } catch (error) {
        forget();
        throw error;
      } finally {
        await handle.close();
      }
    },
  };
}

async function writeHead(file: string, head: Buffer): Promise<void> {
  const handle = await open(file, "r+");
  try {
    const there = (await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)).buffer;
    // The last writer has written and synced it, unless the process ended in between.
    if (there.subarray(16, 72).equals(head.subarray(16, 72))) return;
    await handle.write(head, 0, headBytes, 0);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

async function sweepFolder(folder: string, kept: ReadonlySet<string>, olderThanMs: number): Promise<number> {
  let removed = 0;
  for (const name of (await readdir(folder)).filter((one) => !kept.has(one))) {
    const about = await aboutFile(path.join(folder, name));
    // Gone already, or still being written by somebody else.
    if (about === null || Date.now() - about.changedAtMs < olderThanMs) continue;
    await rm(path.join(folder, name), { force: true });
    removed++;
  }
  return removed;
}
