import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ArchiveLine, openLine } from "./archive-line.ts";
import { type Base, fileOfBase, fileOfMark, nameAt } from "./base.ts";
import { fileOfBlob, keepBlobs, markBlobs, setAsideIn } from "./kept-blobs.ts";
import { writePiece } from "./piece.ts";
import { pruneBlobs, pruneLine, pruneLines } from "./prune.ts";
import { linesIn, recoveryPlanFor, recoveryPlansOf } from "./recovery-plan.ts";
import { fileOfSegment, keepSegment } from "./segment.ts";

let folder = "";
let line: ArchiveLine;
const at = (name: string) => path.join(folder, name);
const key = Buffer.alloc(32, 7);
const segmentBytes = 2 ** 24;
const segment = (number: number) => `00000001${"0".repeat(8)}${number.toString(16).toUpperCase().padStart(8, "0")}`;
/** Noon of a day of November 2026. */
const day = (number: number, hour = 12) => new Date(Date.UTC(2026, 10, number, hour));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-prune-"));
  line = openLine(at("home"), at("archive"), key, day(1));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function aSegment(number: number, ended: Date): Promise<void> {
  writeFileSync(at("segment"), `segment ${number}`);
  utimesSync(at("segment"), ended, ended);
  await keepSegment(line, segment(number), at("segment"));
}

/** A base copy that began in this segment and ended in the next one. */
async function aBase(of: ArchiveLine, number: number, ended: Date): Promise<Base> {
  const name = nameAt(ended);
  const base: Base = {
    of: "base",
    line: of.line,
    name,
    startedAt: ended.toISOString(),
    postgres: "18",
    endedAt: ended.toISOString(),
    startPosition: "",
    endPosition: "",
    startSegment: segment(number),
    endSegment: segment(number + 1),
    segmentBytes,
    files: 0,
  };
  await writePiece(fileOfBase(of, name), [], key);
  await writePiece(fileOfMark(of, name), [{ kind: "manifest", json: JSON.stringify(base) }], key);
  return base;
}

/** A segment a day from the first to the tenth, base copies on the second, fifth and eighth. */
async function tenDays(): Promise<readonly Base[]> {
  for (let number = 1; number <= 10; number++) await aSegment(number, day(number, 18));
  markBlobs(line, day(10));
  return [await aBase(line, 1, day(2)), await aBase(line, 4, day(5)), await aBase(line, 7, day(8))];
}

describe("the way to a moment", () => {
  test("begins at the newest base copy that ended before it, and ends where rows and blobs are both there", async () => {
    const bases = await tenDays();
    const ways = await recoveryPlansOf(line);
    expect(recoveryPlanFor(ways, day(7)).way.base.name).toBe(bases[1]?.name);
    expect(recoveryPlanFor(ways, day(8)).way.base.name).toBe(bases[2]?.name);
    expect(recoveryPlanFor(ways, null).moment).toEqual(day(10));
    expect(() => recoveryPlanFor(ways, day(10, 13))).toThrow("ends at 2026-11-10T12:00");
    expect(() => recoveryPlanFor(ways, day(2, 11))).toThrow("oldest moment in the archive is 2026-11-02T12:00");
  });

  test("leads up to a segment that is missing and not past it, and past it from a base copy after it", async () => {
    const bases = await tenDays();
    rmSync(fileOfSegment(line.wal, segment(6)));
    const ways = await recoveryPlansOf(line);
    expect(recoveryPlanFor(ways, day(5, 17)).way.base.name).toBe(bases[1]?.name);
    expect(() => recoveryPlanFor(ways, day(6))).toThrow(`${segment(6)} is missing`);
    expect(recoveryPlanFor(ways, day(9)).way.base.name).toBe(bases[2]?.name);
  });

  test("does not begin at a base copy whose own segments, or the blobs of its end, are not there", async () => {
    await aSegment(1, day(1));
    markBlobs(line, day(2));
    await aBase(line, 1, day(1, 13));
    expect(() => recoveryPlanFor([], null)).toThrow("no whole base copy yet");
    expect(await recoveryPlansOf(line)).toEqual([]);
    await aSegment(2, day(3));
    expect(recoveryPlanFor(await recoveryPlansOf(line), null).moment).toEqual(day(2));
    markBlobs(line, day(1));
    const ways = await recoveryPlansOf(line);
    expect(() => recoveryPlanFor(ways, null)).toThrow("no whole base copy yet");
  });
});

describe("pruning", () => {
  test("keeps a line in which something changed since, though no moment of it can be restored", async () => {
    const own = openLine(at("another-home"), at("archive"), key, day(11));
    const old = (...folders: readonly string[]) => {
      for (const one of folders) utimesSync(one, day(2), day(2));
    };
    old(line.wal, line.bases, line.folder);
    for (const changed of [line.folder, line.wal, line.bases]) {
      utimesSync(changed, day(3), day(3));
      expect(await pruneLines([line], new Date(day(3).getTime() - 1)), changed).toBe(0);
      old(changed);
    }
    old(line.folder);
    // What changed at the very moment of the horizon is older.
    expect(await pruneLines([line], day(2))).toBe(1);
    expect([existsSync(line.folder), existsSync(own.folder)]).toEqual([false, true]);
  });

  test("leaves what is no segment, and a blob that is back on the store or aside", async () => {
    await tenDays();
    writeFileSync(path.join(line.wal, "00000001.notes"), "");
    expect(await pruneLine(line, day(6))).toEqual({ bases: 1, segments: 3 });
    expect(existsSync(path.join(line.wal, "00000001.notes"))).toBe(true);
  });

  test("keeps every moment since the horizon, and what leads to it", async () => {
    const bases = await tenDays();
    expect(await pruneLine(line, day(6))).toEqual({ bases: 1, segments: 3 });
    const ways = await recoveryPlansOf(line);
    expect(ways.map((way) => way.base.name)).toEqual(bases.slice(1).map((base) => base.name));
    expect(recoveryPlanFor(ways, day(6)).way.base.name).toBe(bases[1]?.name);
    expect(readdirSync(line.wal).length).toBe(7);
    expect(await pruneLine(line, day(6))).toEqual({ bases: 0, segments: 0 });
  });

  test("counts what ended at the very moment of the horizon as older", async () => {
    await tenDays();
    openLine(at("another-home"), at("archive"), key, day(11));
    expect(await pruneLine(line, day(5))).toEqual({ bases: 1, segments: 3 });
    expect(await pruneLines([line], new Date(day(10).getTime() - 1))).toBe(0);
    expect(await pruneLines([line], day(10))).toBe(1);
  });

  test("takes nothing when no base copy is older than the horizon", async () => {
    await tenDays();
    expect(await pruneLine(line, day(1))).toEqual({ bases: 0, segments: 0 });
    expect(readdirSync(line.wal).length).toBe(10);
  });

  test("takes the lines of former lives whose last moment is older, and no other", async () => {
    await tenDays();
    const own = openLine(at("another-home"), at("archive"), key, day(11));
    expect(await pruneLines([line], day(9))).toBe(0);
    expect(await pruneLines([line], day(11))).toBe(1);
    expect(linesIn(at("archive"), key).map((one) => one.line)).toEqual([own.line]);
    expect(existsSync(line.folder)).toBe(false);
  });

  test("takes a blob that the tribunal has no more only when it has had none of it for that long", async () => {
    const [kept, aside, gone] = ["a", "b", "c"].map((digit) => digit.repeat(64)) as [string, string, string];
    const stored = (hash: string) => path.join(at("home/blobs"), path.relative(line.blobs, fileOfBlob(line, hash)));
    for (const hash of [kept, aside, gone]) {
      mkdirSync(path.dirname(stored(hash)), { recursive: true });
      writeFileSync(stored(hash), hash);
    }
    expect(await keepBlobs(at("home/blobs"), line, 0)).toBe(3);
    mkdirSync(at("home/blobs/unnamed"));
    writeFileSync(at(`home/blobs/unnamed/${aside}.sealed`), "");
    for (const hash of [aside, gone]) rmSync(stored(hash));
    const monthAgo = new Date(Date.now() - 30 * 86_400_000);
    expect(await pruneBlobs(at("home/blobs"), line, monthAgo)).toBe(0);
    expect(readdirSync(setAsideIn(line))).toEqual([`${gone}.sealed`]);
    expect(existsSync(fileOfBlob(line, kept)) && existsSync(fileOfBlob(line, aside))).toBe(true);
    expect(await pruneBlobs(at("home/blobs"), line, monthAgo)).toBe(0);
    utimesSync(path.join(setAsideIn(line), `${gone}.sealed`), monthAgo, monthAgo);
    expect(await pruneBlobs(at("home/blobs"), line, monthAgo)).toBe(1);
    expect(readdirSync(setAsideIn(line))).toEqual([]);
  });

  test("and copying make nothing where the archive's disk should be", async () => {
    mkdirSync(at("home/blobs/aa/aa"), { recursive: true });
    writeFileSync(at(`home/blobs/aa/aa/${"a".repeat(64)}.sealed`), "");
    rmSync(at("archive"), { recursive: true });
    await expect(keepBlobs(at("home/blobs"), line, 0)).rejects.toThrow("ENOENT");
    await expect(pruneBlobs(at("home/blobs"), line, day(1))).rejects.toThrow("ENOENT");
    expect(existsSync(at("archive"))).toBe(false);
  });

  test("takes no blob while the tribunal's own are not to be seen", async () => {
    await expect(pruneBlobs(at("nowhere"), line, day(1))).rejects.toThrow("is not there");
  });
});
