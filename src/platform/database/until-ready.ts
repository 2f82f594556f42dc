import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface StartTimeouts {
  /** For so long PostgreSQL may say nothing new; while it says how far it is, it is waited for. */
  readonly silentMs: number;
  /** Told every ten seconds from the fifth second on how long it is waited for. */
  readonly waiting?: (seconds: number) => void;
}

/**
 * Resolves when a server takes connections. After a crash it first brings its files up to date, which it tells the
 * progress of: a start that gave up meanwhile would begin it anew each time, and never come to its end.
 * @throws Error with what PostgreSQL said, when it ends or says nothing for too long
 */
export async function untilReady(
  server: ChildProcess,
  data: string,
  { silentMs, waiting }: StartTimeouts,
): Promise<void> {
  let said = "";
  let heardAt = Date.now();
  server.stderr?.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-4000);
    heardAt = Date.now();
  });
  const beganAt = Date.now();
  let tellAt = beganAt + 5000;
  for (; Date.now() < heardAt + silentMs; await pause(5)) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Error(`PostgreSQL did not start:\n${said}`);
    if (saysReady(server, data)) return;
    if (Date.now() < tellAt) continue;
    waiting?.(Math.round((Date.now() - beganAt) / 1000));
    tellAt += 10_000;
  }
  throw new Error(`PostgreSQL said nothing for ${silentMs / 1000} s and is not ready:\n${said}`);
}

/** What `pg_ctl` looks at: the server's lock file names its process in the first line and its state in the eighth. */
function saysReady(server: ChildProcess, data: string): boolean {
  const lock = path.join(data, "postmaster.pid");
  if (!existsSync(lock)) return false;
  const lines = readFileSync(lock, "utf8").split("\n");
  return Number(lines[0]) === server.pid && lines[7]?.trim() === "ready";
}
