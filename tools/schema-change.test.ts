import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "../src/platform/database/migrate.ts";
import { schemaFiles } from "../src/platform/database/schema-files.ts";
import { createPool } from "../src/platform/database/store.ts";
import { aDatabase, anEmptyDatabase } from "../test/support/database.ts";
import { readSchema, type Schema, stumbles } from "./schema-change.ts";

const names = readFileSync(path.resolve(import.meta.dirname, "../db/previous-release.txt"), "utf8")
  .trim()
  .split("\n");
const released = schemaFiles().filter(({ name }) => names.includes(name));
/** What a release after this one could bring, on a table that everybody reads. */
const next = { name: "9999-next.sql", sql: "alter table cases add column next text", digest: "next" };

describe("a migration runs while the release before it still serves", () => {
  let pool: pg.Pool;
  let drop: () => Promise<void>;
  let now: Schema;
  const read = async (from: pg.Pool) => {
    const client = await from.connect();
    const schema = await readSchema(client);
    client.release();
    return schema;
  };
  beforeAll(async () => {
    const database = await aDatabase();
    drop = database.drop;
    pool = createPool(database.url, 1);
    now = await read(pool);
  });
  afterAll(async () => {
    await pool.end();
    await drop();
  });

  it("names files of this release in db/previous-release.txt", () => {
    expect(released.map(({ name }) => name)).toEqual(names);
  });

  it("gives each number to one file", () => {
    const numbers = schemaFiles().flatMap(({ name }) => /^\d{4}/.exec(name)?.[0] ?? []);
    // Two were called 0482 before this was looked at; a file that was applied keeps its name.
    const twice = numbers.filter((one, at) => one !== "0482" && numbers.indexOf(one) !== at);
    expect(twice).toEqual([]);
  });

  it("only adds to the schema of the previous release, named in db/previous-release.txt", async () => {
    const empty = await anEmptyDatabase();
    const earlier = createPool(empty.url, 2);
    await migrate(earlier, released);
    const before = await read(earlier);
    // The migrations of this release run on it as they would on the tribunal that is served.
    await migrate(earlier);
    const advice =
      "Expand first, contract a release later. Before a first release: name the migration in db/previous-release.txt";
    expect(stumbles(before, await read(earlier)), advice).toEqual([]);
    await earlier.end();
    await empty.drop();
  });

  it("steps back from what the release before is using, lets others pass, and goes on afterwards", async () => {
    const empty = await anEmptyDatabase();
    const earlier = createPool(empty.url, 4);
    await migrate(earlier, released);
    const user = await earlier.connect();
    await user.query("/* a long read */ begin");
    await user.query("select count(*) from cases");
    const migrated = migrate(earlier, [...released, next]);
    // Behind a migration that waits for the table nobody reads it: this comes through because it steps back.
    const waits = () => earlier.query("select from pg_locks where not granted and mode = 'AccessExclusiveLock'");
    while ((await waits()).rowCount === 0) await pause(20);
    expect((await earlier.query("select count(*)::int as n from cases")).rows).toEqual([{ n: 0 }]);
    await user.query("/* the end */ commit");
    user.release();
    expect(await migrated).toEqual([next.name]);
    await earlier.end();
    await empty.drop();
  });

  it.each([
    ["alter table events drop column payload cascade", "events.payload is gone"],
    ["alter table events rename column type to kind", "events.type is gone"],
    ["alter table events alter column seq type int", "events.seq was bigint and is integer"],
    ["alter table events add column colour text not null", "events.colour must be given"],
    ["revoke insert on events from greffe_app", "the right events INSERT is gone"],
    ["alter table events drop constraint events_chain_id_seq_key", "the key events (chain_id, seq) is gone"],
    ["alter table events add foreign key (id) references events", "a new rule may refuse"],
    ["alter table events add check (seq < 100)", "a new rule may refuse"],
    ["create unique index on events (occurred_at)", "a new key may refuse"],
    ["drop function greffe.add_job", "the function greffe.add_job"],
    ["drop table log_timestamps", "log_timestamps.token is gone"],
  ])("stumbles over %s", async (statement, said) => {
    const client = await pool.connect();
    await client.query("begin");
    await client.query(statement);
    const after = await readSchema(client);
    await client.query("rollback");
    client.release();
    expect(stumbles(now, after).join("\n")).toContain(said);
  });

  it("lets a column, a table and a function be added", async () => {
    const client = await pool.connect();
    await client.query("begin");
    await client.query(
      "alter table events add column note text; create table letters (id int primary key); create function greffe.one() returns int language sql return 1",
    );
    const after = await readSchema(client);
    await client.query("rollback");
    client.release();
    expect(stumbles(now, after)).toEqual([]);
  });
});
