/** How soon an end is noticed; a look costs a system call. */
const everyMs = 500;

/**
 * `npm start` is npm, a shell and this process. Whatever ends the first two ends the tribunal, in order: where neither
 * passes a signal on (killed outright, or a system without POSIX shells), a parent that is gone is the sign. Whoever
 * starts this process without npm looks after it and is not watched.
 */
export function endWithParent(environment: NodeJS.ProcessEnv): void {
  if (environment["npm_lifecycle_event"] !== "start") return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent && lives(parent)) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, everyMs);
  watch.unref();
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process lives as well as ours.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
