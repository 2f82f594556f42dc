import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { BlobBackend } from "./blob-backend.ts";
import { BlobDamaged, BlobKeyMissing, BlobMissing } from "./blob-errors.ts";
import type { BlobSource, BlobStore, ByteRange, PutBlob } from "./blob-store.ts";
import { aboutFile } from "./durable.ts";
import type { EncryptedFile } from "./encrypted-file.ts";
import {
  blockBytes,
  decodeHead,
  decryptBlock,
  type EncryptedHead,
  encodeHead,
  encryptedBlockBytes,
  encryptedLength,
  headBytes,
  keyIdIn,
  newDataKey,
  startOf,
} from "./encrypted-format.ts";
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
type Whole = NonNullable<EncryptedHead["whole"]>;
interface Opened extends Whole {
  readonly dataKey: Buffer;
}

/** Blobs on a backend, each encrypted under a key of its own, which is encrypted under a key of the ring. */
export function createEncryptedStore(options: EncryptedStoreOptions): BlobStore {
  const { backend, ring, staging, scratch } = options;
  const ready = readiness(options);
  const inStaging = (kind: string) => path.join(staging, `${kind}-${randomUUID()}`);

  const opened = async (hash: string): Promise<Opened | null> => {
    const head = await backend.head(hash);
    if (head === null) return null;
    const { dataKey, whole } = decodeHead(head.bytes, await ring.find(keyIdIn(head.bytes)));
    if (whole?.hash !== hash) throw new BlobDamaged(`Under the name ${hash} rests something else`);
    if (head.fileBytes !== encryptedLength(whole.sizeBytes)) throw new BlobDamaged(`The blob ${hash} is cut short`);
    return { ...whole, dataKey };
  };
  /** Encrypted, or plain: one that is encrypted at this very moment is looked for again. */
  const found = async (hash: string): Promise<Opened | { plain: string } | null> => {
    const otherwise = async () => {
      const plain = await backend.plain(hash);
      return plain === null ? opened(hash) : { plain };
    };
    return (await opened(hash)) ?? otherwise();
  };
  /** What rests under the name already stays, unless it is damaged: then this is what mends it. */
  const store = async (file: string, hash: string): Promise<void> => {
    if (await backend.place(file, hash)) return;
    const isThere = await opened(hash).then(
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
  };
  const content = async function* (hash: string, range: ByteRange | undefined): AsyncGenerator<Buffer> {
    const blob = await found(hash);
    if (blob === null) throw new BlobMissing(`There is no blob ${hash}`);
    if ("plain" in blob) yield* plainContent(blob.plain, range);
    else yield* decryptedContent(backend, blob, range);
  };
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
  const open = (hash: string, range?: ByteRange) => Readable.from(content(hash, range), { objectMode: false });
  return {
    ready,
    put,
    open,
    withNewFile,
    size: async (hash) => {
      const blob = await found(hash);
      if (blob === null) return null;
      return "plain" in blob ? ((await aboutFile(blob.plain))?.sizeBytes ?? null) : blob.sizeBytes;
    },
    withFile: async (hash, work) => {
      const blob = await found(hash);
      if (blob === null) throw new BlobMissing(`There is no blob ${hash}`);
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
    withPlainFile: (hash, ending, work) => scratch.with(content(hash, undefined), ending, work),
    resumable: createResumableBlobs({ folder: staging, ring, ready, store }),
    upkeep: createUpkeep({ backend, ring, ready, put, newFile: () => inStaging("rekeyed") }),
  };
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

function plainContent(file: string, range: ByteRange | undefined): AsyncIterable<Buffer> {
  return createReadStream(file, range === undefined ? {} : { start: range.from, end: range.to });
}

/** Block by block: what is given out is authentic, and as long as the head says. */
async function* decryptedContent(
  backend: BlobBackend,
  blob: Opened,
  range: ByteRange | undefined,
): AsyncGenerator<Buffer> {
  const from = range?.from ?? 0;
  const to = Math.min(range?.to ?? blob.sizeBytes - 1, blob.sizeBytes - 1);
  if (to < from) return;
  const [first, last] = [Math.floor(from / blockBytes), Math.floor(to / blockBytes)];
  const end = Math.min(startOf(last + 1), encryptedLength(blob.sizeBytes)) - 1;
  let block = first;
  for await (const encrypted of blocksOf(backend.read(blob.hash, startOf(first), end))) {
    const plain = decryptBlock(blob.dataKey, block, encrypted);
    const at = block * blockBytes;
    if (plain.length !== Math.min(blockBytes, blob.sizeBytes - at)) throw new BlobDamaged("A block is cut short");
    yield plain.subarray(Math.max(0, from - at), Math.min(plain.length, to + 1 - at));
    block++;
  }
  if (block !== last + 1) throw new BlobDamaged(`The blob ${blob.hash} is cut short`);
}

/** Cuts a stream that begins with a block into blocks; the last may be shorter. */
async function* blocksOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const bytes of source) {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    let from = 0;
    for (; all.length - from >= encryptedBlockBytes; from += encryptedBlockBytes)
      yield all.subarray(from, from + encryptedBlockBytes);
    rest = all.subarray(from);
  }
  if (rest.length > 0) yield rest;
}
