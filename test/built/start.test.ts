import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { productRoot } from "../../src/kernel/product-root.ts";
import { freePort } from "../../src/platform/free-port.ts";

const built = path.join(productRoot, "dist/server/start.mjs");

/** What `npm start` runs is built from the sources that the other tests run: this is the one place where it is run. */
describe.runIf(existsSync(built))("the built server", () => {
  const home = mkdtempSync(path.join(tmpdir(), "greffe-built-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  async function start(
    settings: Readonly<Record<string, string>> = {},
    server = built,
  ): Promise<{ process: ChildProcess; address: string }> {
    const port = await freePort();
    const env = { ...process.env, GREFFE_HOME: home, GREFFE_DEMO: "0", PORT: String(port), ...settings };
    const child = spawn(process.execPath, [server], { env, stdio: ["ignore", "pipe", "inherit"] });
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (said: Buffer) => /ready/.test(said.toString()) && resolve());
      child.once("exit", (code) => reject(new Error(`It ended with ${code}`)));
    });
    return { process: child, address: `http://localhost:${port}` };
  }

  const end = (child: ChildProcess) =>
    new Promise<number | null>((resolve) => {
      child.removeAllListeners("exit").once("exit", resolve);
      child.kill("SIGTERM");
    });

  test("starts on an empty folder, answers, refuses in words, stops in order, and starts again", {
    timeout: 120_000,
  }, async () => {
    for (let nth = 0; nth < 2; nth++) {
      const { process: child, address } = await start();
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
      expect(await (await fetch(`${address}/fr/`)).text()).toContain("<title>");
      for (const kept of ["/.seen", "/.sources", "/manifest.json", "/manifest.json.br", "/index.html.gz", "/assets/"])
        expect((await fetch(`${address}${kept}`)).status, kept).toBe(404);
      const refused = await fetch(`${address}/api/v1/cases`, { headers: { "accept-language": "fr-CA" } });
      expect(refused.status).toBe(401);
      expect(refused.headers.get("content-type")).toContain("application/problem+json");
      const malformed = await fetch(`${address}/api/v1/invitations/open`, { method: "POST", body: "{" });
      expect(malformed.status).toBeGreaterThanOrEqual(400);
      expect(malformed.status).toBeLessThan(500);
      expect(await end(child)).toBe(0);
    }
  });

  test("ends in order when npm and its shell, which started it, are killed outright", {
    timeout: 120_000,
  }, async () => {
    const port = await freePort();
    const env = {
      ...process.env,
      GREFFE_HOME: home,
      GREFFE_DEMO: "0",
      PORT: String(port),
      npm_lifecycle_event: "start",
    };
    const shell = spawn("/bin/sh", ["-c", `"${process.execPath}" "${built}"; true`], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise<void>((resolve) =>
      shell.stdout.on("data", (said: Buffer) => /ready/.test(said.toString()) && resolve()),
    );
    const running = path.join(home, "running.json");
    expect(existsSync(running)).toBe(true);
    shell.kill("SIGKILL");
    while (existsSync(path.join(home, "postgres/data/postmaster.pid"))) await pause(100);
    expect(existsSync(running)).toBe(false);
  });

  test("ends within seconds when its database was killed, and starts again on what was committed", {
    timeout: 120_000,
  }, async () => {
    // What it says of the database that is away is not what is looked at here.
    const { process: child } = await start({ GREFFE_LOG: "silent" });
    // Its worker begins a moment after it serves.
    await pause(2000);
    const lock = readFileSync(path.join(home, "postgres/data/postmaster.pid"), "utf8");
    process.kill(Number(lock.split("\n")[0]), "SIGKILL");
    await pause(6000);
    const asked = Date.now();
    expect(await end(child)).toBe(0);
    expect(Date.now() - asked).toBeLessThan(40_000);
    const { process: next, address } = await start();
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(await end(next)).toBe(0);
  });

  test("serves a tribunal without the demonstration's file, as the image is, and says what is missing to whoever wants one", {
    timeout: 120_000,
  }, async () => {
    const folder = path.dirname(built);
    const files = readdirSync(folder).filter((name) => name.endsWith(".mjs"));
    const holding = files.filter((name) =>
      readFileSync(path.join(folder, name), "utf8").includes("demonstration-grows"),
    );
    expect(holding).toEqual([expect.stringMatching(/^demonstration-.*\.mjs$/)]);
    const image = path.join(home, "image");
    mkdirSync(path.join(image, "dist"), { recursive: true });
    for (const kept of ["src", "db", "content", "node_modules", "package.json", "dist/web"])
      symlinkSync(path.join(productRoot, kept), path.join(image, kept));
    cpSync(folder, path.join(image, "dist/server"), {
      recursive: true,
      filter: (file) => !path.basename(file).startsWith("demonstration-"),
    });
    const server = path.join(image, "dist/server/start.mjs");
    await expect(start({ GREFFE_DEMO: "1" }, server)).rejects.toThrow("It ended with 1");
    const { process: child, address } = await start({}, server);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(await end(child)).toBe(0);
  });

  test("starts again after it was killed, and a second one beside it is refused", { timeout: 120_000 }, async () => {
    const { process: first } = await start();
    await new Promise((resolve) => {
      first.removeAllListeners("exit").once("exit", resolve);
      first.kill("SIGKILL");
    });
    const { process: second } = await start();
    await expect(start()).rejects.toThrow("It ended with 1");
    expect(await end(second)).toBe(0);
  });
});
