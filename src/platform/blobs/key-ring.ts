import { createHash, randomBytes, randomUUID } from "node:crypto";
import { link, open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { BlobKeyMissing } from "./blob-errors.ts";

/** A key that opens the keys of blobs. `id`: 16 bytes in hex that say which one it is and nothing about it. */
export interface BlobKey {
  readonly id: string;
  readonly key: Buffer;
}

/**
 * The keys of the blobs: a file with one key a line, 32 bytes in base64url. The last one encrypts, all of them open. Lines
 * that begin with # are remarks. The file is read again when it has changed, so that a running process learns of a new
 * key; it is never in the database and never in a backup.
 */
export class KeyRing {
  readonly #file: string;
  #keys: readonly BlobKey[] = [];
  #readAt = -1;

  constructor(file: string) {
    this.#file = file;
  }

  get file(): string {
    return this.#file;
  }

  async exists(): Promise<boolean> {
    return (await changedAt(this.#file)) !== null;
  }

  /** The key that encrypts. @throws BlobKeyMissing */
  async current(): Promise<BlobKey> {
    const last = (await this.all()).at(-1);
    if (last === undefined) throw new BlobKeyMissing(`${this.#file} has no key`);
    return last;
  }

  /** @throws BlobKeyMissing naming the key and the file */
  async find(id: string): Promise<BlobKey> {
    const found = (await this.all()).find((one) => one.id === id);
    if (found === undefined) throw new BlobKeyMissing(`The key ${id} of the blobs is not in ${this.#file}`);
    return found;
  }

  async all(): Promise<readonly BlobKey[]> {
    const at = await changedAt(this.#file);
    if (at === null) throw new BlobKeyMissing(`${this.#file} is not there`);
    if (at !== this.#readAt) {
      this.#keys = keysIn(await readFile(this.#file, "utf8"), this.#file);
      this.#readAt = at;
    }
    return this.#keys;
  }

  /** Makes the first key, unless another process was quicker. It is on disk before it is used. */
  async create(): Promise<void> {
    const part = `${this.#file}.${randomUUID()}`;
    await writeSynced(part, `${newKey()}\n`);
    await link(part, this.#file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
    await rm(part);
    await syncFolder(path.dirname(this.#file));
  }

  /** Adds a key, which encrypts from now on. @returns its identifier */
  async add(): Promise<string> {
    await this.all();
    const before = await readFile(this.#file, "utf8");
    const part = `${this.#file}.${randomUUID()}`;
    await writeSynced(part, `${before.trimEnd()}\n${newKey()}\n`);
    await rename(part, this.#file);
    await syncFolder(path.dirname(this.#file));
    this.#readAt = -1;
    return (await this.current()).id;
  }
}

const newKey = () => randomBytes(32).toString("base64url");

function keysIn(text: string, file: string): readonly BlobKey[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const key = Buffer.from(line, "base64url");
      if (key.length !== 32) throw new BlobKeyMissing(`${file} has a line that is not a key of 32 bytes`);
      const id = createHash("sha256").update("greffe blob key\0").update(key).digest("hex").slice(0, 32);
      return { id, key };
    });
}

async function changedAt(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
