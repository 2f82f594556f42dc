import { mkdir, open, stat } from "node:fs/promises";
import path from "node:path";

/** Makes the two levels of folders durable: a new name in a folder is on disk only once that folder is synced. */
export async function makeSynced(folder: string, root: string): Promise<void> {
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) === undefined) return;
  await syncFolder(path.dirname(folder));
  await syncFolder(root);
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Bytes and age of a file, or null when there is none. */
export async function aboutFile(file: string): Promise<{ sizeBytes: number; changedAtMs: number } | null> {
  try {
    const { size, mtimeMs } = await stat(file);
    return { sizeBytes: size, changedAtMs: mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
