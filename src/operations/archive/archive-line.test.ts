import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLine, ownLine } from "./archive-line.ts";
import { lastBaseAt, nameAt } from "./base.ts";
import { blobsUntil, fileOfBlob, markBlobs, setAsideIn } from "./kept-blobs.ts";
import { linesIn } from "./recovery-plan.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-line-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (...names: readonly string[]) => path.join(folder, ...names);
const key = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);
const now = new Date("2026-11-24T15:00:00.123Z");
const begun = () => openLine(at("home"), at("archive"), key, now);

test("a line is begun once, and is the same for whoever opens it again", () => {
  const line = begun();
  expect(line.line).toMatch(/^20261124T150000Z-[0-9a-f]{8}$/);
  expect(openLine(at("home"), at("archive"), key)).toEqual(line);
  expect(ownLine(at("home"), at("archive"), key)).toEqual(line);
  expect(readdirSync(at("archive"))).toEqual([line.line]);
  expect(readdirSync(line.folder).toSorted()).toEqual(["bases", "blobs", "keys", "line.json", "wal"]);
  expect(JSON.parse(readFileSync(path.join(line.folder, "line.json"), "utf8"))).toMatchObject({
    version: 1,
    begunAt: now.toISOString(),
  });
});

test("whoever runs the server may pass to the segments, and to nothing else", () => {
  const line = begun();
  const modeOf = (name: string) => statSync(name).mode & 0o777;
  for (const name of [line.folder, line.wal]) expect(modeOf(name)).toBe(0o711);
  for (const name of [line.bases, line.blobs, line.keys]) expect(modeOf(name)).toBe(0o700);
});

test("in another archive, or under another key, this tribunal has no line yet", () => {
  expect(ownLine(at("home"), at("archive"), key)).toBeNull();
  begun();
  expect(ownLine(at("home"), at("elsewhere"), key)).toBeNull();
  expect(ownLine(at("home"), at("archive"), other)).toBeNull();
});

test("a disk that is away is told; a line that was begun is never made again", () => {
  const line = begun();
  rmSync(at("archive"), { recursive: true });
  expect(begun()).toEqual(line);
  expect(() => linesIn(at("archive"), key)).toThrow("holds no archive");
});

test("an archive is opened by its own key alone", () => {
  const line = begun();
  expect(linesIn(at("archive"), key)).toEqual([line]);
  expect(() => linesIn(at("archive"), other)).toThrow("encrypted with another key");
});

test("a line that a later release has marked is not opened by this one", () => {
  const mark = path.join(begun().folder, "line.json");
  writeFileSync(mark, JSON.stringify({ ...JSON.parse(readFileSync(mark, "utf8")), version: 2 }));
  expect(() => linesIn(at("archive"), key)).toThrow("encrypted with another key");
});

test("until when blobs are kept is told by the last mark, and a blob lies by its hash", async () => {
  const line = begun();
  expect(await blobsUntil(line)).toBeNull();
  markBlobs(line, now);
  expect(await blobsUntil(line)).toBe(now.toISOString());
  const hash = `0f1e${"a".repeat(60)}`;
  expect(fileOfBlob(line, hash)).toBe(path.join(line.blobs, "0f", "1e", `${hash}.sealed`));
  expect(setAsideIn(line)).toBe(path.join(line.blobs, "gone"));
  expect(await lastBaseAt(line)).toBeNull();
  expect(nameAt(now)).toBe("20261124T150000.123Z");
});
