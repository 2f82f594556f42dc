import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { Registry } from "prom-client";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Services } from "../platform/http/route.ts";
import { archiveProblemIn, openLine } from "./archive/archive-line.ts";
import { fileOfBlob, markBlobs, setAsideIn } from "./archive/kept-blobs.ts";
import { anArchive, minute, segmentName } from "./archive/testing.ts";
import { archiveCommand } from "./archive-command.ts";
import { gaugesOfArchive } from "./archive-gauges.ts";
import { archiveNow } from "./archive-now.ts";

let a: Awaited<ReturnType<typeof anArchive>>;
beforeEach(async () => {
  a = await anArchive();
});
afterEach(() => a.close());

interface Given {
  readonly lastFailedAt?: Date | null;
  readonly waitingSegments?: number;
  readonly archive?: object | null;
  readonly storage?: object | null;
}

/** A tribunal of this home whose database says this of its log. */
function services({ lastFailedAt = null, waitingSegments = 0, archive, storage = null }: Given = {}) {
  const said = { lastArchivedAt: minute(1), lastFailedAt, waitingSegments, oldestWaitSeconds: 0 };
  const acts: unknown[] = [];
  const config = {
    home: a.home,
    archive: archive === undefined ? { folder: a.archive, keyFile: a.keyFile } : archive,
    blobs: { storage },
  };
  const store = {
    pool: { query: async () => ({ rows: [said] }) },
    transact: async (actor: unknown) => acts.push(actor),
  };
  return Object.assign({ config, store } as unknown as Services, { acts });
}

async function told(given: Given, ...argv: readonly string[]) {
  const io = { out: new PassThrough(), err: new PassThrough() };
  const code = await archiveCommand(argv, io, async () => services(given));
  return { code, text: String(io.out.read() ?? "").trimEnd() };
}

test.each(["base", "status", "prune"])(
  "without an archive, or begun without it, %s is refused in words",
  async (verb) => {
    const argv = verb === "prune" ? [verb, "--keep-days", "1"] : [verb];
    await expect(told({ archive: null }, ...argv)).rejects.toThrow("GREFFE_ARCHIVE is not set");
    const elsewhere = { folder: path.join(a.folder, "elsewhere"), keyFile: a.keyFile };
    await expect(told({ archive: elsewhere }, ...argv)).rejects.toThrow("started without the archive");
  },
);

test("where its disk is away, nothing is copied or removed, and the state says so", async () => {
  renameSync(a.archive, path.join(a.folder, "away"));
  for (const argv of [["base"], ["prune", "--keep-days", "1"]])
    await expect(told({}, ...argv)).rejects.toThrow("is not there / est introuvable");
  const { code, text } = await told({}, "status");
  expect([code, text.split("\n").at(-1)]).toEqual([1, `${a.line.folder} is not there / est introuvable`]);
});

async function aWholeArchive() {
  for (const number of [1, 2, 3]) await a.keepSegment(number);
  markBlobs(a.line, minute(3));
  await a.keepBase(1, 1);
}
const fromTo = `${minute(1).toISOString()} – ${minute(3).toISOString()}`;

test("the state is well when moments can be restored and segments get away", async () => {
  expect(await told({}, "status")).toEqual({ code: 1, text: expect.stringContaining("No moment can be restored yet") });
  await aWholeArchive();
  expect(await told({}, "status")).toEqual({ code: 0, text: fromTo });
  const { text } = await told({}, "status", "--json");
  expect(JSON.parse(text)).toMatchObject({ ok: true, line: a.line.line, isThere: true, bases: 1, fails: false });
});

test("the state is not well when a segment is missing, or does not get away, and says why", async () => {
  await aWholeArchive();
  await a.keepSegment(5);
  expect(await told({}, "status")).toEqual({ code: 1, text: `${fromTo}\n${segmentName(4)} is missing / manque` });
  await a.keepSegment(4);
  writeFileSync(archiveProblemIn(a.home), "the disk is full");
  const one = "Archiving fails, 1 segment waits / L’archivage échoue, 1 segment attend";
  expect(await told({ lastFailedAt: minute(2), waitingSegments: 1 }, "status")).toEqual({
    code: 1,
    text: `${fromTo}\nthe disk is full\n${one}`,
  });
});

test("pruning counts what it removed of each kind, in both languages", async () => {
  mkdirSync(path.join(a.home, "blobs"));
  expect((await told({}, "prune", "--keep-days", "1")).text).toBe(
    "0 base copies / 0 copie de base, 0 segments / 0 segment, 0 blobs / 0 fichier, 0 lines of former lives / 0 vie antérieure",
  );
  for (const number of [1, 2, 3]) await a.keepSegment(number);
  markBlobs(a.line, minute(3));
  for (const [at, number] of [
    [1, 1],
    [2, 2],
  ] as const)
    await a.keepBase(at, number);
  const former = openLine(path.join(a.folder, "former"), a.archive, a.line.key, minute(0));
  markBlobs(former, minute(0));
  const gone = fileOfBlob(a.line, "a".repeat(64));
  mkdirSync(path.dirname(gone), { recursive: true });
  writeFileSync(gone, "");
  const facts = async (given: Given) => JSON.parse((await told(given, "prune", "--keep-days", "1", "--json")).text);
  expect(await facts({ storage: {} })).toMatchObject({ ok: true, bases: 1, segments: 1, blobs: 0 });
  expect(await facts({})).toMatchObject({ bases: 0, segments: 0, blobs: 0 });
  expect(setAsideIn(a.line)).toContain(a.line.folder);
});

test("the measures say whether the log gets away, and how old what the archive has is", async () => {
  const measured = async (given: Given) => {
    const registry = new Registry();
    gaugesOfArchive(services(given), registry);
    const rows = (await registry.metrics()).split("\n").filter((row) => row.startsWith("greffe_"));
    return rows.map((row) => row.replace("greffe_archive_", "").replace(/ \d{4,}[\d.]*$/, " old"));
  };
  expect(await measured({ archive: null })).toEqual([
    "failing 0",
    "segments_waiting 0",
    'age_seconds{kind="blobs"} +Inf',
    'age_seconds{kind="base"} +Inf',
  ]);
  const now = { lastFailedAt: minute(2), waitingSegments: 7 };
  await aWholeArchive();
  markBlobs(a.line, new Date(Date.now() - 100_000_000));
  expect(await measured(now)).toEqual([
    "failing 1",
    "segments_waiting 7",
    'age_seconds{kind="blobs"} old',
    'age_seconds{kind="base"} old',
  ]);
});

test("a page is told when the archive last got what it has, and of a disk that fails nothing", async () => {
  expect(await archiveNow(services({ archive: null }))).toEqual({
    isConfigured: false,
    fails: false,
    waitingSegments: 0,
    blobsKeptAt: null,
    baseKeptAt: null,
  });
  await aWholeArchive();
  const kept = { isConfigured: true, blobsKeptAt: minute(3).toISOString(), baseKeptAt: minute(1).toISOString() };
  expect(await archiveNow(services({ waitingSegments: 2 }))).toMatchObject({ ...kept, waitingSegments: 2 });
  writeFileSync(path.join(a.line.folder, "blobs-until.json"), "no json");
  expect(await archiveNow(services())).toMatchObject({ isConfigured: true, blobsKeptAt: null, baseKeptAt: null });
});
