import type { WorkerEvents } from "graphile-worker";

export interface Fetching {
  /** The action takes the place of the one before it, and the count begins anew. */
  whenGivenUp(act: () => void): void;
  stop(): void;
}

/**
 * Counts how often in a row a runner failed to fetch a job. The library asks once what its jobs are called and keeps the
 * answer, also when it was a broken connection: such a runner lives on, fetches nothing for ever, and says so only here.
 */
export function watchFetching(events: WorkerEvents, limit: number): Fetching {
  let failed = 0;
  let act = () => {};
  const fails = () => {
    failed++;
    if (failed === limit) act();
  };
  const fetches = () => {
    failed = 0;
  };
  events.on("worker:getJob:error", fails);
  events.on("worker:getJob:empty", fetches);
  events.on("job:start", fetches);
  return {
    whenGivenUp: (next) => {
      failed = 0;
      act = next;
    },
    stop: () => {
      events.off("worker:getJob:error", fails);
      events.off("worker:getJob:empty", fetches);
      events.off("job:start", fetches);
    },
  };
}
