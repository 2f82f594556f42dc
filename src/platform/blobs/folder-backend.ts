import { createReadStream } from "node:fs";
import { link, mkdir, open, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { type BlobBackend, requireHash, type StoredBlob } from "./blob-backend.ts";
import { BlobMissing } from "./blob-errors.ts";
import { aboutFile, makeSynced, syncFolder } from "./durable.ts";
import { encryptedBlockBytes, headBytes } from "./encrypted-format.ts";

// As what was written is named; another ending would leave it behind.
const ending = ".sealed";
const named = /^([0-9a-f]{64})(\.sealed)?$/;

/** What a file system answers that knows no second names. */
const withoutSecondNames: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP"]);

/** Encrypted files in a folder: `ab/cd/abcd….sealed`. A name without the ending is a plain blob of an older release. */
export function createFolderBackend(directory: string): BlobBackend {
  const names = namesIn(directory);
  const { plainOf, fileOf } = names;
  return {
    place: (file, hash) => placed(directory, file, fileOf(hash)),
    replace: (file, hash) => moved(directory, file, fileOf(hash)),
    touch: async (hash) => {
      if (!(await touched(fileOf(hash)))) throw new BlobMissing(`There is no blob ${hash}`);
    },
    head: (hash) => headOf(fileOf(hash)),
    read: (hash, from, to) =>
      createReadStream(fileOf(hash), { start: from, end: to, highWaterMark: 4 * encryptedBlockBytes }),
    withLocal: async (hash, work) => {
      if ((await aboutFile(fileOf(hash))) === null) throw new BlobMissing(`There is no blob ${hash}`);
      return work(fileOf(hash));
    },
    plain: async (hash) => ((await aboutFile(plainOf(hash))) === null ? null : plainOf(hash)),
    removePlain: (hash) => rm(plainOf(hash), { force: true }),
    all: () => storedIn(directory),
    ...asideOf(directory, names),
    ...marksOf(directory),
  };
}

interface Names {
  readonly plainOf: (hash: string) => string;
  readonly fileOf: (hash: string) => string;
}

function namesIn(directory: string): Names {
  const plainOf = (hash: string) => path.join(directory, requireHash(hash).slice(0, 2), hash.slice(2, 4), hash);
  return { plainOf, fileOf: (hash) => plainOf(hash) + ending };
}

/** What nothing names any more lies in a folder of its own for a while. */
function asideOf(
  directory: string,
  { plainOf, fileOf }: Names,
): Pick<BlobBackend, "setAside" | "aside" | "bringBack" | "removeAside" | "dropAside"> {
  const aside = path.join(directory, "unnamed");
  return {
    setAside: async (hash, olderThanMs) => {
      await mkdir(aside, { recursive: true, mode: 0o700 });
      let isMoved = false;
      for (const file of [plainOf(hash), fileOf(hash)]) {
        const about = await aboutFile(file);
        if (about === null || Date.now() - about.changedAtMs <= olderThanMs) continue;
        await rename(file, path.join(aside, path.basename(file)));
        isMoved = true;
      }
      return isMoved;
    },
    aside: async () => (await filesIn(aside)).map((one) => one.hash),
    bringBack: async (hash) => {
      for (const file of [plainOf(hash), fileOf(hash)]) {
        const set = path.join(aside, path.basename(file));
        if ((await aboutFile(set)) === null) continue;
        await moved(directory, set, file);
        await touched(file);
      }
    },
    removeAside: async (olderThanMs) => {
      const old = (await filesIn(aside)).filter((one) => Date.now() - one.changedAtMs > olderThanMs);
      for (const one of old) await rm(path.join(aside, one.plain ? one.hash : one.hash + ending), { force: true });
      return old.length;
    },
    dropAside: async (hash) => {
      for (const file of [plainOf(hash), fileOf(hash)])
        await rm(path.join(aside, path.basename(file)), { force: true });
    },
  };
}

/** An empty file for each key under which something has rested. */
function marksOf(directory: string): Pick<BlobBackend, "marks" | "mark"> {
  const marks = path.join(directory, "keys");
  return {
    marks: async () => (await readdir(marks).catch(() => [])).filter((name) => /^[0-9a-f]{32}$/.test(name)),
    mark: async (keyId) => {
      await makeSynced(marks, directory);
      await writeFile(path.join(marks, keyId), "", { mode: 0o600 });
      await syncFolder(marks);
    },
  };
}

/** A second name for the file, then the first one goes: what has the name already stays. */
async function placed(directory: string, file: string, target: string): Promise<boolean> {
  await makeSynced(path.dirname(target), directory);
  try {
    await link(file, target);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!withoutSecondNames.has(code)) throw error;
    await rename(file, target);
  }
  await syncFolder(path.dirname(target));
  await rm(file, { force: true });
  return true;
}

async function moved(directory: string, from: string, to: string): Promise<void> {
  await makeSynced(path.dirname(to), directory);
  await rename(from, to);
  await syncFolder(path.dirname(to));
}

async function touched(file: string): Promise<boolean> {
  const now = new Date();
  return utimes(file, now, now).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

async function headOf(file: string): Promise<{ bytes: Buffer; fileBytes: number } | null> {
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (handle === null) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(headBytes), 0, headBytes, 0);
    return { bytes: buffer.subarray(0, bytesRead), fileBytes: (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}

/** By the folders `ab/cd`, one batch each. */
async function* storedIn(directory: string): AsyncGenerator<readonly StoredBlob[]> {
  for (const first of (await readdir(directory)).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const second of await readdir(path.join(directory, first))) yield filesIn(path.join(directory, first, second));
}

async function filesIn(folder: string): Promise<StoredBlob[]> {
  const names = await readdir(folder).catch(() => []);
  const found: StoredBlob[] = [];
  for (const name of names) {
    const parts = named.exec(name);
    if (parts === null) continue;
    const [, hash = "", encrypted] = parts;
    const about = await aboutFile(path.join(folder, name));
    if (about !== null) found.push({ hash, plain: encrypted === undefined, changedAtMs: about.changedAtMs });
  }
  return found;
}
