import { afterAll, beforeAll, expect, it } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { theSystem } from "../../kernel/actor.ts";
import { startWorker } from "./worker.ts";
import { freeAbandoned, freeLost } from "./worker-heartbeat.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

it("gives the job of a killed worker to another, and leaves the jobs of the living alone", async () => {
  const held = Promise.withResolvers<void>();
  let runs = 0;
  const handle = () => {
    runs++;
    return held.promise;
  };
  const job = { name: "slow", cron: null, lane: "usual" as const, handle };
  const worker = await startWorker(t.store.pool, [job], t.services);
  await t.store.transact(theSystem, (tx) => tx.addJob("slow", {}));
  await expect.poll(() => runs).toBe(1);
  const client = await t.store.pool.connect();
  const all = { spare: [], olderThanSeconds: 0 };
  const locks = async () =>
    (
      await client.query(
        "select count(*)::int n from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
      )
    ).rows[0].n;
  await expect.poll(locks).toBeGreaterThan(0);
  expect(await freeAbandoned(client, all)).toEqual([]);
  await t.store.transact(theSystem, (tx) => tx.addJob("other", {}));
  await client.query(
    "update graphile_worker._private_jobs set locked_by = 'worker-dead', locked_at = now() - interval '1 minute' where attempts = 0",
  );
  expect(await freeAbandoned(client, all)).toEqual(["worker-dead"]);
  expect(await freeAbandoned(client, all)).toEqual([]);
  client.release();
  held.resolve();
  await worker.stop();
}, 30_000);

it("gives back a job that its living worker was never told of, with its queue, and none that it has in hand", async () => {
  const job = async (queueName: string) =>
    (
      await t.store.pool.query("select id::text from graphile_worker.add_job('lost', '{}'::json, queue_name => $1)", [
        queueName,
      ])
    ).rows[0].id as string;
  const [lost, done] = [await job("of-the-lost"), await job("of-the-done")];
  const { pool } = t.store;
  for (const table of [
    "_private_jobs where task_id = (select id from graphile_worker._private_tasks where identifier = 'lost')",
    "_private_job_queues where queue_name like 'of-the-%'",
  ])
    await pool.query(
      `update graphile_worker.${table.replace(" where", " set locked_by = 'pool-own', locked_at = now() - interval '16 seconds' where")}`,
    );
  const client = await pool.connect();
  const free = (olderThanSeconds: number) => freeLost(client, { own: ["pool-own"], inHand: [done], olderThanSeconds });
  expect(await freeLost(client, { own: ["pool-other"], inHand: [], olderThanSeconds: 0 })).toEqual([]);
  expect(await free(60)).toEqual([]);
  expect(await free(15)).toEqual([lost]);
  expect(await free(15)).toEqual([]);
  client.release();
  const queues = await pool.query(
    "select queue_name from graphile_worker._private_job_queues where locked_by is not null",
  );
  expect(queues.rows).toEqual([{ queue_name: "of-the-done" }]);
});
