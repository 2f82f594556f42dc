import { type Clock, systemClock } from "../kernel/time.ts";
import { launchArchivedDatabase } from "../operations/archived-database.ts";
import { BlobKeyMissing } from "../platform/blobs/blob-errors.ts";
import type { BlobStore } from "../platform/blobs/blob-store.ts";
import { openBlobStore } from "../platform/blobs/open-blob-store.ts";
import type { Config } from "../platform/config.ts";
import { migrate } from "../platform/database/migrate.ts";
import type { ComingDatabase } from "../platform/database/open-database.ts";
import { createPool, createStore } from "../platform/database/store.ts";
import { endWithin } from "../platform/end-within.ts";
import type { Services } from "../platform/http/route.ts";
import { createLog, type Logger } from "../platform/log.ts";
import { createMailer } from "../platform/mail/mailer.ts";
import { openTracer, tracedStore } from "../platform/telemetry/traces.ts";
import { requireTimeZones } from "../platform/time-zones.ts";
import { declarations } from "./declarations.ts";
import { requireInstallationPurpose } from "./installation-purpose.ts";
import { requireRuleTables } from "./require-rule-tables.ts";

export interface OpenServices {
  readonly services: Services;
  /** Address of the database, for a second process on the same one. */
  readonly databaseUrl: string;
  close(): Promise<void>;
}

/** Everything that the product stands on, before the database answers. */
export interface ComingServices extends OpenServices {
  /** Resolves when the database answers, is brought to this release and is on disk, and the blobs can be opened. */
  ready(): Promise<void>;
}

/** Opens everything that the product stands on: the database (embedded or given) brought to this release, blobs, mail. */
export async function openServices(config: Config, clock: Clock = systemClock): Promise<OpenServices> {
  const { ready, ...open } = await servicesOn(config, await launchArchivedDatabase(config), clock);
  try {
    await ready();
    return open;
  } catch (error) {
    await open.close();
    throw error;
  }
}

/**
 * The same on a database that is on its way, put together before it answers. `ready` then waits for it and brings it to
 * this release; whatever fails, `close` ends what was opened, the database included.
 */
export async function servicesOn(
  config: Config,
  database: ComingDatabase,
  clock: Clock = systemClock,
): Promise<ComingServices> {
  const log = createLog(config);
  const tracer = await openTracer(config, log);
  const pool = createPool(database.url, 20, config.databasePasswordFile);
  const store = tracedStore(createStore(pool, clock, declarations), tracer);
  const blobs = openBlobStore(config);
  const services = { store, blobs, mailer: createMailer(config), config, log, tracer };
  const ready = async () => {
    requireTimeZones();
    requireRuleTables();
    const migrated = database.ready.then(() => migrate(pool)).then(() => requireInstallationPurpose(pool, config));
    await Promise.all([migrated, database.durable, blobsReady(blobs, log)]);
  };
  const close = async () => {
    await tracer.stop();
    // Connections that nobody gives back any more are cut off with the process.
    await endWithin(10, store.close);
    await database.stop();
  };
  return { services, databaseUrl: database.url, ready, close };
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
