import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { keyIdOf } from "../backup/key-file.ts";
import type { SegmentStore } from "./segment.ts";

/**
 * A line of the archive: what one cluster has written, from its first start with this archive on. What is restored
 * begins a line of its own, so that two lives of a tribunal never write over each other.
 */
export interface ArchiveLine extends SegmentStore {
  /** Folder of the line; `wal` lies in it. */
  readonly folder: string;
  readonly bases: string;
  readonly blobs: string;
  readonly keys: string;
}

/** `line.json` in the line's folder: all that can be read of a line without its key. */
export interface LineMark {
  readonly version: 1;
  readonly key: string;
  readonly begunAt: string;
}

interface OwnLine {
  readonly archive: string;
  readonly key: string;
  readonly line: string;
}

export function lineIn(archive: string, line: string, key: Buffer): ArchiveLine {
  const folder = path.join(archive, line);
  const at = (name: string) => path.join(folder, name);
  return { line, key, folder, wal: at("wal"), bases: at("bases"), blobs: at("blobs"), keys: at("keys") };
}

const fileIn = (home: string) => path.join(home, "postgres", "archive-line.json");

/** Beside the cluster: why the last segment did not get into the archive. There is none while they do. */
export const archiveProblemIn = (home: string) => path.join(home, "postgres", "archive-problem");

/** The line that this tribunal writes, or null when it has begun none in this archive under this key. */
export function ownLine(home: string, archive: string, key: Buffer): ArchiveLine | null {
  if (!existsSync(fileIn(home))) return null;
  const own = JSON.parse(readFileSync(fileIn(home), "utf8")) as OwnLine;
  return own.archive === archive && own.key === keyIdOf(key) ? lineIn(archive, own.line, key) : null;
}

/**
 * The same, begun when there is none. A line that was begun is never made again: where its folder should be is then a
 * disk that is away, and what would be written there would be lost to it.
 * @throws Error when the archive's folder cannot be made
 */
export function openLine(home: string, archive: string, key: Buffer, now = new Date()): ArchiveLine {
  const own = ownLine(home, archive, key);
  if (own !== null) return own;
  const begunAt = now.toISOString();
  const name = `${begunAt.slice(0, 19).replace(/[-:]/g, "")}Z-${randomBytes(4).toString("hex")}`;
  const line = lineIn(archive, name, key);
  // Whoever runs the server must be able to pass; what lies in it is encrypted.
  for (const folder of [archive, line.folder, line.wal]) mkdirSync(folder, { recursive: true, mode: 0o711 });
  for (const folder of [line.bases, line.blobs, line.keys]) mkdirSync(folder, { mode: 0o700 });
  const mark: LineMark = { version: 1, key: keyIdOf(key), begunAt };
  writeSynced(path.join(line.folder, "line.json"), mark);
  syncFolder(archive);
  mkdirSync(path.dirname(fileIn(home)), { recursive: true, mode: 0o700 });
  writeSynced(fileIn(home), { archive, key: mark.key, line: name } satisfies OwnLine);
  return line;
}

export function writeSynced(file: string, content: object): void {
  writeFileSync(`${file}.part`, JSON.stringify(content), { mode: 0o600, flush: true });
  renameSync(`${file}.part`, file);
  syncFolder(path.dirname(file));
}

function syncFolder(directory: string): void {
  const folder = openSync(directory, "r");
  fsyncSync(folder);
  closeSync(folder);
}
