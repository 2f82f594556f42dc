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

export interface WorkerHeartbeat {
  /** Handed to the worker, so that it tells the names of its parts. */
  readonly events: WorkerEvents;
  stop(): Promise<void>;
}

/**
 * A killed worker leaves its jobs locked, and the queue would wait four hours before it gives them to another. So each
 * worker holds a lock of its own for as long as its connection lives, and takes the jobs of those that hold none any
 * more. A worker that only lost its connection may then do a job twice, as any job may.
 */
export function keepHeartbeat(pool: pg.Pool, log: Logger): WorkerHeartbeat {
  const events: WorkerEvents = new EventEmitter();
  const own = new Set<string>();
  const inHand = new JobsInHand();
  events.on("job:start", ({ job }) => inHand.begin(job.id));
  events.on("job:complete", ({ job }) => inHand.end(job.id));
  // Jobs are locked in the name of the pool that its workers share.
  events.on("pool:create", ({ workerPool }) => own.add(workerPool.id));
  // One that gave up leaves locked what it could not say the end of.
  events.on("pool:release", ({ workerPool }) => own.delete(workerPool.id));
  const stopped = new AbortController();
  const running = (async () => {
    while (!stopped.signal.aborted) {
      await beside(pool, own, inHand, stopped.signal).catch((error: unknown) => {
        log.warn({ err: error }, "a worker lost its heartbeat and takes it up again");
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
async function beside(pool: pg.Pool, own: ReadonlySet<string>, inHand: JobsInHand, signal: AbortSignal): Promise<void> {
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
      if (look % searchEvery === 0) {
        await freeAbandoned(client, { spare: [...own], olderThanSeconds: graceSeconds });
        await freeLost(client, { own: [...own], inHand: inHand.ids(), olderThanSeconds: graceSeconds });
      }
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    // The connection ends with it: its locks are gone, whatever state it was in.
    client.release(true);
  }
}

/** How long the end of a job may take to be written, while the database comes back: until then it is not taken for lost. */
const endWrittenWithinMs = 300_000;

/** What the workers of this process do, or have done and not yet written down. */
class JobsInHand {
  /** When each ended; null while it is done. */
  readonly #jobs = new Map<string, number | null>();

  begin(id: string): void {
    this.#jobs.set(id, null);
  }

  end(id: string): void {
    this.#jobs.set(id, performance.now());
  }

  ids(): readonly string[] {
    const since = performance.now() - endWrittenWithinMs;
    for (const [id, ended] of this.#jobs) if (ended !== null && ended < since) this.#jobs.delete(id);
    return [...this.#jobs.keys()];
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

export interface Loss {
  /** Workers of this very process. */
  readonly own: readonly string[];
  /** What they know of. */
  readonly inHand: readonly string[];
  readonly olderThanSeconds: number;
}

/**
 * Gives back jobs that were given to these workers and never reached them: the database had locked them and was killed, or
 * the connection was, before it could say so. Their workers live, so nobody takes them over. Gives which those were.
 */
export async function freeLost(client: pg.ClientBase, { own, inHand, olderThanSeconds }: Loss): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `with lost as (
       update graphile_worker._private_jobs set locked_at = null, locked_by = null
       where locked_by = any($1) and id <> all($2::bigint[]) and locked_at < now() - make_interval(secs => $3)
       returning id, job_queue_id),
     queues as (
       update graphile_worker._private_job_queues q set locked_at = null, locked_by = null
       from lost where q.id = lost.job_queue_id and q.locked_by = any($1))
     select id::text from lost`,
    [own, inHand, olderThanSeconds],
  );
  return rows.map((row) => row.id);
}
