import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { ArchiveLine } from "./archive-line.ts";
import { blobsUntil, copyWhole, foldersIn, keepBlobs, makeIn, markBlobs, namesIn } from "./kept-blobs.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-kept-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...names: readonly string[]) => path.join(folder, ...names);

test("what the archive has not yet is copied, once; what is no encrypted blob is left", async () => {
  const names = ["a", "b"].map((sign) => `${sign.repeat(64)}.sealed`);
  const [first = "", second = ""] = names;
  mkdirSync(at("store", "0f", "1e"), { recursive: true });
  mkdirSync(at("archive"));
  const line = { blobs: at("archive") } as ArchiveLine;
  const kept = () => readdirSync(at("archive", "0f", "1e")).sort();
  for (const name of [first, `${first}.part`, "notes.txt"]) writeFileSync(at("store", "0f", "1e", name), "as it rests");
  expect(await keepBlobs(at("store"), line, 0)).toBe(1);
  expect(kept()).toEqual([first]);
  writeFileSync(at("archive", "0f", "1e", first), "as it was kept");
  writeFileSync(at("store", "0f", "1e", second), "a later one");
  expect(await keepBlobs(at("store"), line, 0)).toBe(1);
  expect(kept()).toEqual(names);
  expect(readFileSync(at("archive", "0f", "1e", first), "utf8")).toBe("as it was kept");
  expect(await keepBlobs(at("store"), line, 0)).toBe(0);
  // A folder that did not change since is not read again.
  expect(await keepBlobs(at("store"), { blobs: at("another") } as ArchiveLine, Date.now() + 60_000)).toBe(0);
});

test("a blob that is gone meanwhile is left out; a disk of the archive that is away is a fault", async () => {
  await copyWhole(at("gone"), at("copy"));
  expect(readdirSync(folder).filter((name) => name.startsWith("copy"))).toEqual([]);
  writeFileSync(at("there"), "bytes");
  await expect(copyWhole(at("there"), at("away", "copy"))).rejects.toMatchObject({ code: "ENOENT" });
  await copyWhole(at("there"), at("copy"));
  expect(readFileSync(at("copy"), "utf8")).toBe("bytes");
});

test("a copy that cannot be made leaves no part behind, and is a fault while what was to be copied is there", async () => {
  writeFileSync(at("whole"), "bytes");
  mkdirSync(at("in-the-way"));
  await expect(copyWhole(at("whole"), at("in-the-way"))).rejects.toMatchObject({ code: "EISDIR" });
  await expect(copyWhole(at("in-the-way"), at("folder"))).rejects.toThrow();
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("of a store, only folders of two digits are read; what is not there is empty, what is no folder a fault", async () => {
  for (const name of ["0f", "zz", "0", "0f0", "staging"]) mkdirSync(at("mixed", name), { recursive: true });
  expect(await foldersIn(at("mixed"))).toEqual(["0f"]);
  expect(await namesIn(at("nowhere"))).toEqual([]);
  writeFileSync(at("a-file"), "");
  await expect(namesIn(at("a-file"))).rejects.toMatchObject({ code: "ENOTDIR" });
});

test("a folder is made once, in one that is there", async () => {
  await makeIn(folder, "made");
  await makeIn(folder, "made");
  expect(readdirSync(at("made"))).toEqual([]);
  await expect(makeIn(at("nowhere"), "made")).rejects.toMatchObject({ code: "ENOENT" });
});

test.each([
  ["two seconds before the last cycle", -2000, 1],
  ["longer before it", -2010, 0],
  ["after it", 1, 1],
])("a folder of blobs that changed %s is read again, or is not", async (what, before, copied) => {
  const since = Date.UTC(2026, 10, 24);
  const store = at(`store of ${what}`);
  const last = path.join(store, "0f", "1e");
  mkdirSync(last, { recursive: true });
  writeFileSync(path.join(last, `${"a".repeat(64)}.sealed`), "");
  utimesSync(last, (since + before) / 1000, (since + before) / 1000);
  const about = { blobs: at(`archive of ${what}`) } as ArchiveLine;
  mkdirSync(about.blobs);
  expect(await keepBlobs(store, about, since)).toBe(copied);
});

test("until when blobs are kept is known once it is marked, and a mark that cannot be read is a fault", async () => {
  mkdirSync(at("line"));
  const line = { folder: at("line") } as ArchiveLine;
  expect(await blobsUntil(line)).toBeNull();
  const moment = new Date("2026-11-27T14:30:00.000Z");
  markBlobs(line, moment);
  expect(await blobsUntil(line)).toBe(moment.toISOString());
  rmSync(at("line", "blobs-until.json"));
  mkdirSync(at("line", "blobs-until.json"));
  await expect(blobsUntil(line)).rejects.toMatchObject({ code: "EISDIR" });
});
