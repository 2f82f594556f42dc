import { usageOf } from "./process-usage.ts";

export interface ProcessLimits {
  readonly cpuMs: number;
  readonly memoryBytes: number;
}

const everyMs = 500;

/**
 * Holds a process, with all that it began, to what it is allowed from now on. `onOver` is told once; the processes are
 * ended before. The process itself cannot switch this off, whatever the file made of it.
 * @returns what ends the watch
 */
export function watchProcess(pid: number, allowed: ProcessLimits, onOver: () => void): () => void {
  const begun = usageOf(pid)?.cpuMs ?? 0;
  const timer = setInterval(() => {
    const used = usageOf(pid);
    if (used === null) return;
    if (used.cpuMs - begun <= allowed.cpuMs && used.memoryBytes <= allowed.memoryBytes) return;
    clearInterval(timer);
    for (const one of used.pids) endProcess(one);
    onOver();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** A process, or with a negative number a group of them. One that has ended already is no matter. */
export function endProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
