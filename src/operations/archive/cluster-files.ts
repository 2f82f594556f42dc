import { type FileHandle, open, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Frame } from "../backup/frame.ts";
import type { BaseFile } from "./base.ts";

/** Of these the folder is copied and nothing in it: the server fills them anew, or (`pg_wal`) the archive has it. */
const emptied = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const left =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|backup_manifest|current_logfiles|(standby|recovery)\.signal)$/;
const leftAnywhere = /^(pgsql_tmp.*|pg_internal\.init.*)$/;
const control = "global/pg_control";
const pieceBytes = 262_144;

/**
 * The files of a running cluster as frames, as PostgreSQL wants them copied between `pg_backup_start` and
 * `pg_backup_stop`: torn and moving ones are mended from the log. What vanishes meanwhile is left out.
 */
export async function* clusterFiles(data: string): AsyncGenerator<Frame> {
  yield* filesUnder(data, "");
}

async function* filesUnder(data: string, folder: string): AsyncGenerator<Frame> {
  for (const entry of await unlessGone(readdir(path.join(data, folder), { withFileTypes: true }), [])) {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if ((folder === "" && left.test(entry.name)) || leftAnywhere.test(entry.name)) continue;
    if (entry.isDirectory()) {
      yield fileFrame({ name, isFolder: true });
      if (!emptied.has(name)) yield* filesUnder(data, name);
    } else if (entry.isFile()) yield* name === control ? controlFile(data) : contentOf(data, name);
    else throw new Error(`${name} leads out of the cluster: an archive does not hold tablespaces`);
  }
}

const fileFrame = (file: BaseFile): Frame => ({ kind: "file", json: JSON.stringify(file) });

async function* contentOf(data: string, name: string): AsyncGenerator<Frame> {
  const handle = await unlessGone<FileHandle | null>(open(path.join(data, name), "r"), null);
  if (handle === null) return;
  try {
    yield fileFrame({ name });
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, null);
      if (bytesRead === 0) return;
      yield { kind: "bytes", bytes: buffer.subarray(0, bytesRead) };
    }
  } finally {
    await handle.close();
  }
}

/** The one file that nothing mends: read until two readings agree, so that it is not half of one and half of another. */
async function* controlFile(data: string): AsyncGenerator<Frame> {
  const read = () => readFile(path.join(data, control));
  let before = await read();
  for (let now = await read(); !now.equals(before); now = await read()) before = now;
  yield fileFrame({ name: control });
  yield { kind: "bytes", bytes: before };
}

async function unlessGone<T>(reading: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return otherwise;
    throw error;
  }
}
