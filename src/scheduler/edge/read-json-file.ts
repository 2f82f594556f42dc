import { readFile, stat } from "node:fs/promises";
import { Refused } from "../../kernel/refusal.ts";

/** A string of Node.js holds about 512 million characters; a larger file would end in an error of its own. */
const maxMegabytes = 500;

/** @throws schedule-file-unreadable, schedule-file-too-large, schedule-not-json */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = await textOf(file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message.toWellFormed().slice(0, 200) : "";
    throw new Refused("schedule-not-json", { file, reason });
  }
}

async function textOf(file: string): Promise<string> {
  const info = await stat(file).catch(() => null);
  if (info === null) throw new Refused("schedule-file-unreadable", { file });
  if (info.size > maxMegabytes * 1_000_000)
    throw new Refused("schedule-file-too-large", { file, megabytes: maxMegabytes });
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new Refused("schedule-file-unreadable", { file });
  }
}
