import { setTimeout as pause } from "node:timers/promises";
import { Logger, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { Json } from "../../kernel/canonical-json.ts";
import type { Services } from "../http/route.ts";
import { spanKinds } from "../telemetry/tracer.ts";
import type { JobDefinition, Lane } from "./job.ts";
import { retryingPool } from "./retrying-pool.ts";
import { whileReachable } from "./while-reachable.ts";
import { keepHeartbeat, type WorkerHeartbeat } from "./worker-heartbeat.ts";

export type Subscriptions = ReadonlyMap<string, readonly JobDefinition[]>;

/** Several contexts may listen to one name: each listener becomes a task of its own so that one failing repeats alone. */
export function subscriptionsOf(jobs: readonly JobDefinition[]): Subscriptions {
  const named = jobs.flatMap((job) => [job, ...(job.formerNames ?? []).map((name) => ({ ...job, name }))]);
  return Map.groupBy(named, (job) => job.name);
}

export interface Worker {
  /** Lets the jobs in hand end, and takes no other; where the database is gone, leaves them within seconds. */
  stop(): Promise<void>;
}

/** Jobs at once in each lane of one worker. Examinations hold themselves to the places that there are. */
const slots: Readonly<Record<Lane, number>> = { usual: 4, examination: 10 };

/** Runs jobs until `stop()`, each in its lane. Failures are retried with growing pauses; the payload is never logged. */
export async function startWorker(
  pool: pg.Pool,
  jobs: readonly JobDefinition[],
  services: Services,
  concurrency: Partial<Record<Lane, number>> = {},
): Promise<Worker> {
  const heartbeat = keepHeartbeat(pool, services.log);
  const lives: Worker[] = [];
  for (const [lane, own] of Map.groupBy(jobs, (job) => job.lane))
    lives.push(await startLane(pool, own, services, heartbeat, concurrency[lane] ?? slots[lane]));
  return {
    stop: async () => {
      const ending = Promise.all(lives.map((life) => life.stop())).then(heartbeat.stop);
      if (!(await whileReachable(pool, ending)))
        services.log.error({}, "the database is gone: what this worker held is left to another");
    },
  };
}

async function startLane(
  pool: pg.Pool,
  jobs: readonly JobDefinition[],
  services: Services,
  heartbeat: WorkerHeartbeat,
  concurrency: number,
): Promise<Worker> {
  const taskList = tasksOf(jobs, services);
  const parsedCronItems = parseCronItems(
    jobs
      .filter((job) => job.cron !== null)
      .map((job) => ({
        task: job.name,
        match: job.cron ?? "* * * * *",
        // One that still waits is not added once more each time.
        options: { jobKey: job.name, jobKeyMode: "preserve_run_at" as const },
      })),
  );
  const begin = () =>
    run({
      pgPool: retryingPool(pool),
      taskList,
      parsedCronItems,
      concurrency,
      noHandleSignals: true,
      pollInterval: 1000,
      logger: quiet(services),
      events: heartbeat.events,
    });
  return lifeOf(begin, services);
}

/** Each name with everybody who listens to it: one that fails keeps the others from nothing. */
function tasksOf(jobs: readonly JobDefinition[], services: Services): TaskList {
  const tasks: TaskList = {};
  for (const [name, listeners] of subscriptionsOf(jobs)) {
    tasks[name] = async (payload) => {
      const failures: unknown[] = [];
      for (const listener of listeners) {
        await services.tracer
          .span(`job ${name}`, spanKinds.consumer, {}, () => listener.handle(payload as Json, services))
          .catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, `Job ${name}`);
    };
  }
  return tasks;
}

/** A runner that gives up (the database was away for too long) is followed by another one, until it is asked to end. */
async function lifeOf(begin: () => Promise<Runner>, services: Services): Promise<Worker> {
  const ended = new AbortController();
  let runner: Runner | null = await begin();
  const living = (async () => {
    while (!ended.signal.aborted) {
      await runner?.promise.catch((error: unknown) =>
        services.log.error({ err: error }, "the worker gave up, another begins"),
      );
      if (ended.signal.aborted) return;
      await pause(1000, undefined, { signal: ended.signal }).catch(() => undefined);
      // Null while the database stays away: the next turn tries again.
      runner = await begin().catch(() => null);
      if (ended.signal.aborted) await runner?.stop();
    }
  })();
  return {
    stop: async () => {
      ended.abort();
      // One that gave up in this very moment has nothing left to stop.
      await runner?.stop().catch(() => undefined);
      await living;
    },
  };
}

function quiet(services: Services) {
  return new Logger((scope) => (level, message) => {
    if (level === "error") services.log.error({ task: scope.taskIdentifier }, message);
  });
}
