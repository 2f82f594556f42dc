import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { ArchiveLine } from "./archive-line.ts";
import { readPiece } from "./piece.ts";

/** What is known of a base copy: stands before its files, and again beside it in a piece that is read at once. */
export interface BaseMark {
  readonly of: "base";
  readonly line: string;
  readonly name: string;
  readonly startedAt: string;
  /** Major version of PostgreSQL. */
  readonly postgres: string;
}

/** Written when the copy is whole. To every moment after `endedAt` it leads, with the segments from `startSegment` on. */
export interface Base extends BaseMark {
  readonly endedAt: string;
  readonly startPosition: string;
  readonly endPosition: string;
  readonly startSegment: string;
  readonly endSegment: string;
  readonly segmentBytes: number;
  readonly files: number;
}

/** A file or folder of the cluster, before its bytes. */
export interface BaseFile {
  readonly name: string;
  readonly isFolder?: true;
}

export const fileOfBase = (line: ArchiveLine, name: string) => path.join(line.bases, `${name}.base`);
export const fileOfMark = (line: ArchiveLine, name: string) => path.join(line.bases, `${name}.mark`);

/** Every whole base copy of a line, oldest first. @throws DecryptionFailed, when one's mark is not what was written */
export async function basesIn(line: ArchiveLine): Promise<readonly Base[]> {
  const names = (await readdir(line.bases)).filter((name) => name.endsWith(".mark")).sort();
  return Promise.all(names.map((name) => readMark(line, name.slice(0, -".mark".length))));
}

/** `20261127T143000.123Z`: an instant as base copies are called by it. */
export const nameAt = (instant: Date) => instant.toISOString().replace(/[-:]/g, "");
const instantIn = (name: string) =>
  new Date(name.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\d\.\d{3}Z)$/, "$1-$2-$3:$4:$5"));

/** When the newest whole base copy was begun, or null. Opens none of them. */
export async function lastBaseAt(line: ArchiveLine): Promise<Date | null> {
  const last = (await readdir(line.bases))
    .filter((name) => name.endsWith(".mark"))
    .sort()
    .at(-1);
  return last === undefined ? null : instantIn(last.slice(0, -".mark".length));
}

async function readMark(line: ArchiveLine, name: string): Promise<Base> {
  for await (const frame of readPiece(fileOfMark(line, name), line.key)) {
    const base = frame.kind === "manifest" ? (JSON.parse(frame.json) as Base) : null;
    if (base?.of === "base" && base.line === line.line && base.name === name) return base;
  }
  throw new Error(`${fileOfMark(line, name)} is no base copy of this line`);
}

/** `18`, as the cluster itself says. */
export async function versionOf(data: string): Promise<string> {
  return (await readFile(path.join(data, "PG_VERSION"), "utf8")).trim();
}
