import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRepresentedCase, aSubmission } from "../../test/stages/submission.ts";
import { type ArchivedTribunal, anArchivedTribunal } from "../../test/support/archived-tribunal.ts";
import { contentOf } from "../../test/support/content.ts";
import { openServices } from "../app/services.ts";
import { openBlobStore } from "../platform/blobs/open-blob-store.ts";
import { readConfig } from "../platform/config.ts";
import { copyBase } from "./archive/copy-base.ts";
import { blobsUntil, fileOfBlob, markBlobs, setAsideIn } from "./archive/kept-blobs.ts";
import { nextSegment } from "./archive/segment.ts";
import { archiveCommand } from "./archive-command.ts";
import { openArchivedDatabase } from "./archived-database.ts";
import { restoreCommand } from "./restore-command.ts";
import { findMoment } from "./restore-moment.ts";

interface Noted {
  readonly moment: string;
  readonly content: Record<string, string[]>;
}

let a: ArchivedTribunal;
let hashes: readonly string[] = [];
/** What was noted of the tribunal at two moments. */
let [first, end]: Noted[] = [];
const noted = (one: Noted | undefined): Noted => one ?? { moment: "", content: {} };

async function noteNow(): Promise<Noted> {
  const content = await contentOf(a.databaseUrl);
  await pause(20);
  const moment = new Date().toISOString();
  await pause(20);
  return { moment, content };
}

async function restore(home: string, ...argv: string[]) {
  const io = { out: new PassThrough(), err: new PassThrough() };
  const code = await restoreCommand([...argv, "--json"], io, { GREFFE_HOME: a.at(home) }, a.root);
  return { code, ...JSON.parse(io.out.read()?.toString() ?? "{}") };
}
const fromArchive = () => ["--archive", a.env.GREFFE_ARCHIVE, "--key", a.at("key")];
const momentIn = (moment: string | null) =>
  findMoment(a.env.GREFFE_ARCHIVE, a.key, moment === null ? null : new Date(moment));

beforeAll(async () => {
  a = await anArchivedTribunal();
  const { t } = a;
  await copyBase(t.store.pool, a.at("home", "postgres"), a.line);
  const officer = await t.person("registry-officer");
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  await aSubmission(t, counsel, caseId, 2);
  const { rows } = await t.store.pool.query("select distinct hash from uploads where hash is not null");
  hashes = rows.map((row) => row.hash);
  first = await noteNow();
  await aSubmission(t, counsel, caseId, 1);
  await t.store.pool.query("update tasks set subject_id = gen_random_uuid()");
  end = await noteNow();
  await a.aRound();
}, 400_000);
afterAll(() => a?.close());

/** The restored tribunal, started as any other is. */
async function started<T>(home: string, look: (url: string) => Promise<T>): Promise<T> {
  const server = await openArchivedDatabase(readConfig({ GREFFE_HOME: a.at(home) }, a.root));
  return look(server.url).finally(server.stop);
}

/** Nothing of a tribunal, and nothing on the way to one. */
function nothingAt(home: string): void {
  expect(readdirSync(a.folder).filter((name) => name.startsWith(home))).toEqual([]);
}

describe("the drill: restore to a moment", () => {
  test("brings back the tribunal of the moment, its files with their bytes, and nothing of what came after", async () => {
    const { moment, content } = noted(first);
    const done = await restore("then", ...fromArchive(), "--to", moment);
    expect(done).toMatchObject({ code: 0, ok: true, home: a.at("then"), moment, missing: [] });
    expect(await started("then", contentOf)).toEqual(content);
    const [here, there] = [a.t.services.blobs, openBlobStore(readConfig({ GREFFE_HOME: a.at("then") }, a.root))];
    expect(hashes.length).toBeGreaterThan(1);
    for (const hash of hashes) expect(await buffer(there.open(hash))).toEqual(await buffer(here.open(hash)));
    for (const name of ["secret", "blob-keys"])
      expect(readFileSync(a.at("then", name))).toEqual(readFileSync(a.at("home", name)));
  }, 400_000);

  test("brings back the end of the archive when no moment is named, and so what came after", async () => {
    expect(await restore("last", ...fromArchive())).toMatchObject({ code: 0, missing: [] });
    expect(await started("last", contentOf)).toEqual(noted(end).content);
    expect(noted(end).content).not.toEqual(noted(first).content);
  }, 400_000);

  test("brings back what the last change left, for a moment after it at which nothing changed any more", async () => {
    const before = (await blobsUntil(a.line)) ?? "";
    markBlobs(a.line, new Date(Date.now() + 60_000));
    const done = await restore("after", ...fromArchive());
    markBlobs(a.line, new Date(before));
    expect(done).toMatchObject({ code: 0, missing: [] });
    expect(done.moment > before).toBe(true);
    expect(await started("after", contentOf)).toEqual(noted(end).content);
  }, 400_000);

  test("a restored tribunal begins a line of its own in the same archive, and both lead to their moments", async () => {
    const own = { ...a.env, GREFFE_HOME: a.at("last") };
    const { services, close } = await openServices(readConfig(own, a.root));
    const io = { out: new PassThrough(), err: new PassThrough() };
    expect(await archiveCommand(["base", "--json"], io, async () => services)).toBe(0);
    await close();
    expect(readdirSync(a.env.GREFFE_ARCHIVE).length).toBe(2);
    const { endedAt } = JSON.parse(io.out.read().toString());
    const [one, other] = [await momentIn(noted(first).moment), await momentIn(null)];
    expect(one.way.line.line).toBe(a.line.line);
    expect(other.way.line.line).not.toBe(a.line.line);
    expect(other.way.base.endedAt).toBe(endedAt);
  }, 400_000);

  test("names the files that rows name and the archive has not, and brings back the rest", async () => {
    const [hash = "", other = ""] = hashes;
    renameSync(fileOfBlob(a.line, hash), a.at("blob-aside"));
    // One that a prune has set aside since is still there for the moment.
    mkdirSync(setAsideIn(a.line));
    const aside = path.join(setAsideIn(a.line), `${other}.sealed`);
    renameSync(fileOfBlob(a.line, other), aside);
    const done = await restore("less", ...fromArchive(), "--to", noted(first).moment);
    renameSync(a.at("blob-aside"), fileOfBlob(a.line, hash));
    renameSync(aside, fileOfBlob(a.line, other));
    expect(done).toMatchObject({ code: 1, ok: false, missing: [hash] });
    expect(await started("less", contentOf)).toEqual(noted(first).content);
  }, 400_000);
});

describe("a restore to a moment is refused, and leaves nothing,", () => {
  test.each([
    ["before the oldest base copy", ["--to", "2020-01-01T00:00:00Z"], /oldest moment .* Le plus ancien moment/],
    ["after the end of the archive", ["--to", "2099-01-01T00:00:00-05:00"], /archive ends at .* se termine/],
  ])("for a moment %s", async (_, to, said) => {
    await expect(restore("h1", ...fromArchive(), ...to)).rejects.toThrow(said);
    nothingAt("h1");
  });

  test("with another key, without an archive, into a home that holds something, and into a managed database", async () => {
    await a.writeKey("other");
    const whole = ["--archive", a.env.GREFFE_ARCHIVE];
    await expect(restore("h1", ...whole, "--key", a.at("other"))).rejects.toThrow(/another key .* autre clé/);
    await expect(restore("h1", "--archive", a.at("nowhere"), "--key", a.at("key"))).rejects.toThrow("no archive");
    await expect(restore("home", ...fromArchive())).rejects.toThrow("not empty");
    const io = { out: new PassThrough(), err: new PassThrough() };
    const managed = { GREFFE_HOME: a.at("h1"), DATABASE_URL: a.databaseUrl };
    await expect(restoreCommand(fromArchive(), io, managed, a.root)).rejects.toThrow("not into DATABASE_URL");
    nothingAt("h1");
  });

  test("when a byte of a segment is not what was written, and when a segment is missing", async () => {
    await a.aRound();
    const { way } = await momentIn(noted(first).moment);
    const file = path.join(a.line.wal, `${way.base.endSegment}.sealed`);
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    changed[bytes.length - 100] = (changed[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(file, changed);
    const to = ["--to", noted(first).moment];
    await expect(restore("h1", ...fromArchive(), ...to)).rejects.toThrow(/is damaged.*est endommagé/);
    nothingAt("h1");
    const after = path.join(a.line.wal, `${nextSegment(way.base.endSegment, way.base.segmentBytes)}.sealed`);
    renameSync(after, a.at("aside"));
    writeFileSync(file, bytes);
    const toEnd = ["--to", noted(end).moment];
    await expect(restore("h1", ...fromArchive(), ...toEnd)).rejects.toThrow(/is missing.* manque/);
    renameSync(a.at("aside"), after);
    nothingAt("h1");
  }, 400_000);

  test("when it is asked for in a way that leaves open what is meant", async () => {
    for (const argv of [["--to", "2026-11-27T14:30:00"], ["--to", "yesterday"], [a.at("key")]])
      expect(await restore("h1", ...fromArchive(), ...argv)).toEqual({ code: 2 });
    expect(await restore("h1", "--archive", a.env.GREFFE_ARCHIVE)).toEqual({ code: 2 });
    nothingAt("h1");
  });
});
