import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Frame } from "../backup/frame.ts";
import { type ArchiveLine, openLine } from "./archive-line.ts";
import { type Base, fileOfBase } from "./base.ts";
import { writePiece } from "./piece.ts";
import { unpackBase } from "./unpack-base.ts";

const key = Buffer.alloc(32, 7);
let folder = "";
let line: ArchiveLine;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-unpack-"));
  line = openLine(path.join(folder, "home"), path.join(folder, "archive"), key);
});
afterEach(() => rmSync(folder, { recursive: true }));

const name = "20261124T150000.000Z";
const told = (kind: Exclude<Frame["kind"], "bytes">, content: object): Frame => ({
  kind,
  json: JSON.stringify(content),
});
const mark = (changes: object = {}) => told("manifest", { of: "base", line: line.line, name, ...changes });
const file = (of: string) => told("file", { name: of });
const aFolder = (of: string) => told("file", { name: of, isFolder: true });
const bytes = (content: string): Frame => ({ kind: "bytes", bytes: Buffer.from(content) });
const end = told("end", {});

/** Unpacks a copy of these frames, of which the mark says so many files. */
async function unpacked(files: number, frames: readonly Frame[]): Promise<string> {
  await writePiece(fileOfBase(line, name), frames, key);
  const to = path.join(folder, "to");
  mkdirSync(to);
  await unpackBase(line, { line: line.line, name, files } as Base, to);
  return to;
}

test("a copy is there with its folders and files, for their owner alone, and its password beside it", async () => {
  const frames = [mark(), aFolder("base"), file("base/1"), bytes("a"), bytes("b"), file("PG_VERSION"), bytes("18")];
  const to = await unpacked(4, [...frames, file("../password"), bytes("secret"), end]);
  expect(readFileSync(path.join(to, "data", "base", "1"), "utf8")).toBe("ab");
  expect(readFileSync(path.join(to, "data", "PG_VERSION"), "utf8")).toBe("18");
  expect(readFileSync(path.join(to, "password"), "utf8")).toBe("secret");
  expect(statSync(path.join(to, "data", "base")).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(to, "data", "PG_VERSION")).mode & 0o777).toBe(0o600);
});

test("bytes behind a folder belong to nothing", async () => {
  const to = await unpacked(2, [mark(), file("a"), bytes("1"), aFolder("b"), bytes("2"), end]);
  expect(readFileSync(path.join(to, "data", "a"), "utf8")).toBe("1");
});

test.each<[string, number, () => readonly Frame[], string]>([
  ["of something else", 0, () => [mark({ of: "segment" }), end], "lies something else"],
  ["of another line", 0, () => [mark({ line: "another" }), end], "lies something else"],
  ["of another name", 0, () => [mark({ name: "another" }), end], "lies something else"],
  ["without its mark", 0, () => [end], "lies something else"],
  ["without its end", 1, () => [mark(), file("a")], "is not whole"],
  ["that goes on behind its end", 1, () => [mark(), file("a"), end, told("rows", {})], "is not whole"],
  ["with a file less than it should have", 2, () => [mark(), file("a"), end], "is not whole"],
  ["with a file more", 0, () => [mark(), file("a"), end], "is not whole"],
  ["of nothing", 0, () => [], "is not whole"],
  ["that names a file outside", 1, () => [mark(), file("../other"), end], "has a file ../other"],
  ["that names a file from the root", 1, () => [mark(), file("/etc/passwd"), end], "has a file /etc/passwd"],
  ["that names a hidden file", 1, () => [mark(), file("base/.hidden"), end], "has a file base/.hidden"],
])("a copy %s is refused", async (_what, files, frames, words) => {
  await expect(unpacked(files, frames())).rejects.toThrow(words);
});

test("the same file twice is refused: nothing is written over", async () => {
  await expect(unpacked(2, [mark(), file("a"), file("a"), end])).rejects.toMatchObject({ code: "EEXIST" });
});
