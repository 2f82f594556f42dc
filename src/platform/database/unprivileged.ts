import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, statSync } from "node:fs";

/** How to start a program that refuses to run as root. */
export interface Launcher {
  readonly wrap: (file: string, args: readonly string[]) => { file: string; args: string[] };
  readonly uid?: number;
  readonly gid?: number;
}

const plain: Launcher = { wrap: (file, args) => ({ file, args: [...args] }) };
const namespace = ["--user", "--map-user=1000", "--map-group=1000", "--"];
const inNamespace: Launcher = { wrap: (file, args) => ({ file: "unshare", args: [...namespace, file, ...args] }) };

/**
 * PostgreSQL refuses root. As root we first try a user namespace, where the files stay root's and nothing on the
 * machine changes; where the kernel forbids that, an unprivileged account of its own (made if it is missing), to which
 * `directory` is then given. Whose an existing cluster's `data` is tells which of the two made it.
 */
export function launcherFor(directory: string, data: string): Launcher {
  if (process.getuid?.() !== 0) return plain;
  if (existsSync(data) ? statSync(data).uid === 0 : namespaceWorks()) return inNamespace;
  const ids = accountForPostgres();
  chownSync(directory, ids.uid, ids.gid);
  return { ...plain, ...ids };
}

/** The account that a program of this launcher runs under, as `spawn` takes it. */
export function idsOf(launcher: Launcher): { uid?: number; gid?: number } {
  return launcher.uid === undefined ? {} : { uid: launcher.uid, gid: launcher.gid ?? launcher.uid };
}

/** Lets programs of this launcher write into a folder; one that is away is left for them to complain about. */
export function giveTo(launcher: Launcher, folder: string): void {
  if (launcher.uid !== undefined && existsSync(folder)) chownSync(folder, launcher.uid, launcher.gid ?? launcher.uid);
}

function namespaceWorks(): boolean {
  const probe = spawnSync("unshare", [...namespace, "id", "-u"], { encoding: "utf8" });
  return probe.status === 0 && probe.stdout.trim() === "1000";
}

function accountForPostgres(): { uid: number; gid: number } {
  const idOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }).trim());
  if (spawnSync("id", ["-u", "postgres"]).status !== 0) {
    execFileSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  }
  return { uid: idOf("-u"), gid: idOf("-g") };
}
