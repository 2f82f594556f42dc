import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { BlobDamaged } from "./blob-errors.ts";
import type { BlobKey } from "./key-ring.ts";

/*
 * An encrypted file: a head of 132 bytes, then blocks.
 *
 *   head    "greffe-sealed-1\n", key id (16), SHA-256 of the content (32), its size (8), nonce (12),
 *           the file's own data key, encrypted under the key of that id with everything before it bound to it (32 + 16)
 *   block   nonce (12), up to 65,536 bytes of content encrypted under the data key, tag (16); its number is bound to it
 *
 * Hash and size are zero while a file grows. AES-256-GCM throughout. A block can be read by itself; one that was changed,
 * moved, left out or cut off is found, because the head says how many there must be.
 */
// The letters are the format’s: files lie on disks with them, and in archives. Another word would be another format.
const magic = Buffer.from("greffe-sealed-1\n", "latin1");
const boundBytes = 72;
const nonceBytes = 12;
const tagBytes = 16;
export const headBytes = boundBytes + nonceBytes + 32 + tagBytes;
export const blockBytes = 65_536;
export const encryptedBlockBytes = nonceBytes + blockBytes + tagBytes;
const overhead = nonceBytes + tagBytes;

export interface EncryptedHead {
  readonly keyId: string;
  readonly dataKey: Buffer;
  /** Null while the file grows. */
  readonly whole: { readonly hash: string; readonly sizeBytes: number } | null;
}

export const newDataKey = (): Buffer => randomBytes(32);

export function encodeHead(key: BlobKey, dataKey: Uint8Array, whole: EncryptedHead["whole"]): Buffer {
  const bound = Buffer.alloc(boundBytes);
  magic.copy(bound);
  bound.write(key.id, 16, "hex");
  if (whole !== null) {
    bound.write(whole.hash, 32, "hex");
    bound.writeBigUInt64BE(BigInt(whole.sizeBytes), 64);
  }
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key.key, nonce).setAAD(bound);
  return Buffer.concat([bound, nonce, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
}

/** The key that the head names. @throws BlobDamaged when these are not the first bytes of an encrypted file */
export function keyIdIn(head: Buffer): string {
  if (head.length < headBytes || !head.subarray(0, 16).equals(magic))
    throw new BlobDamaged("This is no encrypted file");
  return head.toString("hex", 16, 32);
}

/** @throws BlobDamaged when the head is not what was written under this key */
export function decodeHead(head: Buffer, key: BlobKey): EncryptedHead {
  const keyId = keyIdIn(head);
  const bound = head.subarray(0, boundBytes);
  const nonce = head.subarray(boundBytes, boundBytes + nonceBytes);
  const wrapped = head.subarray(boundBytes + nonceBytes, headBytes);
  const dataKey = opened(key.key, nonce, bound, wrapped, "head");
  const grows = bound.subarray(32).every((byte) => byte === 0);
  const whole = { hash: bound.toString("hex", 32, 64), sizeBytes: Number(bound.readBigUInt64BE(64)) };
  return { keyId, dataKey, whole: grows ? null : whole };
}

function opened(key: Uint8Array, nonce: Buffer, bound: Buffer, encrypted: Buffer, what: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(bound);
  decipher.setAuthTag(encrypted.subarray(encrypted.length - tagBytes));
  const content = decipher.update(encrypted.subarray(0, encrypted.length - tagBytes));
  try {
    decipher.final();
  } catch (cause) {
    throw new BlobDamaged(`The ${what} is not what was written`, { cause });
  }
  return content;
}

const numberOf = (block: number) => {
  const bound = Buffer.alloc(8);
  bound.writeBigUInt64BE(BigInt(block));
  return bound;
};

export interface BlockInProgress {
  readonly nonce: Buffer;
  update(content: Buffer): Buffer;
  /** The tag, after which nothing can be added. */
  end(): Buffer;
}

/** Begins a block. Its nonce is fresh each time, so that a block may be written again with more in it. */
export function encryptBlock(dataKey: Uint8Array, block: number): BlockInProgress {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", dataKey, nonce).setAAD(numberOf(block));
  return {
    nonce,
    update: (content) => cipher.update(content),
    end: () => {
      cipher.final();
      return cipher.getAuthTag();
    },
  };
}

/** @throws BlobDamaged before any of the block is given out */
export function decryptBlock(dataKey: Uint8Array, block: number, encrypted: Buffer): Buffer {
  if (encrypted.length <= overhead) throw new BlobDamaged(`The block ${block} is cut short`);
  return opened(
    dataKey,
    encrypted.subarray(0, nonceBytes),
    numberOf(block),
    encrypted.subarray(nonceBytes),
    `block ${block}`,
  );
}

/** Where a block begins in the file. */
export const startOf = (block: number): number => headBytes + block * encryptedBlockBytes;

/** Length of a file that holds so much content. */
export const encryptedLength = (sizeBytes: number): number =>
  headBytes + sizeBytes + overhead * Math.ceil(sizeBytes / blockBytes);

/** Content that a file of this length can hold. */
export function contentLength(fileBytes: number): number {
  const rest = Math.max(0, fileBytes - headBytes);
  const full = Math.floor(rest / encryptedBlockBytes);
  return full * blockBytes + Math.max(0, rest - full * encryptedBlockBytes - overhead);
}
