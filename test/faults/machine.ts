import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { productRoot } from "../../src/kernel/product-root.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/platform/database/embedded.ts";
import { freePort } from "../../src/platform/free-port.ts";
import { type Balancer, startBalancer } from "./balancer.ts";
import { type Bundle, bundleTribunal } from "./bundle.ts";
import { type CutProxy, startCutProxy } from "./cut-proxy.ts";
import { unarmed } from "./faulty-services.ts";
import { type MailServer, startMailServer } from "./mail-server.ts";
import { Processes, posts } from "./processes.ts";

/** Real processes of one tribunal: PostgreSQL, two servers, a worker, a mail server, a balancer and a proxy in between. */
export class Machine {
  readonly home: string;
  readonly address: string;
  readonly mail: MailServer;
  readonly processes: Processes;
  readonly balancer: Balancer;
  /** Straight to the database, past the proxy. */
  readonly databaseUrl: string;
  /** How often what was killed: `database`, `server-1 at transaction:before-commit`. */
  readonly kills: Map<string, number>;
  /** A file system of its own whose end can be reached. Null: this machine does not let us mount one. */
  readonly disk: string | null;
  readonly #stopped = new AbortController();
  readonly #proxy: CutProxy;
  readonly #bundle: Bundle;
  readonly #databasePort: number;
  /** Whether the database runs, as far as is known. */
  readonly #isUp: { now: boolean };
  readonly #keeping: Promise<void>;
  #database: EmbeddedPostgres;

  private constructor(of: {
    home: string;
    disk: string | null;
    databasePort: number;
    kills: Map<string, number>;
    mail: MailServer;
    proxy: CutProxy;
    database: EmbeddedPostgres;
    bundle: Bundle;
    processes: Processes;
    balancer: Balancer;
    isUp: { now: boolean };
  }) {
    this.home = of.home;
    this.disk = of.disk;
    this.kills = of.kills;
    this.mail = of.mail;
    this.processes = of.processes;
    this.balancer = of.balancer;
    this.#databasePort = of.databasePort;
    this.#proxy = of.proxy;
    this.#database = of.database;
    this.#bundle = of.bundle;
    this.#isUp = of.isUp;
    this.databaseUrl = of.database.tcpUrl;
    this.address = `http://127.0.0.1:${of.balancer.port}`;
    this.#keeping = this.#keepDatabase();
  }

  static async start(directory: string, drainSeconds = 0): Promise<Machine> {
    const disk = smallDisk(directory);
    const home = path.join(disk ?? directory, "home");
    mkdirSync(home, { recursive: true, mode: 0o711 });
    writeFileSync(path.join(home, "clock"), "0");
    const databasePort = await freePort();
    const [bundle, database] = await Promise.all([
      bundleTribunal(),
      startEmbeddedPostgres({ ...databaseOf(home), port: databasePort }),
    ]);
    const proxy = await startCutProxy(await freePort(), databasePort);
    const mail = await startMailServer(await freePort());
    const kills = new Map<string, number>();
    const isUp = { now: true };
    const ports = { "server-1": await freePort(), "server-2": await freePort(), worker: 0 };
    const processes = new Processes({
      file: bundle.file,
      ports,
      environment: {
        PATH: process.env["PATH"],
        NODE_COMPILE_CACHE: path.join(productRoot, "node_modules/.cache/node"),
        GREFFE_HOME: home,
        DATABASE_URL: database.tcpUrl.replace(`:${databasePort}/`, `:${proxy.port}/`),
        GREFFE_SMTP_URL: mail.url,
        GREFFE_TRUSTED_PROXIES: "127.0.0.1",
        GREFFE_DRAIN_SECONDS: String(drainSeconds),
        GREFFE_LOG: "error",
      },
      mayBegin: () => isUp.now,
      died: (how) => kills.set(how, (kills.get(how) ?? 0) + 1),
    });
    await processes.start();
    const balancer = await startBalancer(await freePort(), [ports["server-1"], ports["server-2"]]);
    return new Machine({ home, disk, databasePort, kills, mail, proxy, database, bundle, processes, balancer, isUp });
  }

  get killed(): number {
    return [...this.kills.values()].reduce((sum, one) => sum + one, 0);
  }

  cut(): void {
    this.#proxy.cut();
  }

  moveClock(ms: number): void {
    writeFileSync(path.join(this.home, "clock"), String(ms));
  }

  /** Everything is as it should be again, except for what was killed and is on its way back. */
  calm(): void {
    this.mail.mood = "well";
    this.moveClock(0);
    for (const post of posts) this.processes.arm(post, unarmed);
  }

  killDatabase(): void {
    const pid = this.#postmaster();
    if (pid === null) return;
    process.kill(pid, "SIGKILL");
    this.#isUp.now = false;
    this.kills.set("database", (this.kills.get("database") ?? 0) + 1);
  }

  #postmaster(): number | null {
    try {
      const pid = Number(
        readFileSync(path.join(databaseOf(this.home).directory, "data/postmaster.pid"), "utf8").split("\n")[0],
      );
      // Written on a full disk, the file may be there and say nothing.
      if (!(pid > 1)) return null;
      process.kill(pid, 0);
      return pid;
    } catch {
      // No file or no process: it is down already.
      return null;
    }
  }

  async #keepDatabase(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      // While the disk is full it cannot start, and the memory of a killed server is still held by its children.
      if (this.#postmaster() === null)
        await startEmbeddedPostgres({ ...databaseOf(this.home), port: this.#databasePort }).then(
          (started) => {
            this.#database = started;
            this.#isUp.now = true;
          },
          () => undefined,
        );
      await pause(50);
    }
  }

  /** Fills the disk to its last byte for so long. Nothing happens where the disk is not ours alone. */
  async fillDisk(ms: number): Promise<void> {
    if (this.disk === null) return;
    const ballast = path.join(this.disk, "ballast");
    const { bavail, bsize } = statfsSync(this.disk);
    spawnSync("fallocate", ["-l", String(bavail * bsize), ballast]);
    await pause(ms);
    rmSync(ballast, { force: true });
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#keeping;
    await this.processes.stop();
    await this.balancer.close();
    await this.#proxy.close();
    await this.mail.close();
    await this.#database.stop();
    if (this.disk !== null) spawnSync("umount", [this.disk]);
    this.#bundle.remove();
  }
}

function databaseOf(home: string) {
  return {
    directory: path.join(home, "postgres"),
    settings: { max_connections: 120, shared_buffers: "32MB", max_wal_size: "64MB", min_wal_size: "32MB" },
  };
}

/** A gigabyte in memory, where we may mount it: only root may. */
function smallDisk(directory: string): string | null {
  const disk = path.join(directory, "disk");
  mkdirSync(disk, { recursive: true });
  const mounted = process.platform === "linux" && process.getuid?.() === 0;
  return mounted && spawnSync("mount", ["-t", "tmpfs", "-o", "size=1g,mode=711", "tmpfs", disk]).status === 0
    ? disk
    : null;
}
