import type { Hash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { type BlockInProgress, blockBytes, encryptBlock, startOf } from "./encrypted-format.ts";

const batchBytes = 1_048_576;
const usual = { batchBytes, syncEvery: 64 * batchBytes };

/** SHA-256 of the first `offset` bytes of the content. */
export interface RunningHash {
  readonly hasher: Hash;
  offset: number;
}

/**
 * Encrypts, hashes and writes content in one pass, in batches of whole blocks: one is under way while the next fills.
 * `tail` is the content of a last block that was not full: it is written again with what follows.
 */
export class EncryptedWriter {
  readonly #handle: FileHandle;
  readonly #dataKey: Uint8Array;
  readonly #hash: RunningHash;
  #block: BlockInProgress | null = null;
  #inBlock = 0;
  #number: number;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #position: number;
  #unsynced = 0;
  #underWay: Promise<void> = Promise.resolve();
  #synced: Promise<void> = Promise.resolve();
  #isSyncing = false;
  readonly #pace: typeof usual;

  constructor(handle: FileHandle, dataKey: Uint8Array, hash: RunningHash, tail: Buffer, pace = usual) {
    this.#pace = pace;
    this.#handle = handle;
    this.#dataKey = dataKey;
    this.#hash = hash;
    this.#number = Math.floor(hash.offset / blockBytes);
    this.#position = startOf(this.#number);
    if (tail.length > 0) this.#encrypt(tail);
  }

  get end(): number {
    return this.#hash.offset;
  }

  async add(content: Buffer): Promise<void> {
    this.#hash.hasher.update(content);
    this.#hash.offset += content.length;
    for (let from = 0; from < content.length; ) {
      const to = Math.min(content.length, from + blockBytes - this.#inBlock);
      this.#encrypt(content.subarray(from, to));
      from = to;
      if (this.#inBlock === blockBytes) this.#endBlock();
      if (this.#block === null && this.#waitingBytes >= this.#pace.batchBytes) await this.#send();
    }
  }

  /** Ends the last block and waits until all is written. Nothing can be added afterwards. */
  async flush(): Promise<void> {
    this.#endBlock();
    await this.#send();
    await this.#underWay;
    await this.#synced;
  }

  #encrypt(content: Buffer): void {
    if (this.#block === null) {
      this.#block = encryptBlock(this.#dataKey, this.#number);
      this.#wait(this.#block.nonce);
    }
    this.#wait(this.#block.update(content));
    this.#inBlock += content.length;
  }

  #endBlock(): void {
    if (this.#block !== null) this.#wait(this.#block.end());
    this.#block = null;
    this.#inBlock = 0;
    this.#number++;
  }

  #wait(bytes: Buffer): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
  }

  async #send(): Promise<void> {
    await this.#underWay;
    const [batch, length] = [this.#waiting, this.#waitingBytes];
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#underWay = this.#write(batch, this.#position, length);
    this.#position += length;
    // A failure is met by whoever awaits next; until then it must not count as unhandled.
    this.#underWay.catch(() => undefined);
  }

  async #write(batch: readonly Buffer[], position: number, length: number): Promise<void> {
    let at = position;
    let rest = batch;
    while (rest.length > 0) {
      const { bytesWritten } = await this.#handle.writev(rest, at);
      at += bytesWritten;
      rest = after(rest, bytesWritten);
    }
    this.#unsynced += length;
    if (this.#unsynced >= this.#pace.syncEvery && !this.#isSyncing) this.#syncBehind();
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
