import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { openSigningKeys, startLogKeeper } from "../modules/audit/index.ts";
import type { Config } from "../platform/config.ts";
import type { ComingDatabase } from "../platform/database/open-database.ts";
import { endWithin } from "../platform/end-within.ts";
import type { Services } from "../platform/http/route.ts";
import { demonstrationOf, jobsOf } from "./demonstration.ts";
import { drain } from "./drain.ts";
import { endWithParent } from "./end-with-parent.ts";
import { claimInstallation } from "./installation-purpose.ts";
import { askJobsAtStart } from "./jobs-at-start.ts";
import { printReady } from "./print-ready.ts";
import { markRunning, markStopped } from "./running.ts";
import { openServer } from "./server.ts";
import { servicesOn } from "./services.ts";

/** The database says that it is there, a connection to it is made, and who we are is sent. */
const turnsToAsk = 4;

/** Who waited for the start is answered first: what the worker loads would keep them waiting. */
const untilWorkMs = 300;

/**
 * Server and worker on a database that is on its way, until a signal asks for the end. The server is put together while
 * the database starts; the worker begins when people are served already.
 */
export async function runTribunal(config: Config, database: ComingDatabase): Promise<void> {
  const { services, ready, close } = await servicesOn(config, database);
  // In the order in which they are done: who asks, who works for them, who covers what was written, who archives it.
  const ends: (() => Promise<unknown>)[] = [close];
  const ending = new AbortController();
  const stop = async (code: number) => {
    if (ending.signal.aborted) return;
    ending.abort();
    markStopped(config.home);
    for (const end of ends) await end();
    process.exit(code);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      stop(0).catch(fail);
    });
  endWithParent(process.env);
  try {
    const opening = ready();
    // Whoever waits for it hears what went wrong; whatever is closed before does not.
    opening.catch(() => undefined);
    const demonstration = await demonstrationOf(config);
    const passwords = demonstration?.prepareDemonstration(config);
    passwords?.catch(() => undefined);
    // Putting the server together lets nothing else run: the way to the database is begun before it.
    for (let turn = 0; turn < turnsToAsk; turn++) await nextTurn();
    const app = await openServer(services);
    ends.unshift(() => drain(app, config.drainSeconds));
    await Promise.all([app.ready(), opening]);
    await claimInstallation(services.store.pool, config);
    if (passwords !== undefined) await demonstration?.seedDemonstration(services, passwords);
    await app.listen({ port: config.port, host: config.listen });
    markRunning(config.home, database.url);
    printReady(config);
    await pause(untilWorkMs, undefined, { signal: ending.signal });
    const keeper = startLogKeeper(services.store, openSigningKeys(config.logKeys), services.log);
    const worker = import("../platform/jobs/worker.ts").then(async (one) =>
      one.startWorker(services.store.pool, await jobsOf(config), services),
    );
    // One that could not begin has nothing to stop, and is told of below.
    const workerEnds = () =>
      worker.then(
        (one) => one.stop(),
        () => undefined,
      );
    ends.splice(1, 0, workerEnds, () => endWithin(10, keeper.stop), archiveEnds(services));
    await worker;
    await askJobsAtStart(services.store);
  } catch (error) {
    // What fails because everything is being closed is no failure.
    if (!ending.signal.aborted) console.error(error instanceof Error ? error.message : error);
    await stop(1);
  }
}

/** Keeps the archive, which few have: only they load what does it. Gives what ends it. */
function archiveEnds(services: Services): () => Promise<unknown> {
  if (services.config.archive === null) return async () => undefined;
  const keeper = import("../operations/archive-keeper.ts").then((one) => one.keepArchive(services));
  keeper.catch((error: unknown) => services.log.error({ err: error }, "the archive is not kept"));
  return () =>
    keeper.then(
      // A disk that hangs is left: what is not in the archive yet gets there after the next start.
      (one) => endWithin(20, one.stop),
      () => undefined,
    );
}

function fail(error: unknown): void {
  console.error(error);
  process.exit(1);
}
