import { constants, copyFile, open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { aboutFile, makeSynced, syncFolder } from "../blobs/durable.ts";
import { type ArchiveLine, writeSynced } from "./archive-line.ts";

const sealedBlob = /^[0-9a-f]{64}\.sealed$/;
const twoDigits = /^[0-9a-f]{2}$/;
/** A folder that changed while it was read may have changed after that, within what its time tells apart. */
const slackMs = 2000;

/**
 * Copies the sealed blobs that the archive has not yet, as they rest: their keys go into it too. A blob is on disk before
 * a row names it, so that afterwards every blob is there that a row named when this began.
 * @param blobs the shelf's folder @param since when the round before began that ended well, 0 for a first one
 * @returns how many were copied
 */
export async function keepBlobs(blobs: string, line: ArchiveLine, since: number): Promise<number> {
  let copied = 0;
  for (const first of await foldersIn(blobs))
    for (const second of await foldersIn(path.join(blobs, first))) {
      const from = path.join(blobs, first, second);
      const about = await aboutFile(from);
      if (about === null || about.changedAtMs < since - slackMs) continue;
      copied += await copyNew(from, path.join(line.blobs, first, second), line.blobs);
    }
  return copied;
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names.filter((name) => twoDigits.test(name));
}

async function copyNew(from: string, to: string, root: string): Promise<number> {
  const there = new Set(await readdir(to).catch(() => []));
  const wanted = (await readdir(from)).filter((name) => sealedBlob.test(name) && !there.has(name));
  if (wanted.length === 0) return 0;
  await makeSynced(to, root);
  for (const name of wanted) await copyWhole(path.join(from, name), path.join(to, name));
  await syncFolder(to);
  return wanted.length;
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

export const fileOfBlob = (line: ArchiveLine, hash: string) =>
  path.join(line.blobs, hash.slice(0, 2), hash.slice(2, 4), `${hash}.sealed`);
