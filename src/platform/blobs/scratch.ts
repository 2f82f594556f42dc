import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";

/**
 * A private folder for plain files that outside programs read by name. Each process has one of its own, whose name says
 * whose it is; what a killed process left there is removed when the next one of this machine starts.
 */
export interface Scratch {
  with<T>(content: AsyncIterable<Uint8Array>, ending: string, work: (file: string) => Promise<T>): Promise<T>;
}

export function openScratch(folder: string): Scratch {
  sweepScratch(folder);
  const own = path.join(folder, `${machine}.${process.pid}.${randomUUID()}`);
  return {
    with: async (content, ending, work) => {
      mkdirSync(own, { recursive: true, mode: 0o700 });
      const file = path.join(own, `${randomUUID()}${ending}`);
      try {
        const handle = await open(file, "wx", 0o600);
        try {
          for await (const bytes of content) await handle.writeFile(bytes);
        } finally {
          await handle.close();
        }
        return await work(file);
      } finally {
        await rm(file, { force: true });
      }
    },
  };
}

const machine = hostname().replaceAll(".", "-");

/** Removes the folders of processes of this machine that are no more. */
function sweepScratch(folder: string): void {
  for (const name of namesIn(folder)) {
    const [host, pid] = name.split(".");
    if (host !== machine || isAlive(Number(pid))) continue;
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
