import { createReadStream } from "node:fs";
import type { BlobBackend } from "./blob-backend.ts";
import { BlobDamaged, BlobMissing } from "./blob-errors.ts";
import type { ByteRange } from "./blob-store.ts";
import { aboutFile } from "./durable.ts";
import {
  blockBytes,
  decodeHead,
  decryptBlock,
  type EncryptedHead,
  encryptedBlockBytes,
  encryptedLength,
  keyIdIn,
  startOf,
} from "./encrypted-format.ts";
import type { KeyRing } from "./key-ring.ts";

type Whole = NonNullable<EncryptedHead["whole"]>;
interface Opened extends Whole {
  readonly dataKey: Buffer;
}

interface Plain {
  readonly plain: string;
}
/** What lies under a name, as its head says. */
export interface Lookup {
  opened(hash: string): Promise<Opened | null>;
  /** Encrypted, or plain: one that is encrypted at this very moment is looked for again. */
  found(hash: string): Promise<Opened | Plain | null>;
  /** @throws BlobMissing */
  certain(hash: string): Promise<Opened | Plain>;
}

export function lookup(backend: BlobBackend, ring: KeyRing): Lookup {
  const opened = async (hash: string): Promise<Opened | null> => {
    const head = await backend.head(hash);
    if (head === null) return null;
    const { dataKey, whole } = decodeHead(head.bytes, await ring.find(keyIdIn(head.bytes)));
    if (whole?.hash !== hash) throw new BlobDamaged(`Under the name ${hash} lies something else`);
    if (head.fileBytes !== encryptedLength(whole.sizeBytes)) throw new BlobDamaged(`The blob ${hash} is cut short`);
    return { ...whole, dataKey };
  };
  const otherwise = async (hash: string) => {
    const plain = await backend.plain(hash);
    return plain === null ? opened(hash) : { plain };
  };
  const found = async (hash: string) => (await opened(hash)) ?? otherwise(hash);
  const certain = async (hash: string) => {
    const blob = await found(hash);
    if (blob === null) throw new BlobMissing(`There is no blob ${hash}`);
    return blob;
  };
  return { opened, found, certain };
}

export async function* contentOf(
  backend: BlobBackend,
  stored: Lookup,
  hash: string,
  range: ByteRange | undefined,
): AsyncGenerator<Buffer> {
  const blob = await stored.certain(hash);
  if ("plain" in blob) yield* plainContent(blob.plain, range);
  else yield* decryptedContent(backend, blob, range);
}

export async function sizeOf(stored: Lookup, hash: string): Promise<number | null> {
  const blob = await stored.found(hash);
  if (blob === null) return null;
  return "plain" in blob ? ((await aboutFile(blob.plain))?.sizeBytes ?? null) : blob.sizeBytes;
}

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
