import { Logger, runOnce, type TaskList } from "graphile-worker";
import { jobs } from "../../src/app/contexts.ts";
import { subscriptionsOf } from "../../src/platform/jobs/worker.ts";
import type { Tribunal } from "./tribunal.ts";

/** Does every job that is waiting, and those that they leave behind. */
export async function workOff(t: Tribunal): Promise<void> {
  const taskList: TaskList = {};
  for (const [name, listeners] of subscriptionsOf(jobs))
    taskList[name] = async (payload) => {
      for (const listener of listeners) await listener.handle(payload as never, t.services);
    };
  await runOnce({ pgPool: t.store.pool, taskList, noHandleSignals: true, logger: new Logger(() => () => undefined) });
}
