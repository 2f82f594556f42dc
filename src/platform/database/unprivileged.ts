import { execFileSync, spawnSync } from "node:child_process";

/** How to start a program that refuses to run as root. */
export interface Launcher {
  readonly wrap: (file: string, args: readonly string[]) => { file: string; args: string[] };
  readonly uid?: number;
  readonly gid?: number;
}

const plain: Launcher = { wrap: (file, args) => ({ file, args: [...args] }) };

/**
 * PostgreSQL refuses root. As root we first try a user namespace, where the files stay root's and nothing on the
 * machine changes; where the kernel forbids that, an unprivileged account of its own (made if it is missing).
 */
export function unprivilegedLauncher(): Launcher {
  if (process.getuid?.() !== 0) return plain;
  const namespace = ["--user", "--map-user=1000", "--map-group=1000", "--"];
  const probe = spawnSync("unshare", [...namespace, "id", "-u"], { encoding: "utf8" });
  if (probe.status === 0 && probe.stdout.trim() === "1000") {
    return { wrap: (file, args) => ({ file: "unshare", args: [...namespace, file, ...args] }) };
  }
  return { ...plain, ...accountForPostgres() };
}

function accountForPostgres(): { uid: number; gid: number } {
  const idOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }).trim());
  if (spawnSync("id", ["-u", "postgres"]).status !== 0) {
    execFileSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  }
  return { uid: idOf("-u"), gid: idOf("-g") };
}
