import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { Refused } from "../../../kernel/refusal.ts";
import { forgetHash, type HashInProgress, hashSoFar } from "./hash-in-progress.ts";

const batchBytes = 1_048_576;
const syncEvery = 64 * batchBytes;

/**
 * Appends what comes to the growing file, hashing on the way, two batches in memory at most. What arrived before a
 * broken connection is kept. Returns after the bytes are on disk (fdatasync).
 * @returns the new offset
 * @throws upload-misused on more bytes than were announced, storage-full; whatever broke the connection
 */
export async function receiveBytes(
  source: Readable,
  upload: { readonly id: string; readonly file: string; readonly offset: number; readonly sizeBytes: number },
): Promise<number> {
  const hash = await hashSoFar(upload.id, upload.file, upload.offset);
  const handle = await open(upload.file, "r+");
  const writer = new BatchWriter(handle, hash);
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (writer.end + chunk.length > upload.sizeBytes) throw new Refused("upload-misused");
      await writer.add(chunk);
    }
    await writer.flush();
    await handle.datasync();
  } catch (error) {
    await writer.flush().catch(() => forgetHash(upload.id));
    throw diskFull(error) ? new Refused("storage-full") : error;
  } finally {
    await handle.close();
  }
  return writer.end;
}

/** Writes in large batches, one of them under way while the next one fills. */
class BatchWriter {
  readonly #handle: FileHandle;
  readonly #hash: HashInProgress;
  #chunks: Buffer[] = [];
  #waiting = 0;
  #unsynced = 0;
  #written: number;
  #underWay: Promise<void> = Promise.resolve();
  #synced: Promise<void> = Promise.resolve();
  #isSyncing = false;

  constructor(handle: FileHandle, hash: HashInProgress) {
    this.#handle = handle;
    this.#hash = hash;
    this.#written = hash.offset;
  }

  /** Where the file will end when everything added is written. */
  get end(): number {
    return this.#written + this.#waiting;
  }

  async add(chunk: Buffer): Promise<void> {
    this.#chunks.push(chunk);
    this.#waiting += chunk.length;
    if (this.#waiting >= batchBytes) await this.#send();
  }

  async flush(): Promise<void> {
    if (this.#waiting > 0) await this.#send();
    await this.#underWay;
    await this.#synced;
  }

  async #send(): Promise<void> {
    await this.#underWay;
    const chunks = this.#chunks;
    const length = this.#waiting;
    this.#chunks = [];
    this.#waiting = 0;
    this.#underWay = this.#write(chunks, this.#written, length);
    this.#written += length;
    // A failure is met by whoever awaits next; until then it must not count as unhandled.
    this.#underWay.catch(() => undefined);
    for (const chunk of chunks) this.#hash.hasher.update(chunk);
    this.#hash.offset += length;
  }

  async #write(chunks: readonly Buffer[], position: number, length: number): Promise<void> {
    let at = position;
    let rest = chunks;
    while (rest.length > 0) {
      const { bytesWritten } = await this.#handle.writev(rest, at);
      at += bytesWritten;
      rest = after(rest, bytesWritten);
    }
    this.#unsynced += length;
    if (this.#unsynced >= syncEvery && !this.#isSyncing) this.#syncBehind();
  }

  /** Begins to bring to disk what is written, while more is: the last sync, which the sender waits for, is short then. */
  #syncBehind(): void {
    this.#unsynced = 0;
    this.#isSyncing = true;
    this.#synced = this.#handle.datasync().finally(() => {
      this.#isSyncing = false;
    });
    // A failure is met by `flush`; until then it must not count as unhandled.
    this.#synced.catch(() => undefined);
  }
}

function after(chunks: readonly Buffer[], bytes: number): readonly Buffer[] {
  let skip = bytes;
  let index = 0;
  for (const chunk of chunks) {
    if (skip < chunk.length) return [chunk.subarray(skip), ...chunks.slice(index + 1)];
    skip -= chunk.length;
    index++;
  }
  return [];
}

function diskFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === "ENOSPC" || code === "EDQUOT";
}
