import { afterAll, beforeAll, expect, it } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

const add = "select greffe.add_job('waiting', '{}'::json, $1, null, 25, null)";

it("adds a job without reading the queue, also where the plan was made while nothing waited", async () => {
  const client = await t.store.pool.connect();
  try {
    await client.query("select set_config('greffe.kind', 'system', false)");
    await client.query(add, ["first"]);
    await client.query("begin");
    for (const key of [null, "second", "first", null]) await client.query(add, [key]);
    const { rows } = await client.query(
      "select seq_scan from pg_stat_xact_all_tables where schemaname = 'graphile_worker' and relname = '_private_jobs'",
    );
    await client.query("commit");
    expect(rows).toEqual([{ seq_scan: 0 }]);
  } finally {
    client.release();
  }
  const waiting = await t.store.pool.query("select key from graphile_worker.jobs where task_identifier = 'waiting'");
  expect(waiting.rows.map(({ key }) => String(key)).sort()).toEqual(["first", "null", "null", "second"]);
});

it("adds anew what runs already, and leaves to the one that runs its tries: its process may be killed", async () => {
  const client = await t.store.pool.connect();
  try {
    await client.query("select set_config('greffe.kind', 'system', false)");
    await client.query(add, ["again"]);
    await client.query("update graphile_worker._private_jobs set locked_at = now(), attempts = 1 where key = 'again'");
    for (let time = 0; time < 2; time++) await client.query(add, ["again"]);
  } finally {
    client.release();
  }
  const { rows } = await t.store.pool.query(
    "select key, attempts from graphile_worker._private_jobs where locked_at is not null or key = 'again' order by key",
  );
  expect(rows).toEqual([
    { key: "again", attempts: 0 },
    { key: null, attempts: 1 },
  ]);
});
