import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Frame } from "../backup/frame.ts";
import { writePiece } from "./piece.ts";
import { bringSegment, headOfSegment, keepSegment, nextSegment } from "./segment.ts";

let folder = "";
const at = (name: string) => path.join(folder, name);
const store = () => ({ line: "20261127T143000Z-0a0b0c0d", wal: at("wal"), key: Buffer.alloc(32, 7) });
const name = "0000000100000000000000FF";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-segment-"));
  mkdirSync(at("wal"));
  writeFileSync(at("segment"), Buffer.concat([Buffer.from("written"), Buffer.alloc(2 ** 20)]));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a segment comes back as it was, and rests encrypted in a small part of its size, readable for another account", async () => {
  const mask = process.umask(0o077);
  await keepSegment(store(), name, at("segment")).finally(() => process.umask(mask));
  expect(statSync(at(`wal/${name}.sealed`)).mode & 0o777).toBe(0o644);
  const rests = readFileSync(at(`wal/${name}.sealed`));
  expect(rests.includes("written")).toBe(false);
  expect(rests.length).toBeLessThan(2 ** 14);
  await bringSegment(store(), name, at("back"));
  expect(readFileSync(at("back")).equals(readFileSync(at("segment")))).toBe(true);
  expect(Date.now() - Date.parse((await headOfSegment(store(), name)).endedAt)).toBeLessThan(60_000);
});

test("the same segment again is well, another one under its name is refused, and the first stays", async () => {
  await keepSegment(store(), name, at("segment"));
  const before = readFileSync(at(`wal/${name}.sealed`));
  await keepSegment(store(), name, at("segment"));
  writeFileSync(at("segment"), "something else");
  await expect(keepSegment(store(), name, at("segment"))).rejects.toThrow("holds something else");
  expect(readFileSync(at(`wal/${name}.sealed`)).equals(before)).toBe(true);
  expect(readdirSync(at("wal"))).toEqual([`${name}.sealed`]);
});

test.each(["../../etc/passwd", "0000000100000000000000ff", `${name}.partial`, "", `${name}/x`])(
  "%j is nothing that an archive takes",
  async (other) => {
    await expect(keepSegment(store(), other, at("segment"))).rejects.toThrow("nothing that an archive takes");
    expect(readdirSync(at("wal"))).toEqual([]);
  },
);

test.each([`${name}.00000028.backup`, "00000002.history"])("%s is kept beside the segments", async (other) => {
  await keepSegment(store(), other, at("segment"));
  expect(readdirSync(at("wal"))).toEqual([`${other}.sealed`]);
});

test("a segment is not taken for another one, of another line, or with another key", async () => {
  await keepSegment(store(), name, at("segment"));
  const next = nextSegment(name, 2 ** 24);
  const bring = (from: ReturnType<typeof store>, one = name) => bringSegment(from, one, at("back"));
  await expect(bring({ ...store(), line: "another" })).rejects.toThrow("something else");
  await expect(bring({ ...store(), key: Buffer.alloc(32, 8) })).rejects.toThrow("another key");
  renameSync(at(`wal/${name}.sealed`), at(`wal/${next}.sealed`));
  await expect(bring(store(), next)).rejects.toThrow("something else");
  expect(readdirSync(folder)).not.toContain("back");
});

test("the next segment counts as PostgreSQL counts, by the size that segments have", () => {
  expect(nextSegment("0000000100000000000000FE", 2 ** 24)).toBe(name);
  expect(nextSegment(name, 2 ** 24)).toBe("000000010000000100000000");
  expect(nextSegment(name, 2 ** 20)).toBe("000000010000000000000100");
});

test.each<[string, readonly Frame[], string]>([
  [
    "something else",
    [{ kind: "manifest", json: JSON.stringify({ of: "base", line: store().line, name }) }],
    "something else",
  ],
  ["no word of what it is", [{ kind: "bytes", bytes: Buffer.from("x") }], "something else"],
  [
    "its beginning alone",
    [
      { kind: "manifest", json: JSON.stringify({ of: "segment", line: store().line, name }) },
      { kind: "bytes", bytes: Buffer.from("x") },
    ],
    "is not whole",
  ],
])("of a segment under whose name lies %s nothing is brought", async (_what, frames, words) => {
  await writePiece(at(`wal/${name}.sealed`), frames, store().key);
  await expect(bringSegment(store(), name, at("back"))).rejects.toThrow(words);
  expect(readdirSync(folder)).not.toContain("back");
});
