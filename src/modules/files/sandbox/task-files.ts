import { type EncryptedFile, readEncrypted, writeEncrypted } from "../../../platform/blobs/encrypted-file.ts";

/** The machine's fault, not the file's: there is no verdict then, and somebody has to ask again. */
export class FileUnavailable extends Error {}

/** The content of a file to work on. @throws FileUnavailable */
export async function readInput(file: EncryptedFile): Promise<Buffer> {
  try {
    return await readEncrypted(file);
  } catch (cause) {
    throw new FileUnavailable("The file to work on cannot be read", { cause });
  }
}

/** @throws FileUnavailable */
export async function writeOutput(file: EncryptedFile, content: Uint8Array): Promise<void> {
  try {
    await writeEncrypted(file, content);
  } catch (cause) {
    throw new FileUnavailable("What was made cannot be written", { cause });
  }
}
