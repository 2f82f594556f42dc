import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const magic = Buffer.from("greffe-backup-1\n");
const saltBytes = 32;
const chunkBytes = 65_536;
const tagBytes = 16;

/** The backup cannot be opened: another key, or a byte of it is not what was written. */
export class DecryptionFailed extends Error {}

function dataKey(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, "greffe backup", 32));
}

/** Eleven bytes of count and one that says whether more follows: no chunk can be moved, left out or cut off. */
function nonceOf(count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(count), 3);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Cuts a stream into pieces of one size; the last one may be shorter, and says that it is the last. */
async function* pieces(
  source: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; isLast: boolean }> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const bytes of source) {
    waiting.push(bytes);
    length += bytes.length;
    if (length <= size) continue;
    const all = Buffer.concat(waiting);
    let from = 0;
    for (; all.length - from > size; from += size) yield { bytes: all.subarray(from, from + size), isLast: false };
    waiting = [all.subarray(from)];
    length = all.length - from;
  }
  yield { bytes: Buffer.concat(waiting), isLast: true };
}

/** Encrypts with AES-256-GCM in chunks, under a key of this backup alone. @param key 32 random bytes kept elsewhere */
export async function* seal(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes);
  yield Buffer.concat([magic, salt]);
  const own = dataKey(key, salt);
  let count = 0;
  for await (const { bytes, isLast } of pieces(source, chunkBytes)) {
    const cipher = createCipheriv("aes-256-gcm", own, nonceOf(count++, isLast));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** @throws SealBroken before any byte of a chunk that does not fit is given out */
export async function* unseal(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  const begun = await beginning(source);
  if (!begun.head.subarray(0, magic.length).equals(magic)) throw new DecryptionFailed("not a backup");
  const own = dataKey(key, begun.head.subarray(magic.length));
  let count = 0;
  for await (const { bytes, isLast } of pieces(begun.rest, chunkBytes + tagBytes)) {
    if (bytes.length < tagBytes) throw new DecryptionFailed("cut short");
    const decipher = createDecipheriv("aes-256-gcm", own, nonceOf(count++, isLast));
    decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
    const open = decipher.update(bytes.subarray(0, bytes.length - tagBytes));
    try {
      decipher.final();
    } catch (cause) {
      throw new DecryptionFailed(count === 1 ? "another key, or damaged" : `damaged in chunk ${count}`, { cause });
    }
    yield open;
  }
}

async function beginning(source: AsyncIterable<Buffer>): Promise<{ head: Buffer; rest: AsyncGenerator<Buffer> }> {
  const iterator = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  const wanted = magic.length + saltBytes;
  while (head.length < wanted) {
    const next = await iterator.next();
    if (next.done === true) throw new DecryptionFailed("not a backup");
    head = Buffer.concat([head, next.value]);
  }
  async function* rest(): AsyncGenerator<Buffer> {
    yield head.subarray(wanted);
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { head: head.subarray(0, wanted), rest: rest() };
}
