import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { archiveCycle } from "../../src/operations/archive/archive-cycle.ts";
import { type ArchiveLine, openLine } from "../../src/operations/archive/archive-line.ts";
import { openArchivedDatabase } from "../../src/operations/archived-database.ts";
import { readArchiveKey, writeNewKey } from "../../src/operations/backup/key-file.ts";
import { readConfig } from "../../src/platform/config.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { createPool } from "../../src/platform/database/store.ts";
import { aTribunal, type Tribunal } from "./tribunal.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** A tribunal on a cluster of its own, whose log goes into an archive: both in a folder that is gone after `close`. */
export async function anArchivedTribunal() {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-archive-"));
  const at = (...names: string[]) => path.join(folder, ...names);
  const writeKey = (name: string) => writeNewKey(at(name), new Date());
  await writeKey("key");
  const env = { GREFFE_HOME: at("home"), GREFFE_ARCHIVE: at("archive"), GREFFE_ARCHIVE_KEY: at("key") };
  const config = readConfig({ ...env, GREFFE_LOG: "silent" }, root);
  const database = await openArchivedDatabase(config);
  const pool = createPool(database.url, 2);
  await migrate(pool);
  await pool.end();
  const t: Tribunal = await aTribunal(env, {
    onDatabase: async () => ({ url: database.url, drop: database.stop }),
  });
  const key = readArchiveKey(at("key"));
  const line: ArchiveLine = openLine(config.home, env.GREFFE_ARCHIVE, key);
  let since = 0;
  /** What happens every minute; then waits until the segments are there. */
  const aRound = async () => {
    const { rows } = await t.store.pool.query("select pg_walfile_name(pg_current_wal_insert_lsn()) as segment");
    since = (await archiveCycle(config, t.store.pool, line, since)).getTime();
    await until(async () => existsSync(path.join(line.wal, `${rows[0].segment}.sealed`)));
  };
  const close = async () => {
    await t.close();
    rmSync(folder, { recursive: true });
  };
  return { t, folder, at, root, env, config, databaseUrl: database.url, key, line, writeKey, aRound, close };
}

export type ArchivedTribunal = Awaited<ReturnType<typeof anArchivedTribunal>>;

/** @throws Error when it is not so for minutes */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 150_000; !(await isSo()); await pause(100))
    if (Date.now() > end) throw new Error("It never came to be so");
}
