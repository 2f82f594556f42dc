import { readSealed, type SealedFile, writeSealed } from "../../../platform/blobs/sealed-file.ts";

/** The machine's fault, not the file's: there is no verdict then, and somebody has to ask again. */
export class FileUnavailable extends Error {}

/** The content of a file to work on. @throws FileUnavailable */
export async function readInput(file: SealedFile): Promise<Buffer> {
  try {
    return await readSealed(file);
  } catch (cause) {
    throw new FileUnavailable("The file to work on cannot be read", { cause });
  }
}

/** @throws FileUnavailable */
export async function writeOutput(file: SealedFile, content: Uint8Array): Promise<void> {
  try {
    await writeSealed(file, content);
  } catch (cause) {
    throw new FileUnavailable("What was made cannot be written", { cause });
  }
}
