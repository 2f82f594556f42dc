import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { archiveProblemIn, openLine } from "./archive-line.ts";
import { archivingOf, lastKeptAt, stateOf } from "./archive-state.ts";
import { fileOfMark, nameAt } from "./base.ts";
import { markBlobs } from "./kept-blobs.ts";
import { writePiece } from "./piece.ts";
import { keepSegment } from "./segment.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));
const poolThatSays = (...rows: readonly object[]) => ({ query: async () => ({ rows }) }) as unknown as pg.Pool;

test.each([
  ["nothing was ever archived, and nothing failed", null, null, 0, false],
  ["the first try failed", null, at(1), 0, true],
  ["it failed after it had worked", at(1), at(2), 0, true],
  ["it works again after it failed", at(2), at(1), 0, false],
  ["both are told of one moment", at(1), at(1), 0, false],
  ["it works, and a segment waits for five minutes", at(1), null, 300, false],
  ["it works, and a segment waits for longer", at(1), null, 300.1, true],
])("where %s, the archive fails or does not", async (_what, lastArchivedAt, lastFailedAt, oldestWaitSeconds, fails) => {
  const said = { lastArchivedAt, lastFailedAt, waitingSegments: 1, oldestWaitSeconds };
  expect(await archivingOf(poolThatSays(said))).toEqual({ ...said, fails });
});

test("a server that says nothing of its archive is a fault", async () => {
  await expect(archivingOf(poolThatSays())).rejects.toThrow("says nothing of its archive");
});

function aLine() {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-state-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { folder, line: openLine(path.join(folder, "home"), path.join(folder, "archive"), Buffer.alloc(32, 7)) };
}
const works = poolThatSays({ lastArchivedAt: at(1), lastFailedAt: null, waitingSegments: 0, oldestWaitSeconds: 0 });

test("of an archive without anything, and of one whose disk is away, no moment is told", async () => {
  const { line, folder } = aLine();
  const nothing = { bases: 0, oldest: null, newest: null, missingSegment: null, problem: null };
  expect(await lastKeptAt(line)).toEqual({ blobs: null, base: null });
  expect(await stateOf(works, line, path.join(folder, "home"))).toMatchObject({ isThere: true, ...nothing });
  rmSync(path.join(folder, "archive"), { recursive: true });
  expect(await lastKeptAt(line)).toEqual({ blobs: null, base: null });
  expect(await stateOf(works, line, path.join(folder, "home"))).toMatchObject({ isThere: false, ...nothing });
});

test("the moments of an archive are told from its first copy to its last segment, with what is missing between", async () => {
  const { line, folder } = aLine();
  const name = (number: number) => `00000001${"0".repeat(15)}${number}`;
  for (const number of [1, 2, 3, 5]) {
    writeFileSync(path.join(folder, "segment"), `${number}`);
    await keepSegment(line, name(number), path.join(folder, "segment"));
  }
  markBlobs(line, at(3));
  for (const [minute, number] of [
    [1, 1],
    [2, 2],
  ] as const) {
    const base = { of: "base", line: line.line, name: nameAt(at(minute)), endedAt: at(minute).toISOString() };
    const segments = { startSegment: name(number), endSegment: name(number), segmentBytes: 2 ** 24, files: 0 };
    const json = JSON.stringify({ ...base, ...segments });
    await writePiece(fileOfMark(line, base.name), [{ kind: "manifest", json }], line.key);
  }
  writeFileSync(archiveProblemIn(path.join(folder, "home")), "the disk is full");
  expect(await lastKeptAt(line)).toEqual({ blobs: at(3), base: at(2) });
  expect(await stateOf(works, line, path.join(folder, "home"))).toMatchObject({
    isThere: true,
    bases: 2,
    oldest: at(1).toISOString(),
    newest: at(3).toISOString(),
    missingSegment: name(4),
    problem: "the disk is full",
  });
});
