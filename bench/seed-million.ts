import path from "node:path";
import type pg from "pg";
import { startEmbeddedPostgres } from "../src/platform/database/embedded.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { createPool } from "../src/platform/database/store.ts";
import { millionSteps } from "./million/steps.ts";

export const millionHome = (): string =>
  path.resolve(process.env["GREFFE_BENCH_HOME"] ?? path.join(import.meta.dirname, "../.greffe/bench-million"));

/**
 * `npm run bench -- seed-million [CASES]`: makes a tribunal of a million cases and ten million documents once, in
 * `GREFFE_BENCH_HOME`. Indexes that are not unique are built after the rows, and everything is analysed.
 */
export default async function seedMillion(args: readonly string[]): Promise<void> {
  const cases = Number(args[0] ?? 1_000_000);
  const server = await startEmbeddedPostgres({
    directory: millionHome(),
    settings: { fsync: "off", synchronous_commit: "off", max_wal_size: "16GB", maintenance_work_mem: "1GB" },
  });
  const pool = createPool(server.url, 2);
  try {
    await migrate(pool);
    const held = await pool.query<{ n: number }>("select count(*)::int as n from (select from cases limit 1) c");
    if (held.rows[0]?.n !== 0) throw new Error(`${millionHome()} holds a tribunal already: remove it first`);
    await fill(pool, cases);
  } finally {
    await pool.end();
    await server.stop();
  }
}

async function fill(pool: pg.Pool, cases: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("set synchronous_commit = off; set work_mem = '256MB'; set session_replication_role = replica");
    const indexes = await dropPlainIndexes(client);
    for (const step of millionSteps(cases)) await timed(step.name, () => client.query(step.sql));
    for (const { name, definition } of indexes) await timed(`index ${name}`, () => client.query(definition));
    await timed("analyze", () => client.query("vacuum analyze"));
  } finally {
    client.release();
  }
}

/** An index grown row by row costs several times one that is built from sorted rows. */
async function dropPlainIndexes(client: pg.PoolClient): Promise<readonly { name: string; definition: string }[]> {
  const found = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
       join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and not i.indisunique
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
  );
  for (const { name } of found.rows) await client.query(`drop index public."${name}"`);
  return found.rows;
}

async function timed(name: string, run: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await run();
  console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
