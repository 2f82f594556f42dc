import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { embeddedBinaries } from "./embedded-binaries.ts";
import { type Launcher, unprivilegedLauncher } from "./unprivileged.ts";

export interface EmbeddedPostgres {
  readonly url: string;
  /** Fast shutdown: open transactions roll back, everything committed is on disk. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the cluster; made when missing. */
  readonly directory: string;
  /** A free one when it is not given. */
  readonly port?: number;
  /** Extra `-c name=value` settings. Tests turn fsync off; the product never does. */
  readonly settings?: Readonly<Record<string, string | number>>;
}

/** Starts the PostgreSQL server that npm installed, on a free port of the loopback address, with a password of its own. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = embeddedBinaries();
  const launcher = unprivilegedLauncher();
  const data = path.join(options.directory, "data");
  mkdirSync(options.directory, { recursive: true, mode: 0o700 });
  if (launcher.uid !== undefined) chownSync(options.directory, launcher.uid, launcher.gid ?? launcher.uid);
  const password = passwordIn(options.directory);
  await takeOver(options.directory, data);
  writeFileSync(path.join(options.directory, "owner"), String(process.pid), { mode: 0o600 });
  if (!existsSync(path.join(data, "PG_VERSION")))
    initialise(binaries.initdb, launcher, data, options.directory, password);
  const port = options.port ?? (await freePort());
  const server = launch(binaries.postgres, launcher, data, port, options.settings ?? {});
  const url = `postgres://greffe:${password}@127.0.0.1:${port}/postgres`;
  await untilReady(server, url);
  return { url, stop: () => stop(server) };
}

function passwordIn(directory: string): string {
  const file = path.join(directory, "password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/**
 * Two servers on one folder destroy it: PostgreSQL checks its own lock file, we say it in words a person understands.
 * A server whose tribunal was killed still runs and serves nobody: it is stopped in order, and its folder is free.
 */
async function takeOver(directory: string, data: string): Promise<void> {
  const lock = path.join(data, "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  if (!isPostgres(pid)) {
    rmSync(lock);
    return;
  }
  const owner = path.join(directory, "owner");
  if (!existsSync(owner) || isRunning(Number(readFileSync(owner, "utf8"))))
    throw new Error(`This tribunal is already running (PostgreSQL process ${pid} on ${data})`);
  process.kill(pid, "SIGINT");
  for (const deadline = Date.now() + 30_000; isPostgres(pid); await pause(20))
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL process ${pid} on ${data} does not stop: its tribunal was killed. Stop it by hand`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Nobody has this number any more.
    return false;
  }
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    // No such process: the lock file is what a killed server left behind.
    return false;
  }
}

function initialise(initdb: string, launcher: Launcher, data: string, directory: string, password: string): void {
  const passwordFile = path.join(directory, "initdb-password");
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const args = [`--pgdata=${data}`, "--username=greffe", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const locale = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=und"];
  const command = launcher.wrap(initdb, [...args, ...locale]);
  const made = spawnSync(command.file, command.args, { encoding: "utf8", ...idsOf(launcher) });
  rmSync(passwordFile);
  if (made.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  }
}

function idsOf(launcher: Launcher): { uid?: number; gid?: number } {
  return launcher.uid === undefined ? {} : { uid: launcher.uid, gid: launcher.gid ?? launcher.uid };
}

function launch(
  postgres: string,
  launcher: Launcher,
  data: string,
  port: number,
  settings: Readonly<Record<string, string | number>>,
): ChildProcess {
  const all = { listen_addresses: "127.0.0.1", port, unix_socket_directories: "", timezone: "UTC", ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const command = launcher.wrap(postgres, ["-D", data, ...flags]);
  // Its own process group: Ctrl-C in the terminal reaches us, and we stop the server after our own last commit.
  return spawn(command.file, command.args, { stdio: ["ignore", "ignore", "pipe"], detached: true, ...idsOf(launcher) });
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  let said = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-4000);
  });
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(15)) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${said}`);
    if (await answers(url)) return;
  }
  throw new Error(`PostgreSQL did not answer in 30 s:\n${said}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  // A server that dies just after it answered says so on the connection: that must not end this process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    // Not yet: the caller tries again until its deadline.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  server.kill("SIGINT");
  await ended;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port")),
      );
    });
  });
}
