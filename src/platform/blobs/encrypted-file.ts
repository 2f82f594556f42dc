import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { BlobDamaged } from "./blob-errors.ts";
import {
  blockBytes,
  contentLength,
  decryptBlock,
  encryptedBlockBytes,
  encryptedLength,
  headBytes,
  startOf,
} from "./encrypted-format.ts";
import { EncryptedWriter } from "./encrypted-writer.ts";

/**
 * An encrypted file and the one key that opens it, and nothing else: what a process gets that works on it. `dataKey` null:
 * the file is plain. `sizeBytes` null: as much as there is.
 */
export interface EncryptedFile {
  readonly path: string;
  readonly dataKey: Uint8Array | null;
  readonly sizeBytes: number | null;
}

/** The whole content in memory. @throws BlobDamaged, and whatever reading a file throws */
export async function readEncrypted(file: EncryptedFile): Promise<Buffer> {
  const handle = await open(file.path, "r");
  try {
    if (file.dataKey === null) return await handle.readFile();
    const fileBytes = (await handle.stat()).size;
    const sizeBytes = file.sizeBytes ?? contentLength(fileBytes);
    if (fileBytes !== encryptedLength(sizeBytes)) throw new BlobDamaged("The file is not as long as it must be");
    const content = Buffer.allocUnsafeSlow(sizeBytes);
    for (let block = 0; block * blockBytes < sizeBytes; block++) {
      const plain = decryptBlock(file.dataKey, block, await blockAt(handle, block, sizeBytes));
      plain.copy(content, block * blockBytes);
    }
    return content;
  } finally {
    await handle.close();
  }
}

/** The bytes of a block as they are in the file. */
export async function blockAt(handle: FileHandle, block: number, sizeBytes: number): Promise<Buffer> {
  const length = Math.min(encryptedBlockBytes, encryptedLength(sizeBytes) - startOf(block));
  const encrypted = Buffer.allocUnsafeSlow(length);
  const { bytesRead } = await handle.read(encrypted, 0, length, startOf(block));
  return encrypted.subarray(0, bytesRead);
}

/** Writes content into a file that `withNewFile` gave. Where its head belongs stays empty: it never becomes a blob. */
export async function writeEncrypted(file: EncryptedFile, content: Uint8Array): Promise<void> {
  const handle = await open(file.path, "w", 0o600);
  try {
    if (file.dataKey === null) return await handle.writeFile(content);
    await handle.write(Buffer.alloc(headBytes), 0, headBytes, 0);
    const writer = new EncryptedWriter(
      handle,
      file.dataKey,
      { hasher: createHash("sha256"), offset: 0 },
      Buffer.alloc(0),
    );
    await writer.add(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
    await writer.flush();
  } finally {
    await handle.close();
  }
}
