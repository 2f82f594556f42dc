import { afterEach, beforeEach, expect, test } from "vitest";
import { anEmptyDatabase } from "../../../test/support/database.ts";
import { migrate } from "./migrate.ts";
import { schemaFiles } from "./schema-files.ts";
import { createPool } from "./store.ts";

let empty: Awaited<ReturnType<typeof anEmptyDatabase>>;
let pool: ReturnType<typeof createPool>;
beforeEach(async () => {
  empty = await anEmptyDatabase();
  pool = createPool(empty.url, 2);
});
afterEach(async () => {
  await pool.end();
  await empty.drop();
});

const applied = async () => (await pool.query("select name from migrations order by applied_at, name")).rows;
const tables = async () => (await pool.query("select schemaname, tablename from pg_tables order by 1, 2")).rows;

test("an empty database gets the schema of every room, then what changed after it, once", async () => {
  const names = schemaFiles().map(({ name }) => name);
  expect(names[0]).toBe("schema/01-base.sql");
  expect(await migrate(pool)).toEqual(names);
  expect(await migrate(pool)).toEqual([]);
  const { rows } = await pool.query(
    "select count(*)::int as left_over from pg_proc join pg_namespace n on n.oid = pronamespace where nspname like 'pg_temp%'",
  );
  expect(rows, "nothing that served the making of the schema is left").toEqual([{ left_over: 0 }]);
});

test("a database made before the first schema is refused in both languages, and nothing in it is changed", async () => {
  await pool.query(
    "create table migrations (name text primary key, digest text not null, applied_at timestamptz default now())",
  );
  await pool.query(
    "insert into migrations values ('0001-foundation.sql', 'abc'), ('0230-no-large-objects.sql', 'def')",
  );
  const before = [await tables(), await applied()];
  const refused = migrate(pool);
  await expect(refused).rejects.toThrow(/^former-schema: .*GREFFE_HOME/s);
  await expect(refused).rejects.toThrow(/former-schema\u00a0: cette base de données .*DATABASE_URL/s);
  expect([await tables(), await applied()]).toEqual(before);
});

test("a file that was edited after it was applied is named, in both languages, and nothing is applied", async () => {
  const file = (name: string, sql: string) => ({ name, sql, digest: sql });
  await migrate(pool, [file("schema/01-base.sql", "create table one ()")]);
  const edited = [file("schema/01-base.sql", "create table other ()"), file("0300-more.sql", "create table more ()")];
  await expect(migrate(pool, edited)).rejects.toThrow(/^edited-schema: schema\/01-base.sql .*edited-schema\u00a0: /s);
  expect((await pool.query("select to_regclass('other') as other, to_regclass('more') as more")).rows).toEqual([
    { other: null, more: null },
  ]);
});

test("what a later release applied is no fault for the one before it", async () => {
  const first = { name: "schema/01-base.sql", sql: "create table one ()", digest: "1" };
  await migrate(pool, [first, { name: "0300-later.sql", sql: "create table later ()", digest: "2" }]);
  expect(await migrate(pool, [first])).toEqual([]);
});

test("a change that fails leaves nothing of itself", async () => {
  const broken = { name: "schema/01-base.sql", sql: "create table one (); create table one ()", digest: "1" };
  await expect(migrate(pool, [broken])).rejects.toThrow('schema/01-base.sql failed: relation "one" already exists');
  expect((await pool.query("select to_regclass('one') as one")).rows).toEqual([{ one: null }]);
});
