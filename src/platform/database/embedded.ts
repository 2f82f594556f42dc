import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { endWithin } from "../end-within.ts";
import { freePort } from "../free-port.ts";
import { embeddedBinaries } from "./embedded-binaries.ts";
import { createCluster, forgetUnfinished, isRunning } from "./embedded-cluster.ts";
import { giveTo, idsOf, type Launcher, launcherFor } from "./unprivileged.ts";
import { type StartTimeouts, untilReady } from "./until-ready.ts";

export interface EmbeddedPostgres {
  /** Over the server's own socket, a third faster than loopback; over loopback where a folder's name is too long for one. */
  readonly url: string;
  /** Over the loopback address. */
  readonly tcpUrl: string;
  /** Fast shutdown: open transactions roll back, everything committed is on disk. */
  stop(): Promise<void>;
}

/** A server that is on its way: its address is known, and its programs run while the caller does something else. */
export interface ComingPostgres extends EmbeddedPostgres {
  /** Resolves when it takes connections. @throws Error with what PostgreSQL said, when it ends before that */
  readonly ready: Promise<void>;
  /** Resolves when everything that a new cluster consists of is on disk; at once for one that was there before. */
  readonly durable: Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the cluster; made when missing. */
  readonly directory: string;
  /** A free one when it is not given. */
  readonly port?: number;
  /** Extra `-c name=value` settings. Tests turn fsync off; the product never does. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Variables that the server and the programs that it runs have besides our own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Folders elsewhere into which those programs write: given to the account that they run under. */
  readonly writable?: readonly string[];
  /** How long it may say nothing while it starts. A recovery tells its progress; the checkpoint after it does not. */
  readonly silentMs?: number;
  /** Told from time to time how long a start takes, when it takes long. */
  readonly waiting?: (seconds: number) => void;
}

/** `checkpoint_timeout` and a minute: what ends a recovery waits for a checkpoint, which begins by then at the latest. */
const longestSilenceMs = 6 * 60_000;

/** Starts the PostgreSQL server that npm installed, on a free port of the loopback address, with a password of its own. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  return whenOpen(await launchEmbeddedPostgres(options));
}

/** The same, without waiting: resolves when the first of PostgreSQL's programs was started. */
export async function launchEmbeddedPostgres(options: EmbeddedOptions): Promise<ComingPostgres> {
  const { directory } = options;
  const binaries = embeddedBinaries();
  const data = path.join(directory, "data");
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const launcher = launcherFor(directory, data);
  const password = passwordIn(directory);
  await takeOver(directory, data);
  forgetUnfinished({ directory, data });
  writeFileSync(path.join(directory, "owner"), String(process.pid), { mode: 0o600 });
  const port = options.port ?? (await freePort());
  for (const folder of options.writable ?? []) giveTo(launcher, folder);
  const socket = socketFolder(directory, port, launcher);
  const settings = { unix_socket_directories: socket ?? "", ...options.settings };
  const begin = () => launch(binaries.postgres, launcher, data, port, { ...options, settings });
  const tcpUrl = `postgres://greffe:${password}@127.0.0.1:${port}/postgres`;
  const urls = { tcpUrl, url: socket === null ? tcpUrl : `${tcpUrl}?host=${encodeURIComponent(socket)}` };
  const startTimeouts = { silentMs: longestSilenceMs, ...options };
  if (existsSync(path.join(data, "PG_VERSION")))
    return coming(urls, Promise.resolve(begin()), data, Promise.resolve(), startTimeouts);
  const cluster = createCluster(binaries.initdb, launcher, { directory, data }, password);
  return coming(urls, cluster.made.then(begin), data, cluster.durable, startTimeouts);
}

/** Waits for what is on its way; when it fails, nothing of it stays behind. */
export async function whenOpen({ url, tcpUrl, ready, durable, stop }: ComingPostgres): Promise<EmbeddedPostgres> {
  try {
    await Promise.all([ready, durable]);
    return { url, tcpUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function coming(
  urls: Pick<EmbeddedPostgres, "url" | "tcpUrl">,
  begun: Promise<ChildProcess>,
  data: string,
  durable: Promise<void>,
  timeouts: StartTimeouts,
): ComingPostgres {
  const ready = begun.then((server) => untilReady(server, data, timeouts));
  // Whoever waits for either hears of its failure; nobody may have begun to wait yet.
  for (const one of [ready, durable]) one.catch(() => undefined);
  return { ...urls, ready, durable, stop: async () => begun.then(stop, () => undefined) };
}

/** What a system's address of a socket has room for, its closing zero left out. */
const longestSocketName = 103;

/** Where the server puts its socket, or null where there is none or its name would be too long. */
function socketFolder(directory: string, port: number, launcher: Launcher): string | null {
  const folder = path.resolve(directory, "socket");
  const name = path.join(folder, `.s.PGSQL.${port}`);
  if (process.platform === "win32" || Buffer.byteLength(name) > longestSocketName) return null;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(launcher, folder);
  return folder;
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

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    // No such process: the lock file is what a killed server left behind.
    return false;
  }
}

function launch(
  postgres: string,
  launcher: Launcher,
  data: string,
  port: number,
  { settings, environment }: EmbeddedOptions,
): ChildProcess {
  const all = { listen_addresses: "127.0.0.1", port, timezone: "UTC", ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const command = launcher.wrap(postgres, ["-D", data, ...flags]);
  // Its own process group: Ctrl-C in the terminal reaches us, and we stop the server after our own last commit.
  const env = { ...process.env, ...environment };
  const server = spawn(command.file, command.args, {
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
    env,
    ...idsOf(launcher),
  });
  workInBatches(server);
  return server;
}

/**
 * On the machine that it shares with the program, a connection that wakes up does not push the program aside in the
 * middle of its turn: it would for each statement that the program sends. Where this cannot be said, it is done without.
 */
function workInBatches({ pid }: ChildProcess): void {
  if (process.platform !== "linux" || pid === undefined) return;
  spawn("chrt", ["--batch", "--pid", "0", String(pid)], { stdio: "ignore" }).on("error", () => undefined);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  server.kill("SIGINT");
  // One that stands still is left: the next start takes its folder over, or says that it cannot.
  await endWithin(30, () => ended);
}
