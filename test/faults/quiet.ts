import { setTimeout as pause } from "node:timers/promises";
import { jobs } from "../../src/app/contexts.ts";
import type { Store } from "../../src/platform/database/store.ts";
import { freeAbandoned } from "../../src/platform/jobs/worker-heartbeat.ts";

/** More than PostgreSQL's `checkpoint_timeout`. */
const timeoutMs = 420_000;

/** Lets every job end: what waits for its next try is due now, what a dead worker held is given back. */
export async function untilQuiet(store: Store): Promise<readonly string[]> {
  let left: readonly string[] = ["the database does not answer"];
  for (const until = Date.now() + timeoutMs; Date.now() < until; await pause(100)) {
    // The last thing killed may have been the database.
    left = await stillWaiting(store).catch((error: unknown) => [`the database does not answer: ${String(error)}`]);
    if (left.length === 0) return [];
  }
  return left;
}

async function stillWaiting(store: Store): Promise<readonly string[]> {
  await store.pool.query(
    // Not at once: a machine that is not whole again for a few seconds must not use up the tries of four days.
    "update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null and attempts < max_attempts and updated_at < now() - interval '5 seconds'",
  );
  const client = await store.pool.connect();
  await freeAbandoned(client, { spare: [], olderThanSeconds: 4 }).finally(() => client.release());
  const waiting = await store.pool.query<{ task: string; error: string | null }>(
    `select t.identifier task, left(j.last_error, 200) error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = any($1)`,
    // A job that nobody subscribes to waits for the release that does.
    [jobs.map((job) => job.name)],
  );
  if (waiting.rows.length > 0) return waiting.rows.map((job) => `job ${job.task} is stuck: ${job.error}`);
  const open = await store.pool.query(
    "select from events e where not exists (select from log_entries l where l.event_id = e.id) limit 1",
  );
  return open.rowCount === 0 ? [] : ["the log does not cover every event"];
}

/** For whoever reads of a failure: the jobs there are, who holds them, and who is at work in the database. */
export async function whatWaits(store: Store): Promise<readonly string[]> {
  const found = await store.pool
    .query<{ line: string }>(
      `select concat_ws(' ', 'job', t.identifier, 'tries', attempts, 'run_at', run_at, 'locked', locked_by, locked_at, left(last_error, 200)) line
         from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       union all select concat_ws(' ', 'session', state, wait_event, xact_start, left(query, 100)) from pg_stat_activity
         where datname = current_database()
       union all select concat_ws(' ', 'lock', objid, pid, granted) from pg_locks where locktype = 'advisory'`,
    )
    .catch((error: unknown) => ({ rows: [{ line: String(error) }] }));
  return [`now ${new Date().toISOString()}`, ...found.rows.map((row) => row.line)];
}
