import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { theSystem } from "../kernel/actor.ts";
import { readConfig } from "../platform/config.ts";
import { createPool, createStore } from "../platform/database/store.ts";
import { openServer } from "./server.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

test("the metrics name routes and states, and never what a request asked for", async () => {
  const app = await openServer(t.services);
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
  const app = await openServer({ ...t.services, store: createStore(nowhere, t.store.clock, t.store.declared) });
  expect((await app.inject("/readyz")).statusCode).toBe(503);
  expect((await app.inject("/healthz")).statusCode).toBe(200);
  await app.close();
  await nowhere.end();
});

test("the metrics are for who shows the token, or for this machine alone while the tribunal is on it alone", async () => {
  const statusOf = async (settings: Readonly<Record<string, string>>, from: object = {}) => {
    const config = readConfig({ GREFFE_HOME: t.services.config.home, ...settings }, "/");
    const app = await openServer({ ...t.services, config });
    const { statusCode } = await app.inject({ url: "/metrics", ...from });
    await app.close();
    return statusCode;
  };
  const real = { GREFFE_PUBLIC_URL: "https://tribunal.example", GREFFE_DEMO: "0", GREFFE_LISTEN: "127.0.0.1" };
  const token = { ...real, GREFFE_METRICS_TOKEN: "a long token" };
  expect(await statusOf({})).toBe(200);
  expect(await statusOf({}, { remoteAddress: "192.0.2.7" })).toBe(404);
  expect(await statusOf({}, { headers: { "x-forwarded-for": "192.0.2.7" } })).toBe(404);
  expect(await statusOf(real)).toBe(404);
  expect(await statusOf(token)).toBe(404);
  expect(await statusOf(token, { headers: { authorization: "Bearer another" } })).toBe(404);
  expect(await statusOf(token, { headers: { authorization: "Bearer a long token" } })).toBe(200);
});
