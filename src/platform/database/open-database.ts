import path from "node:path";
import type { Config } from "../config.ts";
import { type ComingPostgres, type EmbeddedOptions, launchEmbeddedPostgres } from "./embedded.ts";

export interface OpenDatabase {
  readonly url: string;
  /** Stops the server that was started here; one that somebody else manages is left alone. */
  stop(): Promise<void>;
}

/** A database that is on its way: its address is known, so that everything around it can be put together meanwhile. */
export type ComingDatabase = ComingPostgres;

type Wanted = Pick<Config, "databaseUrl" | "home">;

/**
 * The database that the configuration names, or the embedded one, begun: it starts while the caller does the rest.
 * @param options of the embedded one, as its archive wants them
 */
export async function launchDatabase(config: Wanted, options: Partial<EmbeddedOptions> = {}): Promise<ComingDatabase> {
  if (config.databaseUrl === null)
    return launchEmbeddedPostgres({
      directory: path.join(config.home, "postgres"),
      waiting: tellOfWaiting,
      ...options,
    });
  const nothing = Promise.resolve();
  return {
    url: config.databaseUrl,
    tcpUrl: config.databaseUrl,
    ready: nothing,
    durable: nothing,
    stop: async () => undefined,
  };
}

function tellOfWaiting(seconds: number): void {
  process.stderr.write(
    `PostgreSQL is still starting (${seconds} s); after a crash it first brings its files up to date / PostgreSQL n’est pas encore prêt (${seconds}\u00a0s); après une panne, il remet d’abord ses fichiers à jour\n`,
  );
}
