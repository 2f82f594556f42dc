import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startCutProxy } from "../../../test/faults/cut-proxy.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { theSystem } from "../../kernel/actor.ts";
import { createPool } from "../database/store.ts";
import { freePort } from "../free-port.ts";
import { defineJob } from "./job.ts";
import { startWorker } from "./worker.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

/** A pool whose connection breaks at the first statement that says this. */
function breakingAt(words: string): { readonly pool: pg.Pool; readonly broken: () => number } {
  const pool = createPool(t.databaseUrl, 8);
  let broken = 0;
  pool.on("connect", (client) => {
    const plain = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]): unknown => {
      const [said] = given;
      const text = typeof said === "string" ? said : ((said as { text?: string } | undefined)?.text ?? "");
      if (broken > 0 || !text.includes(words)) return plain(...given);
      broken++;
      return Promise.reject(new Error("Connection terminated unexpectedly"));
    }) as typeof client.query;
  });
  return { pool, broken: () => broken };
}

it.each([
  ["when it asks what the jobs are called", "_private_tasks as tasks (identifier)"],
  ["when it says that a job is done", "delete from"],
])(
  "a worker whose connection broke %s does the jobs that come after",
  async (_when, words) => {
    const { pool, broken } = breakingAt(words);
    const done = new Set<string>();
    const job = {
      name: "told",
      cron: null,
      lane: "usual" as const,
      handle: async (payload: unknown) => void done.add((payload as { word: string }).word),
    };
    const worker = await startWorker(pool, [job], t.services);
    await t.store.transact(theSystem, (tx) => tx.addJob("told", { word: "first" }));
    await t.store.transact(theSystem, (tx) => tx.addJob("told", { word: "second" }));
    await expect.poll(() => [...done].sort()).toEqual(["first", "second"]);
    expect(broken()).toBe(1);
    const left = () => t.store.pool.query("select from graphile_worker._private_jobs").then((found) => found.rowCount);
    await expect.poll(left).toBe(0);
    await worker.stop();
    await pool.end();
  },
  60_000,
);

it("a worker whose database is gone ends within seconds of being asked", async () => {
  const url = new URL(t.databaseUrl);
  const proxy = await startCutProxy(await freePort(), Number(url.port));
  url.port = String(proxy.port);
  // Over the proxy, and not over the database's own socket.
  url.search = "";
  const pool = createPool(url.href, 8);
  const worker = await startWorker(
    pool,
    [{ name: "told", cron: "* * * * *", lane: "usual", handle: async () => undefined }],
    t.services,
  );
  await proxy.close();
  // Long enough for the queue's library to be in the middle of its pauses.
  await pause(6000);
  const asked = Date.now();
  await worker.stop();
  expect(Date.now() - asked).toBeLessThan(30_000);
  await pool.end();
}, 120_000);

it("a worker whose database is there is waited for, however long its job takes", async () => {
  const pool = createPool(t.databaseUrl, 8);
  let begun = false;
  let ended = false;
  const handle = async () => {
    begun = true;
    await pause(7000);
    ended = true;
  };
  const worker = await startWorker(pool, [{ name: "long", cron: null, lane: "usual" as const, handle }], t.services);
  await t.store.transact(theSystem, (tx) => tx.addJob("long", {}));
  await expect.poll(() => begun).toBe(true);
  await worker.stop();
  expect(ended).toBe(true);
  await pool.end();
}, 60_000);

it("jobs that hold every slot of the examinations hold none of the others", async () => {
  const pool = createPool(t.databaseUrl, 12);
  const held = Promise.withResolvers<void>();
  let holding = 0;
  let noticed = 0;
  const jobs = [
    defineJob({
      name: "held-open",
      lane: "examination",
      handle: () => {
        holding++;
        return held.promise;
      },
    }),
    defineJob({ name: "notice-after", handle: async () => void noticed++ }),
  ];
  const worker = await startWorker(pool, jobs, t.services, { examination: 2 });
  await t.store.transact(theSystem, async (tx) => {
    for (let one = 0; one < 6; one++) await tx.addJob("held-open", {});
    await tx.addJob("notice-after", {});
  });
  await expect.poll(() => [holding, noticed]).toEqual([2, 1]);
  held.resolve();
  await worker.stop();
  await pool.end();
}, 60_000);
