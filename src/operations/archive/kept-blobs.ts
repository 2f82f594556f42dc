import { constants, copyFile, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { aboutFile, syncFolder } from "../../platform/blobs/durable.ts";
import { type ArchiveLine, writeSynced } from "./archive-line.ts";

const encryptedBlob = /^[0-9a-f]{64}\.sealed$/;
const twoDigits = /^[0-9a-f]{2}$/;
/** A folder that changed while it was read may have changed after that, within what its time tells apart. */
const slackMs = 2000;

/**
 * Copies the encrypted blobs that the archive has not yet, as they rest: their keys go into it too. A blob is on disk before
 * a row names it, so that afterwards every blob is there that a row named when this began.
 * @param blobs the store's folder @param since when the cycle before began that ended well, 0 for a first one
 * @returns how many were copied
 */
export async function keepBlobs(blobs: string, line: ArchiveLine, since: number): Promise<number> {
  let copied = 0;
  for (const first of await foldersIn(blobs))
    for (const second of await foldersIn(path.join(blobs, first))) {
      const from = path.join(blobs, first, second);
      const about = await aboutFile(from);
      if (about === null || about.changedAtMs < since - slackMs) continue;
      copied += await copyNew(from, line.blobs, [first, second]);
    }
  return copied;
}

/** The folders of a store's two levels. */
export async function foldersIn(folder: string): Promise<readonly string[]> {
  return (await namesIn(folder)).filter((name) => twoDigits.test(name));
}

/** What is in a folder; in one that is not there is nothing. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

async function copyNew(from: string, root: string, names: readonly [string, string]): Promise<number> {
  const to = path.join(root, ...names);
  const there = new Set(await namesIn(to));
  const wanted = (await readdir(from)).filter((name) => encryptedBlob.test(name) && !there.has(name));
  if (wanted.length === 0) return 0;
  await makeIn(root, names[0]);
  await makeIn(path.join(root, names[0]), names[1]);
  for (const name of wanted) await copyWhole(path.join(from, name), path.join(to, name));
  await syncFolder(to);
  return wanted.length;
}

/** A folder in one that is there: where the archive's disk is away, nothing is made in its place. */
export async function makeIn(folder: string, name: string): Promise<void> {
  try {
    await mkdir(path.join(folder, name), { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    throw error;
  }
  await syncFolder(folder);
}

/** One that was set aside meanwhile is named by no row: it is left out. */
export async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.${process.pid}.part`;
  try {
    await copyFile(from, part, constants.COPYFILE_FICLONE);
    const handle = await open(part, "r+");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, to);
  } catch (error) {
    await rm(part, { force: true });
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || (await aboutFile(from)) !== null) throw error;
  }
}

const markOf = (line: ArchiveLine) => path.join(line.folder, "blobs-until.json");

/** Every blob that a row named at this instant is in the archive. */
export function markBlobs(line: ArchiveLine, until: Date): void {
  writeSynced(markOf(line), { until: until.toISOString() });
}

export async function blobsUntil(line: ArchiveLine): Promise<string | null> {
  const text = await readFile(markOf(line), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as { until: string }).until;
}

/** Blobs that the tribunal has no more, until no moment is asked for at which it had them. */
export const setAsideIn = (line: ArchiveLine) => path.join(line.blobs, "gone");

export const fileOfBlob = (line: ArchiveLine, hash: string) =>
  path.join(line.blobs, hash.slice(0, 2), hash.slice(2, 4), `${hash}.sealed`);
