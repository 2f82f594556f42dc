import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { productRoot } from "../src/kernel/product-root.ts";
import { type DemoAccount, savedAccounts } from "../src/modules/simulation/index.ts";
import { startEmbeddedPostgres } from "../src/platform/database/embedded.ts";
import { freePort } from "../src/platform/free-port.ts";
import { aPdf } from "../test/stages/files.ts";
import { anObjectStorage, standInAccess } from "../test/support/object-storage.ts";
import { codeOfKey } from "../test/support/totp.ts";

/** Two servers, two workers, one PostgreSQL apart from them: real processes of the product, and what people notice. */
const entry = (name: string) => path.join(productRoot, "src/app", `${name}.ts`);
/** What the processes said, beside the lines of the result. */
const errors = openSync(path.join(tmpdir(), "greffe-many.log"), "w", 0o600);
const processes = new Set<ChildProcess>();

function start(name: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", entry(name), ...args], {
    env: { PATH: process.env["PATH"] ?? "", GREFFE_LOG: "warn", ...env },
    stdio: ["ignore", "ignore", errors],
  });
  processes.add(child);
  child.once("exit", () => processes.delete(child));
  return child;
}
const ended = (child: ChildProcess, signal: "SIGTERM" | "SIGKILL") =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once("exit", resolve);
    child.kill(signal);
  });

async function until(what: string, seconds: number, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(200))
    if (await holds().catch(() => false)) return;
  throw new Error(`${what}: not within ${seconds} s`);
}
const ready = (port: number) =>
  until(`the server on ${port}`, 120, async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok);

const publicUrl = "http://localhost:8080";
let failures = 0;
async function check(what: string, holds: () => Promise<unknown>): Promise<void> {
  const begun = Date.now();
  const said = await holds().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  const ok = said === true;
  if (!ok) failures++;
  console.log(JSON.stringify({ bench: "many", what, ok, ...(ok ? {} : { said }), ms: Date.now() - begun }));
}

/** A browser whose requests may go to either server. */
class Browser {
  readonly #cookies = new Map<string, string>();
  async send(
    port: number,
    method: string,
    url: string,
    headers: Record<string, string> = {},
    body: string | Uint8Array<ArrayBuffer> | null = null,
  ) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const all = { ...headers, origin: publicUrl, ...(cookie === "" ? {} : { cookie }) };
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1${url}`, { method, headers: all, body });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }
  json(port: number, method: string, url: string, body: object) {
    return this.send(port, method, url, { "content-type": "application/json" }, JSON.stringify(body));
  }
  /** The password at one server, the code at the other. */
  async signIn(first: number, second: number, { email, password, totpSecret }: DemoAccount): Promise<boolean> {
    const one = await this.json(first, "POST", "/auth/sign-in/email", { email, password });
    const two = await this.json(second, "POST", "/auth/two-factor/verify-totp", {
      code: await codeOfKey(totpSecret),
    });
    if (!one.ok || !two.ok)
      throw new Error(`${one.status} ${await one.text()}, then ${two.status} ${await two.text()}`);
    return true;
  }
}

const tus = { "tus-resumable": "1.0.0" };
const bytesType = { "content-type": "application/offset+octet-stream" };
const offsetOf = async (who: Browser, port: number, url: string) =>
  Number((await who.send(port, "HEAD", url, tus)).headers.get("upload-offset"));
const patch = (who: Browser, port: number, url: string, offset: number, bytes: Buffer) =>
  who.send(port, "PATCH", url, { ...tus, ...bytesType, "upload-offset": String(offset) }, new Uint8Array(bytes));

async function begun(who: Browser, port: number, bytes: Buffer): Promise<string> {
  const name = `filename ${Buffer.from("disclosure.pdf").toString("base64")}`;
  const made = await who.send(port, "POST", "/uploads", {
    ...tus,
    "upload-length": String(bytes.length),
    "upload-metadata": name,
  });
  return `/uploads/${made.headers.get("location")?.split("/").at(-1)}`;
}
async function examined(who: Browser, port: number, url: string, bytes: Buffer): Promise<boolean> {
  let view: { state?: string; hash?: string } = {};
  await until("the examination", 60, async () => {
    view = (await (await who.send(port, "GET", url)).json()) as typeof view;
    return view.state === "ready" || view.state === "refused";
  });
  return view.state === "ready" && view.hash === createHash("sha256").update(bytes).digest("hex");
}

/** A PDF of some megabytes that nobody can compress. */
const large = () => Buffer.concat([aPdf(2), Buffer.from("\n%"), Buffer.from(randomBytes(3_000_000).toString("hex"))]);

interface Layout {
  readonly name: string;
  readonly homes: Readonly<Record<"server1" | "server2" | "worker1" | "worker2", string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly sharedStaging: boolean;
}

async function tried(layout: Layout, pool: pg.Pool, seedHome: string): Promise<void> {
  const [one, two] = [await freePort(), await freePort()];
  const envOf = (role: keyof Layout["homes"], port = 0) => ({
    ...layout.env,
    GREFFE_DEMO: "0",
    GREFFE_HOME: layout.homes[role],
    PORT: String(port),
  });
  const serve = (role: "server1" | "server2", port: number) => start("command-line", ["serve"], envOf(role, port));
  const work = (role: "worker1" | "worker2") => start("command-line", ["work"], envOf(role));
  let server1 = serve("server1", one);
  const server2 = serve("server2", two);
  const [worker1, worker2] = [work("worker1"), work("worker2")];
  await Promise.all([ready(one), ready(two)]);
  const account = savedAccounts(seedHome).find(({ role }) => role === "counsel");
  if (account === undefined) throw new Error("The demonstration made no counsel");
  const who = new Browser();
  const say = (what: string) => `${layout.name}: ${what}`;

  await check(say("a sign-in begun at one server ends at the other, and both know the session"), async () => {
    if (!(await who.signIn(one, two, account))) return "not signed in";
    return (await who.send(one, "GET", "/me")).ok && (await who.send(two, "GET", "/me")).ok;
  });
  await check(say("a file sent to one server is examined by a worker and known to the other"), async () => {
    const bytes = large();
    const url = await begun(who, one, bytes);
    const sent = await patch(who, one, url, 0, bytes);
    return sent.status === 204 ? examined(who, two, url, bytes) : sent.status;
  });
  await check(say("an upload goes on at the other server"), async () => {
    const bytes = large();
    const url = await begun(who, one, bytes);
    const half = bytes.length >> 1;
    await patch(who, one, url, 0, bytes.subarray(0, half));
    const asked = await who.send(two, "HEAD", url, tus);
    if (!layout.sharedStaging) return asked.status === 410 || asked.status === 404 ? true : asked.status;
    if (Number(asked.headers.get("upload-offset")) !== half) return `offset ${asked.headers.get("upload-offset")}`;
    const rest = await patch(who, two, url, half, bytes.subarray(half));
    return rest.status === 204 ? examined(who, one, url, bytes) : rest.status;
  });
  if (layout.sharedStaging)
    await check(say("an upload whose server is killed in the middle goes on at the other"), async () => {
      const bytes = large();
      const url = await begun(who, one, bytes);
      const half = bytes.length >> 1;
      await patch(who, one, url, 0, bytes.subarray(0, half));
      const dying = patch(who, one, url, half, bytes.subarray(half)).catch(() => null);
      await pause(5);
      await ended(server1, "SIGKILL");
      await dying;
      const from = await offsetOf(who, two, url);
      if (!(from >= half - 65_536)) return `offset ${from} of ${half}`;
      if (from < bytes.length) {
        const rest = await patch(who, two, url, from, bytes.subarray(from));
        if (rest.status !== 204) return rest.status;
      }
      return examined(who, two, url, bytes);
    });
  else await ended(server1, "SIGKILL");
  server1 = serve("server1", one);
  await ready(one);
  await check(say("wrong passwords count together, whichever server hears them"), async () => {
    const stranger = new Browser();
    const statuses: number[] = [];
    for (let turn = 0; turn < 12; turn++) {
      const answer = await stranger.json(turn % 2 === 0 ? one : two, "POST", "/auth/sign-in/email", {
        email: `${layout.name}-guess@greffe.example`,
        password: "wrong wrong wrong",
      });
      statuses.push(answer.status);
    }
    const last = statuses.slice(10);
    return last.every((status) => status !== statuses[0]) ? true : statuses.join(" ");
  });
  await check(say("a killed worker is missed by nobody: jobs go on, the log covers every event"), async () => {
    await ended(worker1, "SIGKILL");
    const bytes = large();
    const url = await begun(who, two, bytes);
    await patch(who, two, url, 0, bytes);
    if (!(await examined(who, one, url, bytes))) return "not examined";
    await until("the log", 30, async () => {
      const { rows } = await pool.query(
        "select count(*)::int n from events e where not exists (select from log_entries l where l.event_id = e.id)",
      );
      return rows[0].n === 0;
    });
    return true;
  });
  await check(say("a server that is asked to end answers what it has in hand; the other goes on"), async () => {
    // As a proxy does: what one server refuses to take (closed, or 503 while closing) goes to the other.
    const asked = async () => {
      const first = await who.send(one, "GET", "/me").then(
        ({ status }) => status,
        () => 503,
      );
      return first === 503 ? (await who.send(two, "GET", "/me")).status : first;
    };
    const bytes = large();
    const url = await begun(who, one, bytes);
    const inHand = patch(who, one, url, 0, bytes).then(
      ({ status }) => status,
      () => 0,
    );
    await pause(20);
    const stopping = ended(server1, "SIGTERM");
    const statuses = await Promise.all(Array.from({ length: 40 }, asked));
    const code = await stopping;
    const sent = await inHand;
    return statuses.every((status) => status === 200) && sent === 204 && code === 0
      ? true
      : `${sent} ${code}: ${statuses.join(" ")}`;
  });
  await check(say("every process ends in order"), async () => {
    const codes = await Promise.all([ended(server2, "SIGTERM"), ended(worker2, "SIGTERM")]);
    return codes.every((code) => code === 0) ? true : codes.join(" ");
  });
}

/** `many [folder|storage]`: first on an empty database and folder, all at once; then with a shared folder; then with an object storage. */
export default async function many(args: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-many-"));
  const at = (name: string) => path.join(folder, name);
  const database = await startEmbeddedPostgres({ directory: at("postgres") });
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  const storage = await anObjectStorage();
  const shared = {
    DATABASE_URL: database.url,
    // One address for people, whichever server answers: cookies and links are made for it.
    GREFFE_PUBLIC_URL: publicUrl,
    GREFFE_SECRET: randomBytes(32).toString("base64url"),
  };
  try {
    const port = await freePort();
    await check("four processes start at once on an empty database and an empty shared folder", async () => {
      const ports = [port, await freePort()];
      const env = { DATABASE_URL: database.url, GREFFE_HOME: at("home"), GREFFE_DEMO: "0" };
      const all = [
        ...ports.map((one) => start("command-line", ["serve"], { ...env, PORT: String(one) })),
        start("command-line", ["work"], { ...env, PORT: "0" }),
        start("command-line", ["work"], { ...env, PORT: "0" }),
      ];
      await Promise.all(ports.map(ready));
      const codes = await Promise.all(all.map((one) => ended(one, "SIGTERM")));
      // Null: the signal found a worker that had not begun yet.
      return codes.every((code) => code === 0 || code === null) ? true : codes.join(" ");
    });
    const seeding = start("start", [], { ...shared, GREFFE_HOME: at("home"), PORT: String(port) });
    await ready(port);
    await ended(seeding, "SIGTERM");
    const home = at("home");
    const homes = { server1: home, server2: home, worker1: home, worker2: home };
    if (args[0] !== "storage")
      await tried({ name: "a shared folder", homes, env: shared, sharedStaging: true }, pool, home);
    if (args[0] === "folder") return;
    const own = { server1: at("s1"), server2: at("s2"), worker1: at("w1"), worker2: at("w2") };
    mkdirSync(at("keys"));
    copyFileSync(path.join(home, "blob-keys"), at("keys/blob-keys"));
    const env = {
      ...shared,
      GREFFE_BLOB_KEYS: at("keys/blob-keys"),
      GREFFE_LOG_KEYS: path.join(home, "log-keys"),
      GREFFE_S3_URL: storage.url,
      GREFFE_S3_REGION: standInAccess.region,
      GREFFE_S3_KEY_ID: standInAccess.keyId,
      GREFFE_S3_SECRET: standInAccess.secret,
    };
    await tried({ name: "an object storage", homes: own, env, sharedStaging: false }, pool, home);
  } finally {
    for (const child of processes) child.kill("SIGKILL");
    await pool.end();
    await database.stop();
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exitCode = failures > 0 ? 1 : 0;
}
