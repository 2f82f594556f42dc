import { afterAll, beforeEach, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { schedulingStage } from "./testing.ts";

const stage = await schedulingStage();
const { t, officer, registry, calendars, jobs, afresh, work } = stage;
afterAll(() => t.close());
const minister = await t.person("minister-counsel");
const [member] = calendars.current.members;
calendars.current = {
  ...calendars.current,
  ministerReps: [{ id: minister.accountId ?? "", offices: ["toronto"], available: member?.available ?? [] }] as never,
};
const withMinister = calendars.current;

beforeEach(async () => {
  await afresh();
  calendars.current = withMinister;
  await t.store.pool.query("update hearings set status = 'cancelled'");
  await t.store.pool.query("update hearing_people set state = 'left', left_at = now() where state = 'set'");
  await t.store.pool.query(
    "update schedule_policies set mode = case when division = 'ID' then 'automatic' else 'approval' end",
  );
});

/** A review as it is opened before the tribunal, with the hour of the detention. */
async function aReview(on: string, time: string) {
  const message = aReferral({}, { division: "ID", proceedingType: "detention-review", claimType: null });
  const sent = await t.call(registry, "POST", "/api/v1/referrals", message);
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  const [{ id }] = sent.body.cases;
  const url = `/api/v1/cases/${id}/deadline-triggers`;
  const told = await t.call(registry, "POST", url, { code: "detention", on, time, replaces: null });
  expect(told.status, JSON.stringify(told.body)).toBeLessThan(300);
  return id as string;
}
async function hourly() {
  await jobs.find((one) => one.name === "schedule-reviews")?.handle({}, t.services);
  await work();
}
const hearingOf = async (id: string) => (await t.call(officer, "GET", `/api/v1/cases/${id}/hearings`)).body.items[0];

test("a 48-hour review that enters at 22:00 on the Friday of a long weekend has its sitting in time, with nobody in between", async () => {
  // Victoria Day is on Monday: the office opens on Tuesday.
  t.at("2027-05-22T02:00:00.000Z");
  const id = await aReview("2027-05-21", "22:00");
  t.at("2027-05-22T02:07:00.000Z");
  await hourly();
  const hearing = await hearingOf(id);
  expect(hearing).toMatchObject({ status: "set", member: { accountId: member?.id } });
  expect(hearing.startsAt > "2027-05-22T02:07:00.000Z").toBe(true);
  expect(hearing.startsAt < "2027-05-24T02:00:00.000Z").toBe(true);
  const runs = async () => (await t.call(officer, "GET", "/api/v1/schedule/runs")).body.items.length;
  const before = await runs();
  await hourly();
  expect(await runs()).toBe(before);
});

test("a time that runs out before anybody could sit tomorrow has its sitting today, and at no hour that has passed", async () => {
  // Detained on Tuesday at 3 in the morning, told on Wednesday at noon: it ends on Thursday before the doors open.
  t.at("2027-06-09T16:00:00.000Z");
  const id = await aReview("2027-06-08", "03:00");
  await hourly();
  const hearing = await hearingOf(id);
  expect(hearing).toMatchObject({ status: "set", on: "2027-06-09" });
  expect(hearing.startsAt >= "2027-06-09T17:00:00.000Z").toBe(true);
});

test("where nobody can sit in time it is left out as such, and the division’s people decide by the same clock", async () => {
  t.at("2027-06-16T16:00:00.000Z");
  calendars.current = { ...withMinister, members: [] };
  const id = await aReview("2027-06-15", "03:00");
  await hourly();
  expect(await hearingOf(id)).toBeUndefined();
  const [run] = (await t.call(officer, "GET", "/api/v1/schedule/runs")).body.items;
  const { body } = await t.call(officer, "GET", `/api/v1/schedule/runs/${run.id}/left-out`);
  expect(body.items).toMatchObject([{ case: { id } }]);
});

test("where an officer approves, no run is made by itself", async () => {
  await t.store.pool.query("update schedule_policies set mode = 'approval'");
  t.at("2027-06-23T16:00:00.000Z");
  const id = await aReview("2027-06-23", "11:00");
  const before = (await t.call(officer, "GET", "/api/v1/schedule/runs")).body.items.length;
  await hourly();
  await runJobs(t, jobs);
  expect((await t.call(officer, "GET", "/api/v1/schedule/runs")).body.items).toHaveLength(before);
  expect(await hearingOf(id)).toBeUndefined();
});
