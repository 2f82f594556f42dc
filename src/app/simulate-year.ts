import type pg from "pg";
import type { Instant } from "../kernel/time.ts";
import { systemClock } from "../kernel/time.ts";
import type { NotHere, Simulated, Wanted } from "../modules/simulation/index.ts";
import type { Config } from "../platform/config.ts";
import { jobs } from "./contexts.ts";
import { claimInstallation } from "./installation-purpose.ts";
import { withRunning } from "./running.ts";
import { openServer } from "./server.ts";
import { openServices } from "./services.ts";

/** A year of the twin in the tribunal of this configuration, which must be new: nobody and nothing is in it. */
export async function simulateYear(
  config: Config,
  wanted: Wanted,
  tell: (day: number, of: number) => void,
): Promise<Simulated | NotHere> {
  if (withRunning(config) !== config) return "tribunal-running";
  const { simulate } = await import("../modules/simulation/index.ts");
  let at: Instant = systemClock();
  const open = await openServices(config, () => at);
  try {
    const { services } = open;
    const { rows } = await services.store.pool.query<{ used: boolean }>(
      "select exists (select from accounts) or exists (select from cases) as used",
    );
    if (rows[0]?.used !== false) return "tribunal-not-empty";
    await claimInstallation(services.store.pool, config);
    await waitForNoDisk(services.store.pool);
    const setClock = (instant: Instant) => {
      at = instant;
    };
    return await simulate(wanted, { services, jobs, setClock, serve: openServer }, tell);
  } finally {
    await open.close();
  }
}

/** A year that can be lived through again waits for no disk at each of its writes. */
async function waitForNoDisk(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>("select quote_ident(current_database()) as name");
  await pool.query(`alter database ${rows[0]?.name} set synchronous_commit = off`);
}
