import type { Readable } from "node:stream";
import type { EncryptedFile } from "./encrypted-file.ts";

/** Part of a blob in bytes; both ends are included, as in an HTTP range. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export type BlobSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface PutBlob {
  readonly hash: string;
  readonly sizeBytes: number;
}

/**
 * Content-addressed bytes, encrypted where they rest. A blob has its name (the SHA-256 of what it holds) only once it is
 * whole and durable. Nothing of a blob is given out before it has been found authentic.
 */
export interface BlobStore {
  /** Proves before the first write that every key under which blobs rest here is at hand. @throws BlobKeyMissing */
  ready(): Promise<void>;
  /** Encrypts, writes, syncs, hashes, then names. The same bytes twice are one blob. */
  put(source: BlobSource): Promise<PutBlob>;
  /** What it holds. @throws (through the stream) BlobMissing, BlobDamaged, BlobKeyMissing */
  open(hash: string, range?: ByteRange): Readable;
  /** Bytes of what it holds, or null when there is no such blob. */
  size(hash: string): Promise<number | null>;
  /** For a process that reads by itself: a file that only the key that goes with it opens. It stays until `work` ends. */
  withFile<T>(hash: string, work: (file: EncryptedFile) => Promise<T>): Promise<T>;
  /** For a process that makes a file: where to, under a key of its own. The file is gone when `work` has ended. */
  withNewFile<T>(work: (file: EncryptedFile) => Promise<T>): Promise<T>;
  /** For programs that know only plain files: gone when `work` has ended, or when a process starts after a kill. */
  withPlainFile<T>(hash: string, ending: string, work: (file: string) => Promise<T>): Promise<T>;
  readonly resumable: ResumableBlobs;
  readonly upkeep: BlobUpkeep;
}

/** Blobs that arrive in pieces, over broken connections and restarts. */
export interface ResumableBlobs {
  begin(id: string): Promise<void>;
  /** Content that is on disk and authentic, in bytes; null when nothing grows under this name. */
  offset(id: string): Promise<number | null>;
  /** Goes on at the offset that `offset` has given. One at a time: the caller holds the lock. */
  extend(id: string): Promise<BlobInProgress>;
  /** SHA-256 of everything so far. */
  hash(id: string): Promise<string>;
  /** Makes it a blob under the hash that `hash` has given. */
  adopt(id: string, hash: string): Promise<void>;
  discard(id: string): Promise<void>;
  /** Forgets what this process knows of it, as a restart does. */
  forget(id: string): void;
  /** Removes what is older and not named, leftovers of killed processes included. */
  sweep(kept: ReadonlySet<string>, olderThanMs: number): Promise<number>;
}

export interface BlobInProgress {
  /** Content there will be when everything added is written. */
  readonly end: number;
  add(chunk: Buffer): Promise<void>;
  /** Writes what waits, and returns when it is on disk. `whole`: nothing more will come. */
  close(whole: boolean): Promise<void>;
}

/** How many blobs rest under which key; `plain` are those of an older release. */
type BlobCensus = ReadonlyMap<string, number>;

/** What the sweep and the operator do with blobs. */
export interface BlobUpkeep {
  /** Names of blobs that have not changed for so long, in batches. */
  older(thanMs: number): AsyncIterable<readonly string[]>;
  /** Out of the store, but not gone; `bringBack` undoes it. False: it was put again meanwhile, and stays. */
  setAside(hash: string, olderThanMs: number): Promise<boolean>;
  aside(): Promise<readonly string[]>;
  bringBack(hash: string): Promise<void>;
  removeAside(olderThanMs: number): Promise<number>;
  /** This one for good, whenever it was set aside. */
  dropAside(hash: string): Promise<void>;
  census(): Promise<BlobCensus>;
  /**
   * Puts every blob under the newest key; `plain`: those of an older release only, without looking into the others. Repeatable; readers notice nothing.
   * `damaged`: what does not hold what its name says, left as it is.
   */
  reencrypt(
    which: "all" | "plain",
    onBlob?: () => void,
  ): Promise<{ readonly done: number; readonly damaged: readonly string[] }>;
}
