import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { idsOf, type Launcher } from "./unprivileged.ts";

export interface ClusterFolders {
  /** Holds the cluster and what we keep beside it. */
  readonly directory: string;
  /** The cluster itself. */
  readonly data: string;
}

interface NewCluster {
  /** Resolves when a server can be started on it. */
  readonly made: Promise<void>;
  /** Resolves when all of it is on disk. */
  readonly durable: Promise<void>;
}

const beingMade = "data-being-made-";
/** Stands beside a cluster until all of its files are on disk. */
const markIn = (directory: string) => path.join(directory, "data-is-not-durable");

/** Longer than any `initdb` takes: what is older was left behind, whoever has its maker's number now. */
const longestMs = 60_000;

/**
 * Removes what a start that was interrupted left behind: a cluster whose files never were all on disk may be torn, and
 * nobody was told of anything in it, because whoever tells waits for `durable`.
 * @throws Error when another process makes one in this very moment
 */
export function forgetUnfinished({ directory, data }: ClusterFolders): void {
  for (const name of readdirSync(directory).filter((one) => one.startsWith(beingMade))) {
    const aside = path.join(directory, name);
    const maker = Number(name.slice(beingMade.length));
    if (maker !== process.pid && isRunning(maker) && Date.now() - statSync(aside).mtimeMs < longestMs)
      throw new Error(`This tribunal is being started already (process ${maker} makes ${aside})`);
    rmSync(aside, { recursive: true, force: true, maxRetries: 5 });
  }
  if (existsSync(markIn(directory))) rmSync(data, { recursive: true, force: true });
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Nobody has this number any more.
    return false;
  }
}

/**
 * Makes a new cluster, aside and moved into place whole: `initdb` outlives a tribunal that was killed. Its files are
 * synced while the server already starts on them.
 */
export function createCluster(
  initdb: string,
  launcher: Launcher,
  folders: ClusterFolders,
  password: string,
): NewCluster {
  const { directory, data } = folders;
  const passwordFile = path.join(directory, "initdb-password");
  writeFileSync(passwordFile, password, { mode: 0o644 });
  writeFileSync(markIn(directory), "", { flush: true });
  const aside = path.join(directory, `${beingMade}${process.pid}`);
  const access = ["--username=greffe", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const locale = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=und"];
  const made = run(initdb, launcher, [`--pgdata=${aside}`, "--no-sync", "--no-instructions", ...access, ...locale])
    .then(() => renameSync(aside, data))
    .finally(() => rmSync(passwordFile, { force: true }));
  const durable = made
    .then(() => run(initdb, launcher, [`--pgdata=${data}`, "--sync-only"]))
    .then(() => {
      syncFolder(directory);
      rmSync(markIn(directory));
      syncFolder(directory);
    });
  return { made, durable };
}

function syncFolder(directory: string): void {
  const folder = openSync(directory, "r");
  fsyncSync(folder);
  closeSync(folder);
}

function run(initdb: string, launcher: Launcher, args: readonly string[]): Promise<void> {
  const command = launcher.wrap(initdb, args);
  const running = spawn(command.file, command.args, { stdio: ["ignore", "ignore", "pipe"], ...idsOf(launcher) });
  let said = "";
  running.stderr.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-4000);
  });
  return new Promise((resolve, reject) => {
    running.once("error", (error) => reject(new Error(`initdb failed: ${error.message}`)));
    running.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed: ${said}`))));
  });
}
