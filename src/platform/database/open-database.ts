import path from "node:path";
import type { Config } from "../config.ts";
import { startEmbeddedPostgres } from "./embedded.ts";

export interface OpenDatabase {
  readonly url: string;
  /** Stops the server that was started here; one that somebody else manages is left alone. */
  stop(): Promise<void>;
}

/** The database that the configuration names, or the embedded one, started. */
export async function openDatabase(config: Pick<Config, "databaseUrl" | "home">): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, stop: async () => undefined };
  return startEmbeddedPostgres({ directory: path.join(config.home, "postgres") });
}
