import type { Readable } from "node:stream";

/** Where encrypted files rest under the names of what they hold. A backend opens none of them. */
export interface BlobBackend {
  /**
   * Takes a synced encrypted file in: durable under its name when this returns true, and gone from where it was. False: the
   * name is taken, and nothing was done. A file whose head somebody has just read is never replaced by another.
   */
  place(file: string, hash: string): Promise<boolean>;
  /** The same, whatever rests under the name. */
  replace(file: string, hash: string): Promise<void>;
  /** Makes it young again for the sweep. @throws BlobMissing */
  touch(hash: string): Promise<void>;
  /** The first bytes of the encrypted file and its length, or null when there is none. */
  head(hash: string): Promise<{ readonly bytes: Buffer; readonly fileBytes: number } | null>;
  /** Bytes `from` to `to` of the encrypted file, both included. @throws (through the stream) */
  read(hash: string, from: number, to: number): Readable;
  /** The encrypted file on this machine for as long as `work` runs. @throws BlobMissing */
  withLocal<T>(hash: string, work: (file: string) => Promise<T>): Promise<T>;
  /** The plain file of an older release, or null. */
  plain(hash: string): Promise<string | null>;
  removePlain(hash: string): Promise<void>;
  /** Every name, in batches. */
  all(): AsyncIterable<readonly StoredBlob[]>;
  /** Unless it has become young meanwhile. */
  setAside(hash: string, olderThanMs: number): Promise<boolean>;
  aside(): Promise<readonly string[]>;
  bringBack(hash: string): Promise<void>;
  removeAside(olderThanMs: number): Promise<number>;
  dropAside(hash: string): Promise<void>;
  /** Identifiers of the keys under which files have rested here. */
  marks(): Promise<readonly string[]>;
  mark(keyId: string): Promise<void>;
}

export interface StoredBlob {
  readonly hash: string;
  readonly plain: boolean;
  readonly changedAtMs: number;
}

const hashPattern = /^[0-9a-f]{64}$/;

/** @throws Error on a name that is no hash, so that no path can be smuggled in */
export function requireHash(hash: string): string {
  if (!hashPattern.test(hash)) throw new Error("Not a blob name");
  return hash;
}
