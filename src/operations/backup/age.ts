import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { Decrypter, Encrypter } from "age-encryption";
import { DecryptionFailed, headOf, nonceOf, pieces, tagBytes } from "./chunks.ts";

/**
 * The format of age (age-encryption.org/v1): whoever has the key opens a backup with `age -d -i KEY FILE`, without this
 * product. The header, which holds the file's key for its recipients, is the library's; the chunks, whose cipher Node.js
 * has itself, go through that one, which is some three times as fast.
 */
const chunkBytes = 65_536;
const nonceBytes = 16;
/** What the library gives for nothing: the header, a nonce, and one empty chunk. */
const afterHeader = nonceBytes + tagBytes;
const mostHeaderBytes = 65_536;
const cipherName = "chacha20-poly1305";

const payloadKey = (fileKey: Uint8Array, nonce: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", fileKey, nonce, "payload", 32));

/** @param recipients `age1…`: any one of their keys opens what is encrypted */
export async function* encryptToAge(
  source: AsyncIterable<Buffer>,
  recipients: readonly string[],
): AsyncGenerator<Buffer> {
  const { header, fileKey } = await newHeader(recipients);
  const nonce = randomBytes(nonceBytes);
  yield Buffer.concat([header, nonce]);
  const key = payloadKey(fileKey, nonce);
  let count = 0;
  for await (const { bytes, isLast } of pieces(source, chunkBytes)) {
    const cipher = createCipheriv(cipherName, key, nonceOf(count++, isLast), { authTagLength: tagBytes });
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

async function newHeader(recipients: readonly string[]): Promise<{ header: Uint8Array; fileKey: Uint8Array }> {
  const encrypter = new Encrypter();
  let fileKey = new Uint8Array();
  // One who is told the file's key and puts nothing into the header.
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key);
      return [];
    },
  });
  for (const one of recipients) encrypter.addRecipient(one);
  const empty = await encrypter.encrypt(new Uint8Array());
  return { header: empty.subarray(0, empty.length - afterHeader), fileKey };
}

/** @throws DecryptionFailed before any byte of a chunk that does not fit is given out */
export async function* decryptAge(source: AsyncIterable<Buffer>, identity: string): AsyncGenerator<Buffer> {
  const { header, rest } = await headerOf(source);
  const fileKey = await fileKeyIn(header, identity).catch((cause: unknown) => {
    throw new DecryptionFailed("another key, or damaged", { cause });
  });
  const begun = await headOf(rest, nonceBytes);
  const key = payloadKey(fileKey, begun.head);
  let count = 0;
  for await (const { bytes, isLast } of pieces(begun.rest, chunkBytes + tagBytes)) {
    if (bytes.length < tagBytes) throw new DecryptionFailed("damaged: cut short");
    yield openChunk(bytes, key, nonceOf(count, isLast), count++);
  }
}

async function fileKeyIn(header: Buffer, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decryptHeader(header);
}

function openChunk(bytes: Buffer, key: Buffer, nonce: Buffer, count: number): Buffer {
  const decipher = createDecipheriv(cipherName, key, nonce, { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  const open = decipher.update(bytes.subarray(0, bytes.length - tagBytes));
  try {
    decipher.final();
  } catch (cause) {
    throw new DecryptionFailed(`damaged in chunk ${count + 1}`, { cause });
  }
  return open;
}

const magic = "age-encryption.org/v1\n";

/** The header is text; its last line begins with three dashes. @throws DecryptionFailed when there is none */
async function headerOf(source: AsyncIterable<Buffer>): Promise<{ header: Buffer; rest: AsyncGenerator<Buffer> }> {
  const iterator = source[Symbol.asyncIterator]();
  let read: Buffer = Buffer.alloc(0);
  for (;;) {
    const end = /\n--- [^\n]*\n/.exec(read.toString("latin1"));
    if (end !== null) {
      const length = end.index + end[0].length;
      async function* rest(): AsyncGenerator<Buffer> {
        yield read.subarray(length);
        for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
      }
      return { header: read.subarray(0, length), rest: rest() };
    }
    const next = await iterator.next();
    if (next.done === true || read.length > mostHeaderBytes) throw new DecryptionFailed("not a backup");
    read = Buffer.concat([read, next.value]);
    if (read.length >= magic.length && !read.toString("latin1").startsWith(magic))
      throw new DecryptionFailed("not a backup");
  }
}
