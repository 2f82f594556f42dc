import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { open, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Frame } from "../backup/frame.ts";
import { readPiece, writePiece } from "./piece.ts";

/** What PostgreSQL gives to an archive: segments of its log, histories of timelines, where a base copy began. */
const nameOfOne = /^([0-9A-F]{24}(\.[0-9A-F]{8}\.backup)?|[0-9A-F]{8}\.history)$/;
export const segmentName = /^[0-9A-F]{24}$/;

/** A line of the archive as segments see it: its name, the folder of its segments, the key that encrypts them. */
export interface SegmentStore {
  readonly line: string;
  readonly wal: string;
  readonly key: Buffer;
}

export interface SegmentHead {
  readonly of: "segment";
  readonly line: string;
  readonly name: string;
  /** When PostgreSQL wrote the last of it: every change that was committed before is in it or in one before it. */
  readonly endedAt: string;
}

export const fileOfSegment = (wal: string, name: string) => path.join(wal, `${name}.sealed`);

/**
 * Takes a segment in: encrypted, synced, then named. The same segment again is well; another one of the same name is refused,
 * because then two clusters write into one line.
 * @throws Error in words: PostgreSQL keeps the segment and tries again
 */
export async function keepSegment(store: SegmentStore, name: string, source: string): Promise<void> {
  if (!nameOfOne.test(name)) throw new Error(`${name} is nothing that an archive takes`);
  const file = fileOfSegment(store.wal, name);
  if (existsSync(file)) {
    if ((await digestOf(createReadStream(source))) === (await digestOf(contentOf(store, name)))) return;
    throw new Error(`${file} is there already, and holds something else`);
  }
  const endedAt = (await stat(source)).mtime.toISOString();
  const head: SegmentHead = { of: "segment", line: store.line, name, endedAt };
  async function* frames(): AsyncGenerator<Frame> {
    yield { kind: "manifest", json: JSON.stringify(head) };
    for await (const bytes of createReadStream(source)) yield { kind: "bytes", bytes };
    yield { kind: "end", json: "{}" };
  }
  // Encrypted as it is, it may be read by the account that a server is restored under, on another machine another one.
  await writePiece(file, frames(), store.key, 0o644);
}

/** @throws DecryptionFailed, Error when it is not whole or is another one; then nothing is left at `target` */
export async function bringSegment(store: SegmentStore, name: string, target: string): Promise<void> {
  const handle = await open(target, "w", 0o600);
  try {
    for await (const bytes of contentOf(store, name)) await handle.appendFile(bytes);
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(target, { force: true });
    throw error;
  }
}

/** What stands before the segment's bytes. @throws DecryptionFailed */
export async function headOfSegment(store: SegmentStore, name: string): Promise<SegmentHead> {
  for await (const frame of readPiece(fileOfSegment(store.wal, name), store.key)) return headIn(frame, store, name);
  throw new Error(`${name} is empty`);
}

async function* contentOf(store: SegmentStore, name: string): AsyncGenerator<Buffer> {
  let [begun, ended] = [false, false];
  for await (const frame of readPiece(fileOfSegment(store.wal, name), store.key)) {
    if (!begun) headIn(frame, store, name);
    else if (frame.kind === "bytes") yield frame.bytes;
    else ended = frame.kind === "end";
    begun = true;
  }
  if (!ended) throw new Error(`${name} is not whole`);
}

function headIn(frame: Frame, store: SegmentStore, name: string): SegmentHead {
  const head = frame.kind === "manifest" ? (JSON.parse(frame.json) as SegmentHead) : null;
  if (head?.of !== "segment" || head.line !== store.line || head.name !== name)
    throw new Error(`Under the name ${name} lies something else`);
  return head;
}

async function digestOf(source: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of source) hash.update(bytes);
  return hash.digest("hex");
}

/** The one that follows in the same timeline. @param bytes size of a segment, a power of two */
export function nextSegment(name: string, bytes: number): string {
  const perLog = 2 ** 32 / bytes;
  const number = Number.parseInt(name.slice(8, 16), 16) * perLog + Number.parseInt(name.slice(16), 16) + 1;
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(8, "0");
  return name.slice(0, 8) + hex(Math.floor(number / perLog)) + hex(number % perLog);
}
