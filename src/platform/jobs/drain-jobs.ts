import type { Json } from "../../kernel/canonical-json.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Services } from "../http/route.ts";
import type { JobDefinition } from "./job.ts";
import { subscriptionsOf } from "./worker.ts";

interface WaitingJob {
  readonly task: string;
  readonly payload: { readonly caseId?: string } & Readonly<Record<string, Json>>;
}

/** Jobs taken at once: what they leave behind comes after them. */
const batch = 400;
const mostTries = 3;

/**
 * Does every job that is due by the clock of the tribunal, and those that they leave behind, where that clock was set and no
 * other worker looks. One that names no moment is due at once, whatever the database's clock says. Jobs of one case are done
 * in their order; `atOnce` cases at a time.
 * @throws what a job throws at its last try
 */
export async function drainJobs(services: Services, jobs: readonly JobDefinition[], atOnce: number): Promise<number> {
  const listeners = subscriptionsOf(jobs);
  let done = 0;
  for (;;) {
    const waiting = await takeDue(services, services.store.clock());
    if (waiting.length === 0) return done;
    const byFile = [...Map.groupBy(waiting, (one) => one.payload.caseId ?? "").values()];
    await inTurns(byFile, atOnce, async (own) => {
      for (const { task, payload } of own)
        for (const listener of listeners.get(task) ?? []) await tried(() => listener.handle(payload, services));
    });
    done += waiting.length;
  }
}

/** Two that stood in each other’s way do not do so again. */
async function tried(run: () => Promise<void>): Promise<void> {
  for (let left = mostTries - 1; left > 0; left--)
    try {
      await run();
      return;
    } catch {
      // The next try says what is wrong, if it is still wrong.
    }
  await run();
}

async function takeDue({ store }: Services, now: Instant): Promise<readonly WaitingJob[]> {
  const { rows } = await store.pool.query<WaitingJob>(
    `with due as (select id from graphile_worker._private_jobs
         where run_at <= $1 or run_at between created_at and created_at + interval '1 minute'
         order by run_at, id limit $2),
       taken as (delete from graphile_worker._private_jobs j using due where j.id = due.id
         returning j.id, j.task_id, j.payload)
     select t.identifier as task, taken.payload from taken
     join graphile_worker._private_tasks t on t.id = taken.task_id order by taken.id`,
    [now, batch],
  );
  return rows;
}

/** Does this to each, so many at a time, begun in their order. */
export async function inTurns<T>(items: readonly T[], atOnce: number, run: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const one = async () => {
    for (const item of left) await run(item);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
