import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { editedSchema, formerSchema } from "./former-schema.ts";
import { requireSuitableDatabase } from "./requirements.ts";
import { type SchemaFile, schemaFiles } from "./schema-files.ts";

const lockKey = 4_732_001;

/**
 * Brings the database to this release: each file once, in order, in its own transaction; on a new database all of them
 * in one.
 * Safe to start twice at once (an advisory lock), and it refuses a database whose applied files were edited, or that was
 * made before the files of db/schema.
 * @param files those of an earlier release, to bring an empty database to the schema that it had
 */
export async function migrate(pool: pg.Pool, files: readonly SchemaFile[] = schemaFiles()): Promise<string[]> {
  const before = await appliedTo(pool);
  if (isUpToDate(files, before)) return [];
  requireKnownSchema(files, before);
  await requireSuitableDatabase(pool);
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query(
      "create table if not exists migrations (name text primary key, digest text not null, applied_at timestamptz not null default now())",
    );
    const known = await appliedTo(client);
    requireKnownSchema(files, known);
    const fresh = files.filter(({ name }) => !known.has(name));
    // Neither names the other's tables: they are made side by side.
    await Promise.all([known.size === 0 ? applyAll(client, fresh) : applyEach(client, fresh), jobsTables(pool)]);
    return fresh.map(({ name }) => name);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [lockKey]);
    client.release();
  }
}

/** Digests of what was applied, by name; none on a database that nothing was applied to. */
async function appliedTo(database: pg.Pool | pg.PoolClient): Promise<ReadonlyMap<string, string>> {
  const applied = await database
    .query<{ name: string; digest: string }>("select name, digest from migrations")
    .catch((error: unknown) => {
      if (error instanceof pg.DatabaseError && error.code === "42P01") return { rows: [] };
      throw error;
    });
  return new Map(applied.rows.map((row) => [row.name, row.digest]));
}

/** Changes are forward-only, and begin after db/schema. Files that a later release applied are no fault. */
function requireKnownSchema(files: readonly SchemaFile[], known: ReadonlyMap<string, string>): void {
  if (known.size === 0) return;
  const edited = files.find(({ name, digest }) => known.has(name) && known.get(name) !== digest);
  if (edited !== undefined) throw new Error(editedSchema(edited.name));
  const [first] = files;
  if (first !== undefined && !known.has(first.name)) throw new Error(formerSchema);
}

/** The usual case at a start, told by one question. */
function isUpToDate(files: readonly SchemaFile[], known: ReadonlyMap<string, string>): boolean {
  return files.every(({ name, digest }) => known.get(name) === digest);
}

async function jobsTables(pool: pg.Pool): Promise<void> {
  const { runMigrations } = await import("graphile-worker");
  await runMigrations({ pgPool: pool });
}

async function applyEach(client: pg.PoolClient, files: readonly SchemaFile[]): Promise<void> {
  for (const file of files) await applyAll(client, [file]);
}

/** Somebody else's transaction holds what the files change, or waits for what they hold. */
const inTheWay: ReadonlySet<string> = new Set(["55P03", "40P01"]);
/** While a change waits for a table, everybody else waits behind it: it steps back soon, and tries again. */
const lockWait = "2s";
const pauseMs = 1_000;
const longestWaitMs = 10 * 60_000;

/**
 * In one transaction: a new database gets everything or nothing. The release before may be serving: what is in use is
 * tried again, for ten minutes (a backup reads every table for as long as it takes).
 */
async function applyAll(client: pg.PoolClient, files: readonly SchemaFile[]): Promise<void> {
  for (const until = Date.now() + longestWaitMs; ; await pause(pauseMs)) {
    try {
      await client.query("begin");
      await client.query(`set local lock_timeout = '${lockWait}'`);
      for (const file of files) await apply(client, file);
      await client.query("commit");
      return;
    } catch (error) {
      await client.query("rollback");
      if (!isInTheWay(error) || Date.now() > until) throw error;
    }
  }
}

const isInTheWay = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof pg.DatabaseError && inTheWay.has(error.cause.code ?? "");

/** @throws Error that names the file, with what PostgreSQL said as its cause */
async function apply(client: pg.PoolClient, { name, sql, digest }: SchemaFile): Promise<void> {
  try {
    await client.query(sql);
    await client.query("insert into migrations (name, digest) values ($1, $2)", [name, digest]);
  } catch (cause) {
    throw new Error(`${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
