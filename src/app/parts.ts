import path from "node:path";
import { type Clock, systemClock } from "../kernel/time.ts";
import { createFolderStore } from "../platform/blobs/folder-store.ts";
import type { Config } from "../platform/config.ts";
import { startEmbeddedPostgres } from "../platform/database/embedded.ts";
import { migrate } from "../platform/database/migrate.ts";
import { createPool, createStore } from "../platform/database/store.ts";
import type { Parts } from "../platform/http/route.ts";
import { createLog } from "../platform/log.ts";
import { createMailer } from "../platform/mail/mailer.ts";

export interface OpenParts {
  readonly parts: Parts;
  /** Address of the database, for a second process on the same one. */
  readonly databaseUrl: string;
  close(): Promise<void>;
}

/** Opens everything that the product stands on: the database (embedded or given) brought to this release, blobs, mail. */
export async function openParts(config: Config, clock: Clock = systemClock): Promise<OpenParts> {
  const embedded =
    config.databaseUrl === null ? await startEmbeddedPostgres({ directory: path.join(config.home, "postgres") }) : null;
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? "";
  const pool = createPool(databaseUrl);
  const store = createStore(pool, clock);
  const close = async () => {
    await store.close();
    await embedded?.stop();
  };
  try {
    await migrate(pool);
  } catch (error) {
    await close();
    throw error;
  }
  const blobs = createFolderStore(path.join(config.home, "blobs"));
  return { parts: { store, blobs, mailer: createMailer(config), config, log: createLog(config) }, databaseUrl, close };
}
