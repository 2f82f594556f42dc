import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** The key of cached pictures: from the installation's secret, and good for nothing else. */
export function pictureKey(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "greffe page cache", 32));
}

/** AES-256-GCM, bound to the name: a picture cannot be taken for another one. */
export function encryptPicture(key: Buffer, name: string, picture: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(name));
  return Buffer.concat([nonce, cipher.update(picture), cipher.final(), cipher.getAuthTag()]);
}

/** Null when it was not encrypted under this key and name: it is made again then. */
export function openPicture(key: Buffer, name: string, ciphertext: Buffer): Buffer | null {
  if (ciphertext.length < 28) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, ciphertext.subarray(0, 12)).setAAD(Buffer.from(name));
  decipher.setAuthTag(ciphertext.subarray(ciphertext.length - 16));
  const picture = decipher.update(ciphertext.subarray(12, ciphertext.length - 16));
  try {
    decipher.final();
    return picture;
  } catch {
    // Another secret, another release, or damaged.
    return null;
  }
}
