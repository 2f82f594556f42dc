import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Config } from "../platform/config.ts";

interface Running {
  readonly pid: number;
  readonly databaseUrl: string;
}

const fileIn = (home: string) => path.join(home, "running.json");

/** Tells commands on the same machine which database the running tribunal uses. Readable by the owner alone. */
export function markRunning(home: string, databaseUrl: string): void {
  writeFileSync(fileIn(home), JSON.stringify({ pid: process.pid, databaseUrl } satisfies Running), { mode: 0o600 });
}

export function markStopped(home: string): void {
  rmSync(fileIn(home), { force: true });
}

/** The configuration that a command works with: the running tribunal's database when there is one. */
export function withRunning(config: Config): Config {
  const file = fileIn(config.home);
  if (config.databaseUrl !== null || !existsSync(file)) return config;
  const running = JSON.parse(readFileSync(file, "utf8")) as Running;
  // A process that ended without removing its mark: the database is free to be started.
  return lives(running) ? { ...config, databaseUrl: running.databaseUrl } : config;
}

/** True when a tribunal runs in this home that began before `file` was last changed. */
export function runsSinceBefore(home: string, file: string): boolean {
  const mark = fileIn(home);
  if (!existsSync(mark) || !lives(JSON.parse(readFileSync(mark, "utf8")) as Running)) return false;
  return statSync(mark).mtimeMs < statSync(file).mtimeMs;
}

function lives({ pid }: Running): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Nobody has this number any more.
    return false;
  }
}
