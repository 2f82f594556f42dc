import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { BlobBackend } from "./blob-backend.ts";
import { BlobKeyMissing } from "./blob-errors.ts";
import type { BlobSource, BlobStore, ByteRange, PutBlob } from "./blob-store.ts";
import type { EncryptedFile } from "./encrypted-file.ts";
import { encodeHead, headBytes, newDataKey } from "./encrypted-format.ts";
import { contentOf, type Lookup, lookup, sizeOf } from "./encrypted-lookup.ts";
import { EncryptedWriter } from "./encrypted-writer.ts";
import type { KeyRing } from "./key-ring.ts";
import { createResumableBlobs } from "./resumable-blobs.ts";
import type { Scratch } from "./scratch.ts";
import { createUpkeep } from "./upkeep.ts";

export interface EncryptedStoreOptions {
  readonly backend: BlobBackend;
  readonly ring: KeyRing;
  /** False: the operator gives the key file, and none is made where it should be. */
  readonly mayMakeKey: boolean;
  /** Folder where files grow before they have their names. Whatever lies there is encrypted. */
  readonly staging: string;
  readonly scratch: Scratch;
}

type NewFile = EncryptedFile & { readonly dataKey: Uint8Array };
/** Blobs on a backend, each encrypted under a key of its own, which is encrypted under a key of the ring. */
export function createEncryptedStore(options: EncryptedStoreOptions): BlobStore {
  const { backend, ring, staging, scratch } = options;
  const ready = readiness(options);
  const stored = lookup(backend, ring);
  const inStaging = (kind: string) => path.join(staging, `${kind}-${randomUUID()}`);
  const store = (file: string, hash: string) => placed(options, stored, file, hash);
  const content = (hash: string, range?: ByteRange) => contentOf(backend, stored, hash, range);
  const put = async (source: BlobSource): Promise<PutBlob> => {
    await ready();
    const file = inStaging("put");
    try {
      const written = await writeWhole(file, source, ring);
      await store(file, written.hash);
      return written;
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
  };
  const withNewFile = async <T>(work: (file: NewFile) => Promise<T>): Promise<T> => {
    const file = inStaging("made");
    try {
      return await work({ path: file, dataKey: newDataKey(), sizeBytes: null });
    } finally {
      await rm(file, { force: true });
    }
  };
  return {
    ready,
    put,
    open: (hash, range) => Readable.from(content(hash, range), { objectMode: false }),
    withNewFile,
    size: (hash) => sizeOf(stored, hash),
    withFile: async (hash, work) => {
      const blob = await stored.certain(hash);
      if (!("plain" in blob))
        return backend.withLocal(hash, (file) =>
          work({ path: file, dataKey: blob.dataKey, sizeBytes: blob.sizeBytes }),
        );
      // It may be encrypted and removed while the other process has not opened it yet: that one gets a copy.
      return withNewFile(async (copy) => {
        await writeCopy(copy, createReadStream(blob.plain));
        return work(copy);
      });
    },
    withPlainFile: (hash, ending, work) => scratch.with(content(hash), ending, work),
    resumable: createResumableBlobs({ folder: staging, ring, ready, store }),
    upkeep: createUpkeep({ backend, ring, ready, put, newFile: () => inStaging("rekeyed") }),
  };
}

/** What lies under the name already stays, unless it is damaged: then this is what mends it. */
async function placed({ backend }: EncryptedStoreOptions, stored: Lookup, file: string, hash: string): Promise<void> {
  if (await backend.place(file, hash)) return;
  const isThere = await stored.opened(hash).then(
    (one) => one !== null,
    () => false,
  );
  const young =
    isThere &&
    (await backend.touch(hash).then(
      () => true,
      () => false,
    ));
  if (young) await rm(file);
  else await backend.replace(file, hash);
}

/** Once for each key that encrypts: every key that ever encrypted here must be at hand before another blob is written. */
function readiness({ backend, ring, mayMakeKey }: EncryptedStoreOptions): () => Promise<void> {
  const marked = new Set<string>();
  let checking: Promise<void> | null = null;
  const check = async () => {
    const marks = await backend.marks();
    if (marks.length === 0 && mayMakeKey && !(await ring.exists())) await ring.create();
    const here = new Set((await ring.all()).map((one) => one.id));
    const missing = marks.filter((id) => !here.has(id));
    if (missing.length > 0)
      throw new BlobKeyMissing(`Blobs rest under ${missing.join(", ")}, and ${ring.file} has no such key`);
    const { id } = await ring.current();
    if (!marks.includes(id)) await backend.mark(id);
    marked.add(id);
  };
  return async () => {
    if (marked.size > 0 && marked.has((await ring.current()).id)) return;
    checking ??= check().finally(() => {
      checking = null;
    });
    await checking;
  };
}

async function writeWhole(file: string, source: BlobSource, ring: KeyRing): Promise<PutBlob> {
  const dataKey = newDataKey();
  const running = { hasher: createHash("sha256"), offset: 0 };
  const handle = await open(file, "wx", 0o600);
  try {
    const writer = new EncryptedWriter(handle, dataKey, running, Buffer.alloc(0));
    for await (const bytes of source) await writer.add(asBuffer(bytes));
    await writer.flush();
    const written = { hash: running.hasher.digest("hex"), sizeBytes: running.offset };
    await handle.write(encodeHead(await ring.current(), dataKey, written), 0, headBytes, 0);
    await handle.sync();
    return written;
  } finally {
    await handle.close();
  }
}

async function writeCopy(file: NewFile, source: BlobSource): Promise<void> {
  const handle = await open(file.path, "wx", 0o600);
  try {
    const running = { hasher: createHash("sha256"), offset: 0 };
    const writer = new EncryptedWriter(handle, file.dataKey, running, Buffer.alloc(0));
    for await (const bytes of source) await writer.add(asBuffer(bytes));
    await writer.flush();
  } finally {
    await handle.close();
  }
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
