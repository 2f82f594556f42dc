import { existsSync, readFileSync } from "node:fs";
import type pg from "pg";
import { aboutFile } from "../../platform/blobs/durable.ts";
import { type ArchiveLine, archiveProblemIn } from "./archive-line.ts";
import { lastBaseAt } from "./base.ts";
import { blobsUntil } from "./kept-blobs.ts";
import { leadsAnywhere, type RecoveryPlan, recoveryPlansOf } from "./recovery-plan.ts";

/** How long a segment may wait before the archive counts as failing, whatever PostgreSQL says of its last try. */
const longestWaitSeconds = 300;

const never = new Date(0);

/** How PostgreSQL gets on with its archive. */
export interface Archiving {
  /** The last try failed, or the oldest finished segment waits for more than five minutes. */
  readonly fails: boolean;
  readonly lastArchivedAt: Date | null;
  readonly lastFailedAt: Date | null;
  readonly waitingSegments: number;
  /** How long the oldest of them has waited, in seconds. */
  readonly oldestWaitSeconds: number;
}

export async function archivingOf(pool: pg.Pool): Promise<Archiving> {
  const { rows } = await pool.query<Omit<Archiving, "fails">>(
    `select a.last_archived_time as "lastArchivedAt", a.last_failed_time as "lastFailedAt",
       w.number as "waitingSegments", w.seconds as "oldestWaitSeconds"
     from pg_stat_archiver a, (
       select count(*)::int as number, coalesce(extract(epoch from clock_timestamp() - min(modification)), 0)::float as seconds
       from pg_ls_archive_statusdir() where name like '%.ready') w`,
  );
  const [now] = rows;
  if (now === undefined) throw new Error("PostgreSQL says nothing of its archive");
  const failed = (now.lastFailedAt ?? never) > (now.lastArchivedAt ?? never);
  return { ...now, fails: failed || now.oldestWaitSeconds > longestWaitSeconds };
}

/** When the blobs' last cycle began and the newest base copy was begun; null where there is none, or its disk is away. */
export async function lastKeptAt(line: ArchiveLine): Promise<Readonly<Record<"blobs" | "base", Date | null>>> {
  if ((await aboutFile(line.bases)) === null) return { blobs: null, base: null };
  const until = await blobsUntil(line);
  return { blobs: until === null ? null : new Date(until), base: await lastBaseAt(line) };
}

export interface ArchiveState extends Archiving {
  /** False: its disk is away. */
  readonly isThere: boolean;
  readonly bases: number;
  /** One can restore to any moment from `oldest` to `newest`; null: to none yet. */
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly missingSegment: string | null;
  /** Why the last segment did not get away. */
  readonly problem: string | null;
}

/** @throws DecryptionFailed when a mark in the archive is not what was written */
export async function stateOf(pool: pg.Pool, line: ArchiveLine, home: string): Promise<ArchiveState> {
  const archiving = await archivingOf(pool);
  const isThere = (await aboutFile(line.wal)) !== null;
  const ways: readonly RecoveryPlan[] = isThere ? await recoveryPlansOf(line) : [];
  const leading = ways.filter(leadsAnywhere);
  const newest =
    leading
      .map(({ until }) => until.toISOString())
      .toSorted()
      .at(-1) ?? null;
  return {
    ...archiving,
    isThere,
    problem: existsSync(archiveProblemIn(home)) ? readFileSync(archiveProblemIn(home), "utf8") : null,
    bases: ways.length,
    oldest: leading[0]?.base.endedAt ?? null,
    newest,
    missingSegment: ways.find((way) => way.missing !== null)?.missing ?? null,
  };
}
