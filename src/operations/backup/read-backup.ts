import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import type { BlobStore } from "../../platform/blobs/blob-store.ts";
import { migrate } from "../../platform/database/migrate.ts";
import { type SchemaFile, schemaFiles } from "../../platform/database/schema-files.ts";
import { decodeFrames, type Frame } from "./frame.ts";
import { tablesOf } from "./table-list.ts";
import type { BackupCounts } from "./write-backup.ts";

export interface BackupTarget {
  /** An empty database. */
  readonly pool: pg.Pool;
  readonly blobs: BlobStore;
  readonly home: string;
}

interface Manifest {
  readonly version: number;
  readonly takenAt: string;
  readonly migrations: readonly { readonly name: string; readonly digest: string }[];
}

/**
 * Restores into an empty database and an empty folder: the schema of the release that made the backup, its rows in one
 * transaction, its blobs each under the hash that its bytes really have; then the schema of this release.
 * @throws Error when the database is not empty, the backup is of a later release, or anything in it does not fit
 */
export async function readBackup(source: AsyncIterable<Buffer>, target: BackupTarget): Promise<BackupCounts> {
  const frames = decodeFrames(source);
  const manifest: Manifest = JSON.parse(jsonOf(await next(frames), "manifest"));
  if (manifest.version !== 1) throw new Error("The backup is of a later release");
  const there = await target.pool.query("select from pg_tables where schemaname = 'public' limit 1");
  if (there.rowCount !== 0) throw new Error("The database is not empty: a backup is restored into an empty one");
  await migrate(target.pool, schemaOf(manifest));
  const client = await target.pool.connect();
  let counts: BackupCounts;
  try {
    await client.query("begin");
    // No trigger and no foreign key runs while rows come in by table: they fitted together where they come from.
    await client.query("set local session_replication_role = replica");
    await client.query(`truncate ${(await tablesOf(client)).map((table) => table.name).join(", ")}`);
    counts = await takeFrames(frames, client, target);
    await client.query("commit");
  } finally {
    client.release(true);
  }
  await migrate(target.pool);
  return counts;
}

async function next(frames: AsyncGenerator<Frame>): Promise<Frame> {
  const frame = await frames.next();
  if (frame.done === true) throw new Error("The backup ends before its end");
  return frame.value;
}

function jsonOf(frame: Frame, kind: Frame["kind"]): string {
  if (frame.kind !== kind || frame.kind === "bytes")
    throw new Error(`The backup has ${frame.kind} where ${kind} belongs`);
  return frame.json;
}

/** @throws Error that names a file of the backup's schema which this release does not have, or has otherwise */
function schemaOf(manifest: Manifest): SchemaFile[] {
  const files = schemaFiles();
  const here = new Map(files.map(({ name, digest }) => [name, digest]));
  const other = manifest.migrations.find(({ name, digest }) => here.get(name) !== digest);
  if (other !== undefined)
    throw new Error(`The backup is of another release: it has ${other.name}, and this one has not`);
  const had = new Set(manifest.migrations.map(({ name }) => name));
  return files.filter(({ name }) => had.has(name));
}

async function takeFrames(
  frames: AsyncGenerator<Frame>,
  client: pg.ClientBase,
  target: BackupTarget,
): Promise<BackupCounts> {
  let table: { name: string; columns: readonly string[] } | null = null;
  let [tables, rows, blobs] = [0, 0, 0];
  for (let frame = await next(frames); ; ) {
    if (frame.kind === "table") {
      table = JSON.parse(frame.json);
      tables++;
    } else if (frame.kind === "rows" && table !== null) rows += await insert(client, table, frame.json);
    else if (frame.kind === "sequences") await setSequences(client, frame.json);
    else if (frame.kind === "blob") {
      frame = await takeBlob(frames, target.blobs, JSON.parse(frame.json));
      blobs++;
      continue;
    } else if (frame.kind === "file") await takeFile(await next(frames), target.home, JSON.parse(frame.json));
    else if (frame.kind === "end") {
      const counts: BackupCounts = JSON.parse(frame.json);
      if (counts.tables !== tables || counts.rows !== rows || counts.blobs !== blobs)
        throw new Error("The backup is not whole");
      return counts;
    } else throw new Error(`The backup has ${frame.kind} out of place`);
    frame = await next(frames);
  }
}

async function insert(client: pg.ClientBase, table: { name: string; columns: readonly string[] }, json: string) {
  const columns = table.columns.join(", ");
  const done = await client.query(
    `insert into ${table.name} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${table.name}, $1::json)`,
    [json],
  );
  return done.rowCount ?? 0;
}

async function setSequences(client: pg.ClientBase, json: string): Promise<void> {
  const sequences: { name: string; last: string }[] = JSON.parse(json);
  for (const { name, last } of sequences) await client.query("select setval($1::regclass, $2::bigint)", [name, last]);
}

/** Takes one blob and gives the frame after it. */
async function takeBlob(frames: AsyncGenerator<Frame>, store: BlobStore, wanted: { hash: string; sizeBytes: number }) {
  let after: Frame | null = null;
  async function* content(): AsyncGenerator<Buffer> {
    for (;;) {
      const frame = await next(frames);
      if (frame.kind !== "bytes") {
        after = frame;
        return;
      }
      yield frame.bytes;
    }
  }
  const put = await store.put(content());
  if (put.hash !== wanted.hash || put.sizeBytes !== wanted.sizeBytes)
    throw new Error(`The blob ${wanted.hash} is not whole`);
  return after ?? next(frames);
}

async function takeFile(frame: Frame, home: string, { name }: { name: string }): Promise<void> {
  if (frame.kind !== "bytes" || !/^(secret|log-keys\/[0-9a-f]{64}\.pem)$/.test(name))
    throw new Error(`The backup has a file ${name}`);
  const file = path.join(home, name);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, frame.bytes, { mode: 0o600 });
}
