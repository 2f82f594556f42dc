import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fileOfSegment } from "./segment.ts";
import { segmentVerb } from "./segment-verbs.ts";
import { anArchive, segmentName } from "./testing.ts";

let a: Awaited<ReturnType<typeof anArchive>>;
const said: string[] = [];
beforeEach(async () => {
  a = await anArchive();
  said.length = 0;
  vi.spyOn(console, "error").mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  a.close();
});

const at = (name: string) => path.join(a.folder, name);
const run = (verb: string, file: string) =>
  segmentVerb(
    [verb, a.line.line, a.line.wal, at("problem"), segmentName(1), at(file)],
    a.line.key.toString("base64url"),
  );

test("a segment that is kept comes back, and what stood in its way is forgotten", async () => {
  writeFileSync(at("segment"), "of the log");
  writeFileSync(at("problem"), "the disk was full");
  expect([await run("keep", "segment"), existsSync(at("problem"))]).toEqual([0, false]);
  expect(await run("bring", "brought")).toBe(0);
  expect(readFileSync(at("brought"), "utf8")).toBe("of the log");
  expect(said).toEqual([]);
});

test("why a segment could not be kept is said and left, and PostgreSQL tries again", async () => {
  expect(await run("keep", "nowhere")).toBe(1);
  expect(readFileSync(at("problem"), "utf8")).toContain("ENOENT");
  expect(said).toEqual([expect.stringContaining(`greffe archive: ${segmentName(1)}: ENOENT`)]);
});

test("where a segment is not there the log ends; with one that is damaged the server gives up", async () => {
  writeFileSync(at("problem"), "of the archive");
  expect([await run("bring", "brought"), existsSync(at("brought"))]).toEqual([1, false]);
  writeFileSync(fileOfSegment(a.line.wal, segmentName(1)), "no segment");
  expect([await run("bring", "brought"), existsSync(at("brought"))]).toEqual([126, false]);
  expect([said.length, readFileSync(at("problem"), "utf8")]).toEqual([1, "of the archive"]);
});
