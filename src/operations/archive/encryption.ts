import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { DecryptionFailed, headOf, nonceOf, pieces, tagBytes } from "../backup/chunks.ts";

const magic = Buffer.from("greffe-archive-1\n");
const saltBytes = 32;
const chunkBytes = 65_536;

function dataKey(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, "greffe archive", 32));
}

/** Encrypts with AES-256-GCM in chunks, under a key of this piece alone. @param key 32 random bytes kept elsewhere */
export async function* encrypt(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes);
  yield Buffer.concat([magic, salt]);
  const own = dataKey(key, salt);
  let count = 0;
  for await (const { bytes, isLast } of pieces(source, chunkBytes)) {
    const cipher = createCipheriv("aes-256-gcm", own, nonceOf(count++, isLast));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** @throws DecryptionFailed before any byte of a chunk that does not fit is given out */
export async function* decrypt(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  const begun = await headOf(source, magic.length + saltBytes);
  if (!begun.head.subarray(0, magic.length).equals(magic)) throw new DecryptionFailed("not of an archive");
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
