import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline as piped, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createDeflate, createInflate } from "node:zlib";
import { decodeFrames, encodeFrame, type Frame } from "../backup/frame.ts";
import { decrypt, encrypt } from "./encryption.ts";

/** A piece of an archive is a row of frames, compressed, then encrypted. It has its name once it is whole and on disk. */
export async function writePiece(
  file: string,
  frames: AsyncIterable<Frame> | Iterable<Frame>,
  key: Buffer,
  mode = 0o600,
): Promise<void> {
  const part = `${file}.part`;
  const handle = await open(part, "w", 0o600);
  try {
    // PostgreSQL gives its programs a mask under which nobody else reads.
    if (mode !== 0o600) await handle.chmod(mode);
    async function* encoded() {
      for await (const frame of frames) yield encodeFrame(frame);
    }
    await pipeline(Readable.from(encoded()), createDeflate({ level: 1 }), async (source: AsyncIterable<Buffer>) => {
      for await (const bytes of encrypt(source, key)) await handle.appendFile(bytes);
    });
    await handle.sync();
    await handle.close();
    await rename(part, file);
    await syncFolderOf(file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** @throws DecryptionFailed (through the iteration) when a byte is not what was written, or the key is another */
export async function* readPiece(file: string, key: Buffer): AsyncGenerator<Frame> {
  const opened = Readable.from(decrypt(createReadStream(file) as AsyncIterable<Buffer>, key));
  // What goes wrong on the way is thrown where the last of the streams is read.
  yield* decodeFrames(piped(opened, createInflate({ chunkSize: 262_144 }), () => undefined));
}

async function syncFolderOf(file: string): Promise<void> {
  const folder = await open(path.dirname(file), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
