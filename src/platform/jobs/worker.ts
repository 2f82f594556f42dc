import { Logger, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { Json } from "../../kernel/canonical-json.ts";
import type { Parts } from "../http/route.ts";
import type { JobDefinition } from "./job.ts";

export type Subscriptions = ReadonlyMap<string, readonly JobDefinition[]>;

/** Several contexts may listen to one name: each listener becomes a task of its own so that one failing repeats alone. */
export function subscriptionsOf(jobs: readonly JobDefinition[]): Subscriptions {
  return Map.groupBy(jobs, (job) => job.name);
}

/** Runs jobs until `stop()`. Failures are retried with growing pauses; the payload is never logged. */
export async function startWorker(
  pool: pg.Pool,
  jobs: readonly JobDefinition[],
  parts: Parts,
  concurrency = 4,
): Promise<Runner> {
  const taskList: TaskList = {};
  for (const [name, listeners] of subscriptionsOf(jobs)) {
    taskList[name] = async (payload) => {
      const failures: unknown[] = [];
      for (const listener of listeners) {
        await listener.handle(payload as Json, parts).catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, `Job ${name}`);
    };
  }
  const cron = jobs.filter((job) => job.cron !== null);
  const parsedCronItems = parseCronItems(cron.map((job) => ({ task: job.name, match: job.cron ?? "* * * * *" })));
  return run({
    pgPool: pool,
    taskList,
    parsedCronItems,
    concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: quiet(parts),
  });
}

function quiet(parts: Parts) {
  return new Logger((scope) => (level, message) => {
    if (level === "error") parts.log.error({ task: scope.taskIdentifier }, message);
  });
}
