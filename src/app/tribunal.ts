import { openSigningKeys, startLogKeeper } from "../modules/audit/index.ts";
import { seedDemonstration } from "../modules/simulation/index.ts";
import type { Config } from "../platform/config.ts";
import type { OpenDatabase } from "../platform/database/open-database.ts";
import { startWorker } from "../platform/jobs/worker.ts";
import { jobs } from "./contexts.ts";
import { drain } from "./drain.ts";
import { partsOn } from "./parts.ts";
import { printReady } from "./print-ready.ts";
import { markRunning, markStopped } from "./running.ts";
import { openServer } from "./server.ts";

/** Server and worker on an open database, until a signal asks for the end. What was opened is closed in reverse. */
export async function runTribunal(config: Config, database: OpenDatabase): Promise<void> {
  const open = await partsOn(config, database);
  const { parts } = open;
  const closing: (() => Promise<unknown>)[] = [open.close];
  let stopped = false;
  const stop = async (code: number) => {
    if (stopped) return;
    stopped = true;
    markStopped(config.home);
    for (const close of closing.reverse()) await close();
    process.exit(code);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      stop(0).catch(fail);
    });
  try {
    if (config.demo) await seedDemonstration(parts);
    const worker = await startWorker(parts.store.pool, jobs, parts);
    closing.push(() => worker.stop());
    const keeper = startLogKeeper(parts.store, openSigningKeys(config.logKeys), parts.log);
    closing.push(() => keeper.stop());
    const app = await openServer(parts);
    closing.push(() => drain(app, config.drainSeconds));
    await app.listen({ port: config.port, host: "0.0.0.0" });
    markRunning(config.home, database.url);
    printReady(config);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await stop(1);
  }
}

function fail(error: unknown): void {
  console.error(error);
  process.exit(1);
}
