import { readdirSync, readFileSync } from "node:fs";

/** What a process and all that it began have used so far. */
export interface Usage {
  readonly cpuMs: number;
  readonly memoryBytes: number;
  readonly pids: readonly number[];
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  readonly ticks: number;
  readonly pages: number;
}

/** Linux tells processor time in hundredths of a second, whatever its own clock is. */
const msPerTick = 10;

/**
 * By the kernel's own account (/proc), so that what runs cannot leave it out: the processes below this one, and those of
 * its group or session whose parent has ended. Null where the system keeps no such account, or when it is gone.
 */
export function usageOf(pid: number): Usage | null {
  const all = processes();
  if (!all.some((one) => one.pid === pid)) return null;
  const inside = new Set<number>([pid]);
  // Parents come before children only most of the time: once more while somebody was found.
  for (let before = 0; before !== inside.size; ) {
    before = inside.size;
    for (const one of all) if (inside.has(one.parent) || one.group === pid || one.session === pid) inside.add(one.pid);
  }
  const own = all.filter((one) => inside.has(one.pid));
  return {
    cpuMs: own.reduce((sum, one) => sum + one.ticks, 0) * msPerTick,
    memoryBytes: own.reduce((sum, one) => sum + one.pages, 0) * pageBytes(),
    pids: own.map((one) => one.pid),
  };
}

function processes(): readonly Process[] {
  let names: string[];
  try {
    names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    // Not Linux.
    return [];
  }
  return names.flatMap((name) => {
    const found = processAt(name);
    return found === null ? [] : [found];
  });
}

function processAt(name: string): Process | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${name}/stat`, "latin1");
  } catch {
    // It has ended since it was listed.
    return null;
  }
  // Its own name stands in brackets and may hold blanks and brackets.
  const [, parent, group, session, ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const at = (field: number) => Number(rest[field - 7]);
  return {
    pid: Number(name),
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    // User and system time, its own and that of children whose end it has seen (fields 14 to 17 of proc(5)).
    ticks: at(14) + at(15) + at(16) + at(17),
    pages: at(24),
  };
}

let knownPageBytes = 0;

/** Measured on this process: 4, 16 or 64 kB by the machine. */
function pageBytes(): number {
  if (knownPageBytes > 0) return knownPageBytes;
  const pages = processAt("self")?.pages ?? 0;
  const ratio = pages > 0 ? process.memoryUsage.rss() / pages : 4096;
  knownPageBytes = 2 ** Math.round(Math.log2(ratio));
  return knownPageBytes;
}
