import { afterAll, expect, test } from "vitest";
import { nobody } from "../../../kernel/actor.ts";
import { schedulingStage } from "../testing.ts";

const { t, officer, registry, member, aReadyCase, run, work } = await schedulingStage();
afterAll(() => t.close());
const loads = async (who = officer) => t.call(who, "GET", "/api/v1/schedule/loads");
const waits = async (who = officer) => t.call(who, "GET", "/api/v1/schedule/waits");

async function aHearing() {
  const made = await aReadyCase();
  const runId = await run();
  await t.call(officer, "POST", `/api/v1/schedule/runs/${runId}/approve`);
  await work();
  return made;
}

test("each member’s and counsel’s hearings are told by week beside their limits, the fullest week first", async () => {
  const idle = await t.person("member");
  await t.store.pool.query(
    `insert into member_profiles (account_id, languages, office_ids, max_minutes_per_week, target_minutes_per_week, told_at)
     values ($1, '{en}', '{toronto}', 420, 210, now()), ($2, '{en}', '{toronto}', null, null, now())`,
    [member.accountId, idle.accountId],
  );
  const { counselId } = await aHearing();
  await aHearing();
  // Whatever day the plan gave them: both in one week of those that are told.
  await t.store.pool.query("update hearings set held_on = '2026-12-09'");
  const { status, body } = await loads();
  expect(status).toBe(200);
  expect(body).toMatchObject({ from: "2026-11-23", to: "2027-02-21", weeks: 13 });
  expect(body.members).toMatchObject([
    {
      id: member.accountId,
      hearings: 2,
      perWeek: 0.2,
      fullest: { on: "2026-12-07", hearings: 2, minutes: 420 },
      targetMinutes: 210,
      limitMinutes: 420,
    },
    { id: idle.accountId, hearings: 0, perWeek: 0, fullest: null, targetMinutes: 840, limitMinutes: 1050 },
  ]);
  expect(body.counsel).toContainEqual(
    expect.objectContaining({ id: counselId, hearings: 1, mostInADay: 1, limitInADay: 2 }),
  );
  await t.store.pool.query("update hearings set status = 'cancelled'");
  expect((await loads()).body).toMatchObject({ members: [{ hearings: 0 }, { hearings: 0 }], counsel: [] });
});

test("waits are told by region, language, language interpreted and counsel; a sealed case is counted for nobody", async () => {
  const [open, sealed] = [await aReadyCase(), await aReadyCase()];
  await t.store.pool.query("insert into sealed_cases values ($1, now(), $1)", [sealed.theCase.id]);
  await t.store.pool.query("update cases set received_on = '2026-11-04' where id = $1", [open.theCase.id]);
  const { body } = await waits();
  expect(body.items).toContainEqual({
    by: "interpreted",
    group: { en: "Somali", fr: "somali" },
    cases: 1,
    medianDays: 20,
    longestDays: 20,
    aged: 0,
  });
  expect(new Set(body.items.map((one: { by: string }) => one.by))).toEqual(
    new Set(["region", "language", "interpreted", "represented"]),
  );
});

test("a manager reads the same numbers; nobody else does", async () => {
  const manager = await t.person("manager");
  expect((await waits(manager)).body).toEqual((await waits()).body);
  expect((await loads(manager)).body).toEqual((await loads()).body);
  for (const who of [registry, member, await t.person("counsel")])
    expect([(await loads(who)).status, (await waits(who)).status]).toEqual([403, 403]);
  expect([(await loads(nobody)).status, (await waits(nobody)).status]).toEqual([401, 401]);
});
