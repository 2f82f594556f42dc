import path from "node:path";
import { type Clock, systemClock } from "../kernel/time.ts";
import { createFolderStore } from "../platform/blobs/folder-store.ts";
import type { Config } from "../platform/config.ts";
import { migrate } from "../platform/database/migrate.ts";
import { type OpenDatabase, openDatabase } from "../platform/database/open-database.ts";
import { createPool, createStore } from "../platform/database/store.ts";
import type { Parts } from "../platform/http/route.ts";
import { createLog } from "../platform/log.ts";
import { createMailer } from "../platform/mail/mailer.ts";
import { requireTimeZones } from "../platform/time-zones.ts";

export interface OpenParts {
  readonly parts: Parts;
  /** Address of the database, for a second process on the same one. */
  readonly databaseUrl: string;
  close(): Promise<void>;
}

/** Opens everything that the product stands on: the database (embedded or given) brought to this release, blobs, mail. */
export async function openParts(config: Config, clock: Clock = systemClock): Promise<OpenParts> {
  return partsOn(config, await openDatabase(config), clock);
}

/** The same on a database that is open already. It is stopped by `close`, or at once when something fails. */
export async function partsOn(config: Config, database: OpenDatabase, clock: Clock = systemClock): Promise<OpenParts> {
  const pool = createPool(database.url);
  const store = createStore(pool, clock);
  const close = async () => {
    await store.close();
    await database.stop();
  };
  try {
    requireTimeZones();
    await migrate(pool);
  } catch (error) {
    await close();
    throw error;
  }
  const blobs = createFolderStore(path.join(config.home, "blobs"));
  const parts = { store, blobs, mailer: createMailer(config), config, log: createLog(config) };
  return { parts, databaseUrl: database.url, close };
}
