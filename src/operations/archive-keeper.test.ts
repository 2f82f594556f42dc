import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ArchivedTribunal, anArchivedTribunal, until } from "../../test/support/archived-tribunal.ts";
import { openServer } from "../app/server.ts";
import { KeyRing } from "../platform/blobs/key-ring.ts";
import { readConfig } from "../platform/config.ts";
import { createPool } from "../platform/database/store.ts";
import { fileOfBlob } from "./archive/kept-blobs.ts";
import { keptKeys } from "./archive/kept-keys.ts";
import { archiveCommand } from "./archive-command.ts";
import { type ArchiveKeeper, isDue, keepArchive, startArchiveKeeper } from "./archive-keeper.ts";
import { openArchivedDatabase } from "./archived-database.ts";
import { findMoment, restoreMoment } from "./restore-moment.ts";

let a: ArchivedTribunal;
let keeper: ArchiveKeeper;
const told: string[] = [];
beforeAll(async () => {
  a = await anArchivedTribunal();
  const log = Object.assign(Object.create(a.t.services.log), { error: (_: unknown, text: string) => told.push(text) });
  keeper = startArchiveKeeper({ ...a.t.services, log }, a.line, 3000);
}, 400_000);
afterAll(async () => {
  await keeper?.stop();
  await a?.close();
});
beforeEach(() => {
  told.length = 0;
});

const put = async (text: string) => (await a.t.services.blobs.put([Buffer.from(text)])).hash;
const isKept = (hash: string) => existsSync(fileOfBlob(a.line, hash));

async function archive(...argv: string[]) {
  const io = { out: new PassThrough(), err: new PassThrough() };
  const code = await archiveCommand([...argv, "--json"], io, async () => a.t.services);
  return { code, ...JSON.parse(io.out.read().toString()) };
}

async function gauge(name: string): Promise<number> {
  const app = await openServer(a.t.services);
  const { body } = await app.inject("/metrics");
  await app.close();
  const value = body.split("\n").find((row) => row.startsWith(`${name} `));
  return Number(value?.slice(name.length).replace("+Inf", "Infinity"));
}

test.each([
  ["at noon, a first one", 12, null, true],
  ["at noon, after a day and a minute", 12, 24 * 60 + 1, true],
  ["at noon, after a day", 12, 24 * 60, false],
  ["at noon, after an hour", 12, 60, false],
  ["in the night, after an hour", 3, 60, false],
  ["in the night, after half a day", 3, 12 * 60, false],
  ["in the night, after half a day and a minute", 3, 12 * 60 + 1, true],
  ["when the night begins, after half a day and a minute", 2, 12 * 60 + 1, true],
  ["before the night, after half a day and a minute", 1, 12 * 60 + 1, false],
  ["after the night, after half a day and a minute", 5, 12 * 60 + 1, false],
])("whether a base copy is to be made %s", (_when, hour, minutes, due) => {
  // By the machine's own clock.
  const now = new Date(2026, 10, 24, hour);
  expect(isDue(minutes === null ? null : new Date(now.getTime() - minutes * 60_000), now)).toBe(due);
});

describe("the archive keeps itself:", () => {
  test("a first base copy comes by itself, is in the record, and moments can be restored from then on", async () => {
    await until(async () => (await archive("status")).newest !== null);
    expect(await archive("status")).toMatchObject({ code: 0, ok: true, bases: 1, isThere: true, fails: false });
    const { rows } = await a.t.store.pool.query(
      "select count(*)::int as n from events where type = 'archive-base-copied'",
    );
    expect(rows[0].n).toBe(1);
  }, 400_000);

  test("a file is in the archive soon after it was stored, encrypted as it rests, and a new key of the files too", async () => {
    const before = await put("before");
    await until(async () => isKept(before));
    const id = await new KeyRing(a.config.blobs.keys).add();
    const after = await put("after");
    await until(async () => isKept(after));
    const lines = (await keptKeys(a.line)).get("blob-keys")?.trim().split("\n") ?? [];
    expect(lines.length).toBe(2);
    expect((await new KeyRing(a.config.blobs.keys).current()).id).toBe(id);
    expect(readdirSync(a.line.keys).length).toBeGreaterThan(1);
  }, 400_000);

  test("the metrics say that it does, and how old what it has is", async () => {
    expect(await gauge("greffe_archive_failing")).toBe(0);
    expect(await gauge('greffe_archive_age_seconds{kind="blobs"}')).toBeLessThan(60);
    expect(await gauge('greffe_archive_age_seconds{kind="base"}')).toBeLessThan(120);
  });
});

test("pruning takes nothing that a moment of the days to keep needs, and is in the record", async () => {
  const before = await archive("status");
  const done = await archive("prune", "--keep-days", "1");
  expect(done).toEqual({ code: 0, ok: true, lines: 0, bases: 0, segments: 0, blobs: 0 });
  expect((await archive("status")).oldest).toBe(before.oldest);
  const { rows } = await a.t.store.pool.query("select count(*)::int as n from events where type = 'archive-pruned'");
  expect(rows[0].n).toBe(1);
});

describe("an archive whose disk is away", () => {
  const anotherSegment = async () => {
    await a.t.store.pool.query("select pg_current_xact_id()");
    await a.t.store.pool.query("select pg_switch_wal()");
  };

  test("stops nobody, shouts, takes no segment's room for nothing, and has everything once it is back", async () => {
    renameSync(a.env.GREFFE_ARCHIVE, a.at("away"));
    await until(async () => told.includes("the archive does not advance"));
    await anotherSegment();
    await until(async () => (await archive("status")).fails);
    expect(await archive("status")).toMatchObject({ code: 1, ok: false, isThere: false, newest: null });
    expect((await archive("status")).problem).toContain("ENOENT");
    expect(await gauge("greffe_archive_failing")).toBe(1);
    expect(await gauge('greffe_archive_age_seconds{kind="base"}')).toBe(Infinity);
    expect(existsSync(a.env.GREFFE_ARCHIVE)).toBe(false);
    const meanwhile = await put("meanwhile");
    renameSync(a.at("away"), a.env.GREFFE_ARCHIVE);
    // PostgreSQL tries again by itself within a minute, and at once when there is another segment.
    await anotherSegment();
    await until(async () => isKept(meanwhile));
    const now = new Date().toISOString();
    await until(async () => (await archive("status")).newest > now);
    expect(await archive("status")).toMatchObject({ code: 0, ok: true, fails: false, problem: null });
  }, 400_000);
});

test("what was written just before an orderly end is in the archive, and is restored from it", async () => {
  const last = await put("the last thing");
  await a.t.store.pool.query("create table written_last (hash text)");
  await a.t.store.pool.query("insert into written_last values ($1)", [last]);
  const written = new Date().toISOString();
  await keeper.stop();
  await until(async () => (await archive("status")).newest >= written);
  const { way, moment } = await findMoment(a.env.GREFFE_ARCHIVE, a.key, null);
  const config = readConfig({ GREFFE_HOME: a.at("again") }, a.root);
  rmSync(a.at("again", "secret"));
  expect(await restoreMoment(config, way, moment)).toMatchObject({ blobs: 1, missing: [] });
  const server = await openArchivedDatabase(config);
  const pool = createPool(server.url, 1);
  expect((await pool.query("select hash from written_last")).rows).toEqual([{ hash: last }]);
  await pool.end();
  await server.stop();
}, 400_000);

test("an archive is refused in words by a tribunal that writes none, and nothing is kept for it", async () => {
  const io = { out: new PassThrough(), err: new PassThrough() };
  const without = { ...a.t.services, config: { ...a.t.services.config, archive: null } };
  await expect(archiveCommand(["base"], io, async () => without)).rejects.toThrow(/not set .* n’est pas défini/);
  await keepArchive(without).stop();
  for (const wrong of [["melt"], ["prune"], ["prune", "--keep-days", "0"], ["status", "--keep-days", "3"]])
    expect(await archiveCommand(wrong, io, async () => without)).toBe(2);
  expect(await archiveCommand(["--help"], io, async () => without)).toBe(0);
});
