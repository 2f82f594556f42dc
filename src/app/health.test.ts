import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { theSystem } from "../kernel/actor.ts";
import { createPool, createStore } from "../platform/database/store.ts";
import { openServer } from "./server.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

test("the metrics name routes and states, and never what a request asked for", async () => {
  const app = await openServer(t.parts);
  await app.inject("/api/v1/cases?status=Zorvath");
  await t.store.transact(theSystem, (tx) => tx.addJob("nobody-listens", {}));
  const { body } = await app.inject("/metrics");
  expect(body).toContain('route="/api/v1/cases",status="4xx"');
  expect(body).toMatch(/greffe_jobs\{state="waiting"\} [1-9]/);
  expect(body).toContain("greffe_jobs_oldest_seconds");
  expect(body).not.toContain("Zorvath");
  await app.close();
});

test("ready says no when the database is away, alive still says yes", async () => {
  const nowhere = createPool("postgres://nobody:none@127.0.0.1:9/none", 1);
  const app = await openServer({ ...t.parts, store: createStore(nowhere, t.store.clock) });
  expect((await app.inject("/readyz")).statusCode).toBe(503);
  expect((await app.inject("/healthz")).statusCode).toBe(200);
  await app.close();
  await nowhere.end();
});
