import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentOf } from "../../test/support/content.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { aRepresentedCase, aSubmission } from "../modules/filings/testing.ts";
import { type ArchiveLine, openLine } from "../platform/archive/archive-line.ts";
import { copyBase } from "../platform/archive/copy-base.ts";
import { archiveRound } from "../platform/archive/round.ts";
import { nextSegment } from "../platform/archive/segment.ts";
import { readKeyFile } from "../platform/backup/key-file.ts";
import { openBlobStore } from "../platform/blobs/open-blob-store.ts";
import { readConfig } from "../platform/config.ts";
import { migrate } from "../platform/database/migrate.ts";
import { type OpenDatabase, openDatabase } from "../platform/database/open-database.ts";
import { createPool } from "../platform/database/store.ts";
import { archiveCommand } from "./archive-command.ts";
import { openParts } from "./parts.ts";
import { restoreCommand } from "./restore-command.ts";
import { findMoment } from "./restore-moment.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-archive-"));
const at = (...names: string[]) => path.join(folder, ...names);
const root = path.resolve(import.meta.dirname, "../..");
const env = { GREFFE_HOME: at("home"), GREFFE_ARCHIVE: at("archive"), GREFFE_ARCHIVE_KEY: at("key") };
writeKey("key");
const config = readConfig(env, root);

let database: OpenDatabase;
let t: Tribunal;
let line: ArchiveLine;
let since = 0;
let hashes: readonly string[] = [];
/** What was noted of the tribunal at its moments. */
const noted: Record<"a" | "end", { moment: string; content: Record<string, string[]> }> = {
  a: { moment: "", content: {} },
  end: { moment: "", content: {} },
};

function writeKey(name: string): void {
  writeFileSync(at(name), `${randomBytes(32).toString("base64url")}\n`);
}

async function noteNow(): Promise<{ moment: string; content: Record<string, string[]> }> {
  const content = await contentOf(database.url);
  await pause(20);
  const moment = new Date().toISOString();
  await pause(20);
  return { moment, content };
}

/** What happens every minute; then waits until the segments are there. */
async function aRound(): Promise<void> {
  const { rows } = await t.store.pool.query("select pg_walfile_name(pg_current_wal_insert_lsn()) as segment");
  since = (await archiveRound(config, t.store.pool, line, since)).getTime();
  for (
    const until = Date.now() + 60_000;
    !existsSync(path.join(line.wal, `${rows[0].segment}.sealed`));
    await pause(50)
  )
    if (Date.now() > until) throw new Error("PostgreSQL archives nothing");
}

async function restore(home: string, ...argv: string[]) {
  const io = { out: new PassThrough(), err: new PassThrough() };
  const code = await restoreCommand([...argv, "--json"], io, { GREFFE_HOME: at(home) }, root);
  return { code, ...JSON.parse(io.out.read()?.toString() ?? "{}") };
}
const whence = [env.GREFFE_ARCHIVE, readKeyFile(at("key"))] as const;
const fromArchive = ["--archive", env.GREFFE_ARCHIVE, "--key", at("key")];

beforeAll(async () => {
  database = await openDatabase(config);
  const pool = createPool(database.url, 2);
  await migrate(pool);
  await pool.end();
  t = await aTribunal(env, { onDatabase: async () => ({ url: database.url, drop: database.stop }) });
  line = openLine(config.home, env.GREFFE_ARCHIVE, readKeyFile(at("key")));
  await copyBase(t.store.pool, at("home", "postgres"), line);
  const officer = await t.person("registry-officer");
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  await aSubmission(t, counsel, caseId, 2);
  const { rows } = await t.store.pool.query<{ hash: string }>(
    "select distinct hash from uploads where hash is not null",
  );
  hashes = rows.map((row) => row.hash);
  noted.a = await noteNow();
  await aSubmission(t, counsel, caseId, 1);
  await t.store.pool.query("update tasks set subject_id = gen_random_uuid()");
  noted.end = await noteNow();
  await aRound();
}, 90_000);
afterAll(async () => {
  await t?.close();
  rmSync(folder, { recursive: true });
});

/** The restored tribunal, started as any other is. */
async function started<T>(home: string, look: (url: string) => Promise<T>): Promise<T> {
  const server = await openDatabase(readConfig({ GREFFE_HOME: at(home) }, root));
  return look(server.url).finally(server.stop);
}

/** Nothing of a tribunal, and nothing on the way to one. */
function nothingAt(home: string): void {
  expect(readdirSync(folder).filter((name) => name.startsWith(home))).toEqual([]);
}

describe("the drill: restore to a moment", () => {
  test("brings back the tribunal of the moment, its files with their bytes, and nothing of what came after", async () => {
    const done = await restore("then", ...fromArchive, "--to", noted.a.moment);
    expect(done).toMatchObject({ code: 0, ok: true, home: at("then"), moment: noted.a.moment, missing: [] });
    expect(await started("then", contentOf)).toEqual(noted.a.content);
    const [here, there] = [t.parts.blobs, openBlobStore(readConfig({ GREFFE_HOME: at("then") }, root))];
    expect(hashes.length).toBeGreaterThan(1);
    for (const hash of hashes) expect(await buffer(there.open(hash))).toEqual(await buffer(here.open(hash)));
    for (const name of ["secret", "blob-keys"])
      expect(readFileSync(at("then", name))).toEqual(readFileSync(at("home", name)));
  }, 180_000);

  test("brings back the end of the archive when no moment is named, and so what came after", async () => {
    const done = await restore("last", ...fromArchive);
    expect(done).toMatchObject({ code: 0, missing: [] });
    expect(await started("last", contentOf)).toEqual(noted.end.content);
    expect(await started("then", contentOf)).not.toEqual(noted.end.content);
  }, 180_000);

  test("a restored tribunal begins a line of its own in the same archive, and both lead to their moments", async () => {
    const own = { ...env, GREFFE_HOME: at("last") };
    const { parts, close } = await openParts(readConfig(own, root));
    const io = { out: new PassThrough(), err: new PassThrough() };
    expect(await archiveCommand(["base", "--json"], io, async () => parts)).toBe(0);
    await close();
    expect(readdirSync(env.GREFFE_ARCHIVE).length).toBe(2);
    const { endedAt } = JSON.parse(io.out.read().toString());
    const [first, second] = [await findMoment(...whence, new Date(noted.a.moment)), await findMoment(...whence, null)];
    expect(first.way.line.line).toBe(line.line);
    expect(second.way.line.line).not.toBe(line.line);
    expect(second.way.base.endedAt).toBe(endedAt);
  }, 180_000);
});

describe("a restore to a moment is refused, and leaves nothing,", () => {
  test.each([
    ["before the oldest base copy", ["--to", "2020-01-01T00:00:00Z"], /oldest moment .* Le plus ancien moment/],
    ["after the end of the archive", ["--to", "2099-01-01T00:00:00-05:00"], /archive ends at .* se termine/],
  ])("for a moment %s", async (_, to, said) => {
    await expect(restore("h1", ...fromArchive, ...to)).rejects.toThrow(said);
    nothingAt("h1");
  });

  test("with another key, without an archive, into a home that holds something, and into a managed database", async () => {
    writeKey("other");
    const whole = ["--archive", env.GREFFE_ARCHIVE];
    await expect(restore("h1", ...whole, "--key", at("other"))).rejects.toThrow(/another key .* autre clé/);
    await expect(restore("h1", "--archive", at("nowhere"), "--key", at("key"))).rejects.toThrow("no archive");
    await expect(restore("home", ...fromArchive)).rejects.toThrow("not empty");
    const io = { out: new PassThrough(), err: new PassThrough() };
    const managed = { GREFFE_HOME: at("h1"), DATABASE_URL: database.url };
    await expect(restoreCommand(fromArchive, io, managed, root)).rejects.toThrow("not into DATABASE_URL");
    nothingAt("h1");
  });

  test("when a byte of a segment is not what was written, and when a segment is missing", async () => {
    await aRound();
    const { way } = await findMoment(...whence, new Date(noted.a.moment));
    const file = path.join(line.wal, `${way.base.endSegment}.sealed`);
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    changed[bytes.length - 100] = (changed[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(file, changed);
    await expect(restore("h1", ...fromArchive, "--to", noted.a.moment)).rejects.toThrow(/is damaged.*est endommagé/);
    nothingAt("h1");
    const after = path.join(line.wal, `${nextSegment(way.base.endSegment, way.base.segmentBytes)}.sealed`);
    renameSync(after, at("aside"));
    writeFileSync(file, bytes);
    await expect(restore("h1", ...fromArchive, "--to", noted.end.moment)).rejects.toThrow(/is missing.* manque/);
    renameSync(at("aside"), after);
    nothingAt("h1");
  }, 180_000);

  test("when it is asked for in a way that leaves open what is meant", async () => {
    for (const argv of [["--to", "2026-11-27T14:30:00"], ["--to", "yesterday"], [at("key")]])
      expect(await restore("h1", ...fromArchive, ...argv)).toEqual({ code: 2 });
    expect(await restore("h1", "--archive", env.GREFFE_ARCHIVE)).toEqual({ code: 2 });
    nothingAt("h1");
  });
});

describe("an archive whose disk is away", () => {
  const status = async () => {
    const io = { out: new PassThrough(), err: new PassThrough() };
    const code = await archiveCommand(["status", "--json"], io, async () => t.parts);
    return { code, ...JSON.parse(io.out.read().toString()) };
  };
  const anotherSegment = async () => {
    await t.store.pool.query("update tasks set subject_id = gen_random_uuid()");
    await t.store.pool.query("select pg_switch_wal()");
  };
  const until = async (isSo: () => Promise<boolean>) => {
    for (const end = Date.now() + 60_000; !(await isSo()); await pause(100))
      if (Date.now() > end) throw new Error("It never came to be so");
  };

  test("stops nobody, is told of by the status, and has everything once it is back", async () => {
    expect(await status()).toMatchObject({ code: 0, ok: true, isThere: true, fails: false, missingSegment: null });
    renameSync(env.GREFFE_ARCHIVE, at("away"));
    await expect(archiveRound(config, t.store.pool, line, since)).rejects.toThrow("ENOENT");
    await anotherSegment();
    await until(async () => (await status()).fails);
    expect(await status()).toMatchObject({ code: 1, ok: false, isThere: false, newest: null });
    expect(existsSync(env.GREFFE_ARCHIVE)).toBe(false);
    renameSync(at("away"), env.GREFFE_ARCHIVE);
    // PostgreSQL tries again by itself within a minute, and at once when there is another one.
    await anotherSegment();
    await until(async () => !(await status()).fails);
    const { moment } = await noteNow();
    await aRound();
    await until(async () => (await status()).waitingSegments === 0);
    expect(await status()).toMatchObject({ code: 0, ok: true });
    expect((await status()).newest > moment).toBe(true);
  }, 180_000);

  test("is refused in words by a tribunal that writes none", async () => {
    const io = { out: new PassThrough(), err: new PassThrough() };
    const without = { ...t.parts, config: { ...t.parts.config, archive: null } };
    await expect(archiveCommand(["base"], io, async () => without)).rejects.toThrow(/not set .* n’est pas défini/);
    expect(await archiveCommand(["melt"], io, async () => without)).toBe(2);
    expect(await archiveCommand(["--help"], io, async () => without)).toBe(0);
  });
});
