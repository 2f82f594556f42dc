import { readdir, rename, rm, utimes } from "node:fs/promises";
import path from "node:path";
import { aboutFile, syncFolder } from "../../platform/blobs/durable.ts";
import type { ArchiveLine } from "./archive-line.ts";
import { basesIn, fileOfBase, fileOfMark } from "./base.ts";
import { foldersIn, makeIn, namesIn, setAsideIn } from "./kept-blobs.ts";
import { recoveryPlansOf } from "./recovery-plan.ts";

export interface Pruned {
  readonly bases: number;
  readonly segments: number;
  readonly blobs: number;
  /** Lines of former lives of the tribunal of which nothing is needed any more. */
  readonly lines: number;
}

/**
 * Removes from the line that is being written what no moment since `horizon` needs: base copies before the last one that
 * is older, and the segments before that one. Where there is none that old, nothing goes.
 */
export async function pruneLine(line: ArchiveLine, horizon: Date): Promise<Pick<Pruned, "bases" | "segments">> {
  const ways = await recoveryPlansOf(line);
  const first = ways.filter((way) => new Date(way.base.endedAt) <= horizon).at(-1);
  if (first === undefined) return { bases: 0, segments: 0 };
  const old = (await basesIn(line)).filter((base) => base.name < first.base.name);
  for (const { name } of old) {
    // The mark first: without it the copy counts for nothing, whatever happens next.
    await rm(fileOfMark(line, name));
    await rm(fileOfBase(line, name), { force: true });
  }
  const needed = first.base.startSegment;
  const before = (await readdir(line.wal)).filter((name) => /^[0-9A-F]{24}\./.test(name) && name.slice(0, 24) < needed);
  for (const name of before) await rm(path.join(line.wal, name));
  return { bases: old.length, segments: before.length };
}

/** Removes lines that were written before this one and whose last moment is older. @returns how many */
export async function pruneLines(others: readonly ArchiveLine[], horizon: Date): Promise<number> {
  let lines = 0;
  for (const line of others) {
    const ways = await recoveryPlansOf(line);
    const isNeeded = ways.length === 0 ? await changedSince(line, horizon) : ways.some((way) => way.until > horizon);
    if (isNeeded) continue;
    // What says that it is a line goes first, for the same reason.
    await rm(path.join(line.folder, "line.json"));
    await rm(line.folder, { recursive: true });
    lines++;
  }
  return lines;
}

async function changedSince(line: ArchiveLine, horizon: Date): Promise<boolean> {
  for (const folder of [line.folder, line.wal, line.bases]) {
    const about = await aboutFile(folder);
    if (about !== null && about.changedAtMs > horizon.getTime()) return true;
  }
  return false;
}

/**
 * Blobs that are gone from the tribunal, aside included: noted now by being set aside, removed when they were set aside
 * before `horizon`, because until then a moment may be asked for at which a row named them.
 * @param blobs the store's folder @returns how many were removed
 */
export async function pruneBlobs(blobs: string, line: ArchiveLine, horizon: Date): Promise<number> {
  const aside = setAsideIn(line);
  await makeIn(line.blobs, path.basename(aside));
  let removed = 0;
  for (const name of await readdir(aside)) {
    const about = await aboutFile(path.join(aside, name));
    if (about === null || about.changedAtMs > horizon.getTime()) continue;
    await rm(path.join(aside, name));
    removed++;
  }
  if ((await aboutFile(blobs)) === null) throw new Error(`${blobs} is not there / est introuvable`);
  for (const first of await foldersIn(line.blobs))
    for (const second of await foldersIn(path.join(line.blobs, first))) {
      const at = path.join(first, second);
      // The archive's side first: what comes to both meanwhile is then in neither list.
      const kept = await readdir(path.join(line.blobs, at));
      const here = new Set(await namesIn(path.join(blobs, at)));
      for (const name of kept.filter((one) => !here.has(one)))
        if (await isGone(blobs, path.join(at, name))) await setAside(path.join(line.blobs, at, name), aside);
    }
  await syncFolder(aside);
  return removed;
}

/** Neither on the store nor aside; looked for again on the store, because it may have been brought back in between. */
async function isGone(blobs: string, name: string): Promise<boolean> {
  const isAside = (await aboutFile(path.join(blobs, "unnamed", path.basename(name)))) !== null;
  return !isAside && (await aboutFile(path.join(blobs, name))) === null;
}

async function setAside(file: string, aside: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now);
  await rename(file, path.join(aside, path.basename(file)));
}
