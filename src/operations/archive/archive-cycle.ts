import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import type { Config } from "../../platform/config.ts";
import type { ArchiveLine } from "./archive-line.ts";
import { keepBlobs, markBlobs } from "./kept-blobs.ts";
import { keepKeys } from "./kept-keys.ts";

type Kept = Pick<Config, "home" | "logKeys" | "blobs">;

/**
 * One cycle of what PostgreSQL does not archive by itself: keys, then blobs, then a new segment, so that rows and blobs
 * are in the archive up to the moment at which the cycle began.
 * @param since when the last cycle began that ended well, 0 for a first one
 * @throws Error when the archive's disk is away or full: nothing is lost, the next cycle does it
 */
export async function archiveCycle(config: Kept, pool: pg.Pool, line: ArchiveLine, since: number): Promise<Date> {
  const begun = await nextMillisecond();
  await keepKeys(config, line);
  // An object storage keeps its blobs itself.
  if (config.blobs.storage === null) await keepBlobs(path.join(config.home, "blobs"), line, since);
  markBlobs(line, begun);
  await switchSegment(pool);
  return begun;
}

/** A moment after everything that has happened until now: clocks here show whole milliseconds, and the database thousandths. */
async function nextMillisecond(): Promise<Date> {
  const next = Date.now() + 1;
  while (Date.now() < next) await pause(1);
  return new Date(next);
}

/** While segments do not get away, another one begun would only take up the tribunal's own disk. */
async function switchSegment(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ fails: boolean }>(
    "select coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as fails from pg_stat_archiver",
  );
  if (rows[0]?.fails === true) return;
  // A change of nothing: an archive in which nothing happens says up to which moment nothing happened.
  await pool.query("select pg_current_xact_id()");
  await pool.query("select pg_switch_wal()");
}
