import type { Readable } from "node:stream";

/** Part of a blob in bytes; both ends are included, as in an HTTP range. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Content-addressed bytes. A blob has its name (the SHA-256 of what it holds) only once it is whole and on disk. */
export interface BlobStore {
  /** Folder on the same disk where an upload grows before it is adopted. */
  readonly stagingDirectory: string;
  /** Writes, syncs, hashes, then names. The same bytes twice are one blob. */
  put(source: AsyncIterable<Uint8Array>): Promise<{ hash: string; sizeBytes: number }>;
  /** Takes a synced file in under the hash that the caller computed; the file is gone from where it was. */
  adopt(file: string, hash: string): Promise<void>;
  open(hash: string, range?: ByteRange): Readable;
  /** Bytes, or null when there is no such blob. */
  size(hash: string): Promise<number | null>;
  pathOf(hash: string): string;
}
