import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { WorkerEvents } from "graphile-worker";
import type pg from "pg";
import type { Logger } from "../log.ts";

const lockClass = 4_732_003;
/** New parts of this worker get their lock at every look; the dead are searched for at every tenth. */
const everyMs = 500;
const searchEvery = 10;
/** A worker that has just begun takes a job before its lock: nobody counts it as dead that soon. */
const graceSeconds = 15;

export interface Presence {
  /** Handed to the worker, so that it tells the names of its parts. */
  readonly events: WorkerEvents;
  stop(): Promise<void>;
}

/**
 * A killed worker leaves its jobs locked, and the queue would wait four hours before it gives them to another. So each
 * worker holds a lock of its own for as long as its connection lives, and takes the jobs of those that hold none any
 * more. A worker that only lost its connection may then do a job twice, as any job may.
 */
export function keepPresence(pool: pg.Pool, log: Logger): Presence {
  const events: WorkerEvents = new EventEmitter();
  const own = new Set<string>();
  // Jobs are locked in the name of the pool that its workers share.
  events.on("pool:create", ({ workerPool }) => own.add(workerPool.id));
  // One that gave up leaves locked what it could not say the end of.
  events.on("pool:release", ({ workerPool }) => own.delete(workerPool.id));
  const stopped = new AbortController();
  const running = (async () => {
    while (!stopped.signal.aborted) {
      await beside(pool, own, stopped.signal).catch((error: unknown) => {
        log.warn({ err: error }, "a worker lost its presence and takes it again");
      });
      await pause(500, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  })();
  return {
    events,
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}

/** One connection's life: holds the locks of this process, frees what the dead left, until it is asked or cut off. */
async function beside(pool: pg.Pool, own: ReadonlySet<string>, signal: AbortSignal): Promise<void> {
  const client = await pool.connect();
  const held = new Set<string>();
  try {
    for (let look = 0; !signal.aborted; look++) {
      for (const workerId of [...own].filter((one) => !held.has(one))) {
        await client.query("select pg_advisory_lock($1, hashtext($2))", [lockClass, workerId]);
        held.add(workerId);
      }
      for (const workerId of [...held].filter((one) => !own.has(one))) {
        await client.query("select pg_advisory_unlock($1, hashtext($2))", [lockClass, workerId]);
        held.delete(workerId);
      }
      if (look % searchEvery === 0) await freeAbandoned(client, { spare: [...own], olderThanSeconds: graceSeconds });
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    // The connection ends with it: its locks are gone, whatever state it was in.
    client.release(true);
  }
}

export interface Abandonment {
  /** Workers of this very process: a session's own lock would not stop it. */
  readonly spare: readonly string[];
  readonly olderThanSeconds: number;
}

/** Gives back the jobs of workers that hold no lock, and says which workers those were. */
export async function freeAbandoned(client: pg.ClientBase, which: Abandonment): Promise<readonly string[]> {
  const found = await client.query<{ locked_by: string; free: boolean }>(
    `select locked_by, pg_try_advisory_lock($1, hashtext(locked_by)) as free from (
       select locked_by, locked_at from graphile_worker._private_jobs where locked_by is not null
       union all select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null) as holders
     where locked_by <> all($2) group by locked_by having max(locked_at) < now() - make_interval(secs => $3)`,
    [lockClass, which.spare, which.olderThanSeconds],
  );
  const dead = found.rows.filter((row) => row.free).map((row) => row.locked_by);
  if (dead.length > 0) await client.query("select graphile_worker.force_unlock_workers($1)", [dead]);
  for (const workerId of dead) await client.query("select pg_advisory_unlock($1, hashtext($2))", [lockClass, workerId]);
  return dead;
}
