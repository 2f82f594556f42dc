import { type Clock, systemClock } from "../kernel/time.ts";
import { BlobKeyMissing, type BlobStore } from "../platform/blobs/blob-store.ts";
import { openBlobStore } from "../platform/blobs/open-blob-store.ts";
import type { Config } from "../platform/config.ts";
import { migrate } from "../platform/database/migrate.ts";
import { type OpenDatabase, openDatabase } from "../platform/database/open-database.ts";
import { createPool, createStore } from "../platform/database/store.ts";
import type { Parts } from "../platform/http/route.ts";
import { createLog, type Logger } from "../platform/log.ts";
import { createMailer } from "../platform/mail/mailer.ts";
import { openTracer, tracedStore } from "../platform/telemetry/traces.ts";
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
  const log = createLog(config);
  const tracer = openTracer(config, log);
  const store = tracedStore(createStore(pool, clock), tracer);
  const close = async () => {
    await tracer.stop();
    await store.close();
    await database.stop();
  };
  const blobs = openBlobStore(config);
  try {
    requireTimeZones();
    await Promise.all([migrate(pool), blobsReady(blobs, log)]);
  } catch (error) {
    await close();
    throw error;
  }
  const parts = { store, blobs, mailer: createMailer(config), config, log, tracer };
  return { parts, databaseUrl: database.url, close };
}

/** Without a key that blobs rest under nothing starts; a storage that is away for the moment stops nobody. */
async function blobsReady(blobs: BlobStore, log: Logger): Promise<void> {
  try {
    await blobs.ready();
  } catch (error) {
    if (error instanceof BlobKeyMissing) throw error;
    log.error({ err: error }, "the storage of the blobs does not answer");
  }
}
