import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Refused } from "../../kernel/refusal.ts";

/**
 * Writes the whole file or leaves the old one: to a file beside it first, synced, then renamed.
 * @throws schedule-file-unwritable
 */
export async function writeJsonFile(file: string, value: unknown): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    const handle = await open(beside, "w");
    try {
      await handle.writeFile(`${JSON.stringify(value)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Refused("schedule-file-unwritable", { file });
  }
}
