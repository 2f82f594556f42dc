import { afterAll, expect, test } from "vitest";
import { nobody, theSystem } from "../../../kernel/actor.ts";
import { schedulingStage } from "../testing.ts";
import { tellAged } from "./tell-aged.ts";

const { t, officer, registry, aReadyCase, run } = await schedulingStage();
afterAll(() => t.close());
const tell = () => t.store.transact(theSystem, tellAged);
const tasks = async () =>
  (await t.store.pool.query("select case_id from tasks where queue = 'files-ageing' order by opened_at")).rows;

test("a case that is ready and older than its division’s age is somebody’s to look at, once a month, until it has a date", async () => {
  const [old, recent] = [await aReadyCase(), await aReadyCase()];
  await t.store.pool.query("update cases set received_on = '2025-11-24' where id = $1", [old.theCase.id]);
  await tell();
  await tell();
  expect(await tasks()).toEqual([{ case_id: old.theCase.id }]);
  expect(recent.theCase.id).not.toBe(old.theCase.id);
  await t.store.pool.query(
    "update tasks set closed_at = '2026-11-24T15:00:00Z', outcome = 'done' where queue = 'files-ageing'",
  );
  await tell();
  expect(await tasks()).toHaveLength(1);
  t.at("2026-12-30T15:00:00.000Z");
  await tell();
  expect(await tasks()).toHaveLength(2);
  t.at("2026-11-24T15:00:00.000Z");
  const { body } = await t.call(officer, "GET", "/api/v1/schedule/waits");
  expect(body.items).toContainEqual({
    by: "represented",
    group: { en: "With counsel", fr: "Avec conseil" },
    cases: 2,
    medianDays: 4,
    longestDays: 365,
    aged: 1,
  });
  expect(body.items.filter((one: { by: string }) => one.by === "region")).toMatchObject([
    { group: { en: "Toronto" }, cases: 2 },
  ]);
  expect(body.ages).toContainEqual(expect.objectContaining({ division: "RPD", afterDays: 365 }));
  // With a proposed date it waits for none.
  await run();
  expect((await t.call(officer, "GET", "/api/v1/schedule/waits")).body.items).toEqual([]);
  expect((await t.call(registry, "GET", "/api/v1/schedule/waits")).status).toBe(403);
  expect((await t.call(nobody, "GET", "/api/v1/schedule/waits")).status).toBe(401);
});
