import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readArchiveKey, writeNewKey } from "../backup/key-file.ts";
import { openLine } from "./archive-line.ts";
import { type Base, fileOfBase, fileOfMark, nameAt } from "./base.ts";
import { writePiece } from "./piece.ts";
import { keepSegment } from "./segment.ts";

/** Noon and so many minutes. */
export const minute = (number: number) => new Date(Date.UTC(2026, 10, 24, 12, number));
export const segmentName = (number: number) => `00000001${"0".repeat(15)}${number}`;

/** A home and its archive, with a line that was begun, for one test file; segments and copies of no cluster. */
export async function anArchive() {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-an-archive-"));
  const [home, archive, keyFile] = ["home", "archive", "key"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeNewKey(keyFile, minute(0));
  const line = openLine(home, archive, readArchiveKey(keyFile), minute(0));
  return {
    folder,
    home,
    archive,
    keyFile,
    line,
    keepSegment: async (number: number) => {
      writeFileSync(path.join(folder, "segment"), `${number}`);
      await keepSegment(line, segmentName(number), path.join(folder, "segment"));
    },
    /** A copy that ended in this minute and needs the segment of this number. */
    keepBase: async (at: number, number: number): Promise<Base> => {
      const moment = minute(at).toISOString();
      const base: Base = {
        ...{ of: "base", line: line.line, name: nameAt(minute(at)), startedAt: moment, endedAt: moment },
        ...{ postgres: "18", startPosition: "", endPosition: "", files: 0, segmentBytes: 2 ** 24 },
        ...{ startSegment: segmentName(number), endSegment: segmentName(number) },
      };
      await writePiece(fileOfBase(line, base.name), [], line.key);
      await writePiece(fileOfMark(line, base.name), [{ kind: "manifest", json: JSON.stringify(base) }], line.key);
      return base;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
