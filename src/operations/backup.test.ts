import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRepresentedCase, aSubmission } from "../../test/stages/submission.ts";
import { contentOf } from "../../test/support/content.ts";
import { aDatabase, anEmptyDatabase } from "../../test/support/database.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { theSystem } from "../kernel/actor.ts";
import { coverAll, openSigningKeys } from "../modules/audit/index.ts";
import { createPool } from "../platform/database/store.ts";
import { writeNewKey } from "./backup/key-file.ts";
import { backupCommand } from "./backup-command.ts";
import { restoreCommand } from "./restore-command.ts";

let t: Tribunal;
const folder = mkdtempSync(path.join(tmpdir(), "greffe-backup-"));
const at = (name: string) => path.join(folder, name);
const root = path.resolve(import.meta.dirname, "../..");

beforeAll(async () => {
  t = await aTribunal();
  const officer = await t.person("registry-officer");
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  await aSubmission(t, counsel, caseId, 2);
  await coverAll(t.store, openSigningKeys(t.services.config.logKeys));
}, 180_000);
afterAll(async () => {
  await t.close();
  rmSync(folder, { recursive: true });
});

/** What the last backup said of itself. */
let said = "";
async function backup(...argv: string[]) {
  const io = { out: new PassThrough(), err: new PassThrough() };
  const opened = async () => ({ services: t.services, databaseUrl: "", close: async () => undefined });
  const code = await backupCommand(argv, io, opened);
  said = String(io.out.read() ?? "");
  return code;
}
function restore(home: string, url: string, ...argv: string[]) {
  const io = { out: new PassThrough(), err: new PassThrough() };
  return restoreCommand(argv, io, { GREFFE_HOME: home, DATABASE_URL: url }, root);
}

const blobsIn = (home: string) =>
  readdirSync(path.join(home, "blobs"), { recursive: true, encoding: "utf8" })
    .map((name) => path.basename(name, ".sealed"))
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .sort();

describe("the drill: backup, loss, restore", () => {
  test("brings back every row, every blob, the secret and the keys, and the record goes on", async () => {
    const before = await contentOf(t.databaseUrl);
    expect(await backup("--out", at("backup"), "--key", at("key"), "--new-key")).toBe(0);
    expect(said).toMatch(/^.*backup: [\d,]+ bytes \/ [\d\u00a0\u202f]+ octets\n$/);
    const there = await anEmptyDatabase();
    expect(await restore(at("home"), there.url, at("backup"), "--key", at("key"))).toBe(0);
    const after = await contentOf(there.url);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows);
    expect(blobsIn(at("home"))).toEqual(blobsIn(t.services.config.home));
    expect(readFileSync(path.join(at("home"), "secret"))).toEqual(
      readFileSync(path.join(t.services.config.home, "secret")),
    );
    expect(readdirSync(path.join(at("home"), "log-keys"))).toEqual(readdirSync(t.services.config.logKeys));
    // The next identity value is free: the record takes an event, and the log covers it with the restored key.
    const pool = createPool(there.url, 2);
    const { createStore } = await import("../platform/database/store.ts");
    const { append } = await import("../modules/audit/index.ts");
    const store = createStore(pool, t.store.clock, t.store.declared);
    await store.transact(theSystem, (tx) => append(tx, { chain: "tribunal", type: "backup-made", payload: {} }));
    expect(await coverAll(store, openSigningKeys(path.join(at("home"), "log-keys")))).toBe(1);
    await store.close();
    await there.drop();
  }, 180_000);

  test("refuses another key, a byte that was changed, a cut, a full home and a full database, and leaves nothing", async () => {
    await writeNewKey(at("other"), new Date());
    const there = await anEmptyDatabase();
    const bytes = readFileSync(at("backup"));
    const changed = Buffer.from(bytes);
    changed[Math.floor(bytes.length / 2)] = (changed[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    writeFileSync(at("changed"), changed);
    writeFileSync(at("cut"), bytes.subarray(0, bytes.length - 100));
    await expect(restore(at("h1"), there.url, at("backup"), "--key", at("other"))).rejects.toThrow("another key");
    for (const name of ["changed", "cut"]) {
      const fresh = await anEmptyDatabase();
      await expect(restore(at("h1"), fresh.url, at(name), "--key", at("key")), name).rejects.toThrow("damaged");
      const rows = await (async () => {
        const pool = createPool(fresh.url, 1);
        const found = await pool.query("select count(*)::int n from events").catch(() => ({ rows: [{ n: 0 }] }));
        await pool.end();
        return found.rows[0].n;
      })();
      expect(rows).toBe(0);
      await fresh.drop();
    }
    await expect(restore(at("home"), there.url, at("backup"), "--key", at("key"))).rejects.toThrow("not empty");
    const full = await aDatabase();
    await expect(restore(at("h2"), full.url, at("backup"), "--key", at("key"))).rejects.toThrow("not empty");
    await full.drop();
    await there.drop();
    expect(readdirSync(folder).filter((name) => name === "h1" || name === "h2")).toEqual([]);
  }, 180_000);

  test("answers wrong use with 2, and says where a row names a blob that is gone", async () => {
    expect(await backup()).toBe(2);
    expect(await backup("--out", at("x"))).toBe(2);
    expect(await restore(at("h3"), "", at("nowhere"), "--key", at("key"))).toBe(2);
    await t.store.pool.query("update document_versions set hash = $1", ["0".repeat(64)]).catch(() => undefined);
    await expect(backup("--out", at("x"), "--key", at("key"))).rejects.toThrow("is not in the store");
    expect(readdirSync(folder).includes("x.part")).toBe(false);
  });
});
