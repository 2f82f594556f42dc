import { afterAll, expect, test } from "vitest";
import { nobody } from "../../../kernel/actor.ts";
import { schedulingStage } from "../testing.ts";

const { t, officer, registry, member, calendars, aReadyCase, run, proposals, work } = await schedulingStage();
afterAll(() => t.close());
const standing = async (who = officer) => (await t.call(who, "GET", "/api/v1/schedule/standing")).body;
const inState = async (state: string) =>
  (await t.call(officer, "GET", `/api/v1/schedule/proposals?state=${state}`)).body.items.length;

test("before anything was run, nothing waits, and no run is told", async () => {
  expect(await standing()).toEqual({
    proposed: 0,
    approved: 0,
    offers: { open: 0, lapseSoon: 0, nextLapsesAt: null },
    waiting: [],
    lastRun: null,
  });
});

test("what is proposed and offered is counted, and each number is that of its list", async () => {
  await t.store.pool.query("update schedule_policies set asks_counsel = true where division = 'RPD'");
  const { theCase } = await aReadyCase();
  await run();
  expect(await standing()).toMatchObject({ proposed: 1, lastRun: { result: { asked: 1, placed: 1 } } });
  expect([await inState("proposed"), await inState("offered")]).toEqual([1, 0]);
  const [proposal] = await proposals();
  await t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/approve`, {});
  expect(await standing()).toMatchObject({ proposed: 0, approved: 1 });
  await work();
  const offered = await standing();
  expect(offered).toMatchObject({ proposed: 0, approved: 0, offers: { open: 1, lapseSoon: 0 } });
  expect([await inState("proposed"), await inState("offered")]).toEqual([0, 1]);
  t.at(new Date(Date.parse(offered.offers.nextLapsesAt) - 86_400_000).toISOString());
  expect((await standing()).offers).toMatchObject({ open: 1, lapseSoon: 1 });
  // Nobody has come by to say that it lapsed: it is open no more.
  t.at(offered.offers.nextLapsesAt);
  expect((await standing()).offers).toEqual({ open: 0, lapseSoon: 0, nextLapsesAt: null });
  expect(theCase.id).toBe(proposal.cases[0].id);
});

test("cases without a date are counted by what they wait for, each as its list has them", async () => {
  calendars.current = { ...calendars.current, members: [] };
  const { theCase } = await aReadyCase();
  const waits = async () =>
    (await standing()).waiting.map((one: { kind: string; cases: number }) => [one.kind, one.cases]);
  expect(await waits()).toEqual([["not-asked", 1]]);
  await run();
  expect(await waits()).toEqual([["left-out", 1]]);
  const listed = (await t.call(officer, "GET", "/api/v1/schedule/waiting?kind=left-out")).body.items;
  expect(listed.map((one: { case: { id: string } }) => one.case.id)).toEqual([theCase.id]);
  expect((await standing()).waiting[0].oldestOn).toBe(listed[0].receivedOn);
});

test("the last run of what is ready is told, however many repairs came after it", async () => {
  const { id } = (await standing()).lastRun;
  await t.store.pool.query(
    `insert into schedule_runs (id, cause, state, asked_at, ended_at, seed, away_id, away_from, away_to)
      select gen_random_uuid(), 'repair', 'done', at, at, 1, $1, at, at + interval '1 day'
      from generate_series(timestamptz '2026-11-24T16:00Z', '2026-11-24T16:09Z', '1 minute') at`,
    [member.accountId],
  );
  expect((await standing()).lastRun).toMatchObject({ id, cause: "officer" });
});

test("nobody else reads it, and no other state is asked for", async () => {
  expect((await t.call(registry, "GET", "/api/v1/schedule/standing")).status).toBe(403);
  expect((await t.call(nobody, "GET", "/api/v1/schedule/standing")).status).toBe(401);
  expect((await t.call(officer, "GET", "/api/v1/schedule/proposals?state=lapsed")).status).toBe(400);
});
