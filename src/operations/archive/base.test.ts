import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ArchiveLine, openLine } from "./archive-line.ts";
import { basesIn, fileOfMark, lastBaseAt, nameAt } from "./base.ts";
import { writePiece } from "./piece.ts";
import { recoveryPlansOf } from "./recovery-plan.ts";

let folder: string;
let line: ArchiveLine;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-base-"));
  line = openLine(path.join(folder, "home"), path.join(folder, "archive"), Buffer.alloc(32, 7));
});
afterEach(() => rmSync(folder, { recursive: true }));

const moment = new Date("2026-11-27T14:30:00.123Z");
const name = nameAt(moment);
const mark = (change: object, kind: "manifest" | "file" = "manifest") =>
  writePiece(
    fileOfMark(line, name),
    [{ kind, json: JSON.stringify({ of: "base", line: line.line, name, ...change }) }],
    line.key,
  );

test("a base copy is known by its mark, and when it was begun by its name", async () => {
  expect([await basesIn(line), await lastBaseAt(line)]).toEqual([[], null]);
  await mark({ files: 3 });
  expect(await basesIn(line)).toEqual([{ of: "base", line: line.line, name, files: 3 }]);
  expect(await lastBaseAt(line)).toEqual(moment);
});

test.each([
  ["of something else", { of: "segment" }],
  ["of another line", { line: "another" }],
  ["of another copy", { name: nameAt(new Date(0)) }],
])("a mark %s is none of this line", async (_what, change) => {
  await mark(change);
  await expect(basesIn(line)).rejects.toThrow("is no base copy of this line");
});

test("a mark that says nothing is none, and where no blobs were kept no way leads anywhere", async () => {
  await mark({}, "file");
  await expect(basesIn(line)).rejects.toThrow("is no base copy of this line");
  await mark({ startSegment: "0".repeat(24), endSegment: "0".repeat(24), segmentBytes: 2 ** 24 });
  expect(await recoveryPlansOf(line)).toEqual([]);
});
