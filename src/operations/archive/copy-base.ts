import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import type { Frame } from "../backup/frame.ts";
import type { ArchiveLine } from "./archive-line.ts";
import { type Base, type BaseMark, fileOfBase, fileOfMark, nameAt, versionOf } from "./base.ts";
import { clusterFiles } from "./cluster-files.ts";
import { writePiece } from "./piece.ts";
import { fileOfSegment } from "./segment.ts";

interface Begun {
  readonly position: string;
  readonly segment: string;
  readonly at: Date;
  readonly segmentBytes: number;
}

interface Ended {
  readonly position: string;
  readonly segment: string;
  readonly label: string;
  readonly spaces: string;
  readonly at: Date;
}

/** What is known only when the last frame was written. */
interface Outcome {
  files: number;
  ended: Ended | null;
}

/**
 * Copies the running cluster into the archive, one file: PostgreSQL's low-level way, on one connection. A copy that was
 * interrupted has no mark and counts for nothing; a later one removes it.
 * @param directory the folder that holds the cluster and its password @param signal leaves it half made
 * @throws Error when another copy is being made
 */
export async function copyBase(
  pool: pg.Pool,
  directory: string,
  line: ArchiveLine,
  signal?: AbortSignal,
): Promise<Base> {
  await forgetUnfinished(line);
  const client = await pool.connect();
  try {
    const begun = await beginCopy(client);
    const startedAt = begun.at.toISOString();
    const name = nameAt(begun.at);
    const postgres = await versionOf(path.join(directory, "data"));
    const mark: BaseMark = { of: "base", line: line.line, name, startedAt, postgres };
    const outcome: Outcome = { files: 0, ended: null };
    const frames = unlessAborted(baseFrames(client, directory, mark, outcome), signal);
    await writePiece(fileOfBase(line, name), frames, line.key);
    const base = baseOf(mark, begun, outcome);
    await writePiece(fileOfMark(line, name), [{ kind: "manifest", json: JSON.stringify(base) }], line.key);
    return base;
  } finally {
    // A copy that has not ended ends with its connection.
    client.release(true);
  }
}

async function* unlessAborted(frames: AsyncIterable<Frame>, signal: AbortSignal | undefined) {
  for await (const frame of frames) {
    signal?.throwIfAborted();
    yield frame;
  }
}

/** Held until its connection ends: two copies at once would only take twice as long. */
const oneAtATime = "select pg_try_advisory_lock(hashtext('greffe archive base')) as mine";

async function beginCopy(client: pg.ClientBase): Promise<Begun> {
  const lock = await client.query<{ mine: boolean }>(oneAtATime);
  if (lock.rows[0]?.mine !== true)
    throw new Error("A base copy is being made already / Une copie de base est déjà en cours");
  const { rows } = await client.query<Begun>(
    `select lsn::text as position, pg_walfile_name(lsn) as segment, clock_timestamp() as at,
       pg_size_bytes(current_setting('wal_segment_size')) as "segmentBytes"
     from pg_backup_start('greffe archive', true) as lsn`,
  );
  if (rows[0] === undefined) throw new Error("PostgreSQL began no copy");
  return rows[0];
}

/** Switches to a new segment, so that the last one that the copy needs goes into the archive now; does not wait for it. */
async function endCopy(client: pg.ClientBase): Promise<Ended> {
  const { rows } = await client.query<Ended>(
    `select lsn::text as position, pg_walfile_name(lsn) as segment, labelfile as label, spcmapfile as spaces,
       clock_timestamp() as at from pg_backup_stop(false)`,
  );
  if (rows[0] === undefined) throw new Error("PostgreSQL ended no copy");
  return rows[0];
}

/** The label is known at the end: with it the server knows from where on it must read the log. */
async function* baseFrames(client: pg.ClientBase, directory: string, mark: BaseMark, outcome: Outcome) {
  yield { kind: "manifest", json: JSON.stringify(mark) } satisfies Frame;
  for await (const frame of clusterFiles(path.join(directory, "data"))) {
    if (frame.kind === "file") outcome.files++;
    yield frame;
  }
  outcome.ended = await endCopy(client);
  const password = await readFile(path.join(directory, "password"), "utf8");
  for (const [name, text] of [
    ["backup_label", outcome.ended.label],
    ["../password", password],
  ] as const) {
    outcome.files++;
    yield { kind: "file", json: JSON.stringify({ name }) } satisfies Frame;
    yield { kind: "bytes", bytes: Buffer.from(text, "utf8") } satisfies Frame;
  }
  yield { kind: "end", json: JSON.stringify({ files: outcome.files }) } satisfies Frame;
}

function baseOf(mark: BaseMark, begun: Begun, { ended, files }: Outcome): Base {
  if (ended === null) throw new Error("PostgreSQL ended no copy");
  if (ended.spaces.trim() !== "") throw new Error("An archive does not hold tablespaces");
  return {
    ...mark,
    endedAt: ended.at.toISOString(),
    startPosition: begun.position,
    endPosition: ended.position,
    startSegment: begun.segment,
    endSegment: ended.segment,
    segmentBytes: begun.segmentBytes,
    files,
  };
}

/** Waits for a segment to be in the archive, a minute at most. */
export async function untilKept(line: ArchiveLine, segment: string): Promise<boolean> {
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(100))
    if (existsSync(fileOfSegment(line.wal, segment))) return true;
  return false;
}

const oneDayMs = 86_400_000;

/** What a copy that was killed has left: longer ago than any copy takes. */
async function forgetUnfinished(line: ArchiveLine): Promise<void> {
  const names = await readdir(line.bases);
  const marked = new Set(names.filter((name) => name.endsWith(".mark")).map((name) => name.replace(/mark$/, "base")));
  for (const name of names.filter((one) => !one.endsWith(".mark") && !marked.has(one))) {
    const file = path.join(line.bases, name);
    if (Date.now() - (await stat(file)).mtimeMs > oneDayMs) await rm(file, { force: true });
  }
}
