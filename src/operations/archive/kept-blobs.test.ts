import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { ArchiveLine } from "./archive-line.ts";
import { copyWhole, keepBlobs } from "./kept-blobs.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-kept-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...names: readonly string[]) => path.join(folder, ...names);

test("what the archive has not yet is copied, once; what is no sealed blob is left", async () => {
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
