import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type EmbeddedPostgres, freePort, startEmbeddedPostgres } from "../../src/platform/database/embedded.ts";
import { type CutProxy, startCutProxy } from "./cut-proxy.ts";
import type { Arms } from "./faulty-parts.ts";
import { type MailServer, startMailServer } from "./mail-server.ts";

export type Role = "server" | "worker";
const unarmed: Arms = { dieAt: null, jobsTwice: false };
const entry = path.join(import.meta.dirname, "tribunal-process.ts");

/** Real processes of one tribunal: PostgreSQL, server, worker, a mail server, a proxy in between. Kills only its own. */
export class Machine {
  readonly home: string;
  readonly address: string;
  readonly mail: MailServer;
  /** Straight to the database, past the proxy. */
  readonly databaseUrl: string;
  kills = 0;
  /** A file system of its own whose end can be reached. Null: this machine does not let us mount one. */
  readonly disk: string | null;
  readonly #ports: { readonly http: number; readonly database: number; readonly proxy: number };
  readonly #processes = new Map<Role, ChildProcess>();
  readonly #proxy: CutProxy;
  #database: EmbeddedPostgres;
  #said = "";

  private constructor(
    home: string,
    disk: string | null,
    ports: { http: number; database: number; proxy: number },
    parts: { mail: MailServer; proxy: CutProxy; database: EmbeddedPostgres },
  ) {
    this.home = home;
    this.disk = disk;
    this.#ports = ports;
    this.mail = parts.mail;
    this.#proxy = parts.proxy;
    this.#database = parts.database;
    this.databaseUrl = parts.database.url;
    this.address = `http://127.0.0.1:${ports.http}`;
  }

  static async start(directory: string): Promise<Machine> {
    const disk = smallDisk(directory);
    const home = path.join(disk ?? directory, "home");
    mkdirSync(home, { recursive: true, mode: 0o711 });
    writeFileSync(path.join(home, "clock"), "0");
    const ports = { http: await freePort(), database: await freePort(), proxy: await freePort() };
    const database = await startEmbeddedPostgres({ ...databaseOf(home), port: ports.database });
    const proxy = await startCutProxy(ports.proxy, ports.database);
    const mail = await startMailServer(await freePort());
    const machine = new Machine(home, disk, ports, { mail, proxy, database });
    await machine.heal();
    return machine;
  }

  /** What the processes wrote to standard error last. */
  get said(): string {
    return this.#said;
  }

  cut(): void {
    this.#proxy.cut();
  }

  moveClock(ms: number): void {
    writeFileSync(path.join(this.home, "clock"), String(ms));
  }

  /** `kill -9`, on a process that this harness started. */
  kill(role: Role): void {
    const child = this.#processes.get(role);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    this.kills++;
  }

  killDatabase(): void {
    const pid = this.#postmaster();
    if (pid === null) return;
    process.kill(pid, "SIGKILL");
    this.kills++;
  }

  #postmaster(): number | null {
    try {
      const pid = Number(
        readFileSync(path.join(databaseOf(this.home).directory, "data/postmaster.pid"), "utf8").split("\n")[0],
      );
      process.kill(pid, 0);
      return pid;
    } catch {
      // No file or no process: it is down already.
      return null;
    }
  }

  /** Starts again whatever is down. `arms` are for the processes that are started now. */
  async heal(arms: Arms = unarmed): Promise<void> {
    if (this.#postmaster() === null) await this.#startDatabase();
    await Promise.all((["server", "worker"] as const).map((role) => this.#startProcess(role, arms)));
  }

  async restart(role: Role, arms: Arms): Promise<void> {
    const child = this.#processes.get(role);
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await Promise.race([ended(child), pause(8000)]);
      if (child.exitCode === null) child.kill("SIGKILL");
      await ended(child);
    }
    await this.#startProcess(role, arms);
  }

  async #startDatabase(): Promise<void> {
    for (const deadline = Date.now() + 60_000; ; await pause(100)) {
      try {
        this.#database = await startEmbeddedPostgres({ ...databaseOf(this.home), port: this.#ports.database });
        return;
      } catch (error) {
        // The memory of the killed server is still held by its children for a moment.
        if (Date.now() > deadline) throw error;
      }
    }
  }

  async #startProcess(role: Role, arms: Arms): Promise<void> {
    const running = this.#processes.get(role);
    if (running !== undefined && running.exitCode === null && running.signalCode === null) return;
    if (running?.signalCode === "SIGKILL" && arms === unarmed) this.#said += `${role} was killed\n`;
    for (let attempt = 1; ; attempt++) {
      const child = this.#spawn(role, arms);
      this.#processes.set(role, child);
      const outcome = await Promise.race([
        new Promise<"ready">((resolve) => child.once("message", () => resolve("ready"))),
        ended(child).then(() => "ended" as const),
      ]);
      if (outcome === "ready") return;
      if (attempt === 5) throw new Error(`The ${role} does not start:\n${this.#said.slice(-3000)}`);
      await pause(300 * attempt);
    }
  }

  #spawn(role: Role, arms: Arms): ChildProcess {
    const database = this.databaseUrl.replace(`:${this.#ports.database}/`, `:${this.#ports.proxy}/`);
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", entry, role], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: {
        PATH: process.env["PATH"],
        GREFFE_HOME: this.home,
        DATABASE_URL: database,
        PORT: String(this.#ports.http),
        GREFFE_SMTP_URL: this.mail.url,
        GREFFE_LOG: "error",
        FAULT_ARMS: JSON.stringify(arms),
      },
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString("utf8")).slice(-20_000);
    });
    return child;
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
    for (const child of this.#processes.values()) {
      child.kill("SIGKILL");
      await ended(child);
    }
    await this.#proxy.close();
    await this.mail.close();
    await this.#database.stop();
    if (this.disk !== null) spawnSync("umount", [this.disk]);
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

function databaseOf(home: string) {
  return {
    directory: path.join(home, "postgres"),
    settings: { max_connections: 80, shared_buffers: "32MB", max_wal_size: "64MB", min_wal_size: "32MB" },
  };
}

/** Half a gigabyte in memory, where we may mount it: only root may. */
function smallDisk(directory: string): string | null {
  const disk = path.join(directory, "disk");
  mkdirSync(disk, { recursive: true });
  const mounted = process.platform === "linux" && process.getuid?.() === 0;
  return mounted && spawnSync("mount", ["-t", "tmpfs", "-o", "size=512m,mode=711", "tmpfs", disk]).status === 0
    ? disk
    : null;
}
