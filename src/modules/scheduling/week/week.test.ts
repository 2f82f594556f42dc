import { afterAll, expect, test } from "vitest";
import { setting } from "../../../../test/stages/hearing.ts";
import { nobody } from "../../../kernel/actor.ts";
import type { CivilDate, Instant, Zone } from "../../../kernel/time.ts";
import { schedulingStage } from "../testing.ts";
import { hoursAway } from "./hours-away.ts";
import { mondayOf } from "./view-week.ts";

const stage = await schedulingStage();
const { t, officer, registry, member, interpreter, aReadyCase, run, proposals } = stage;
afterAll(() => t.close());

const week = (query: string, who = officer) => t.call(who, "GET", `/api/v1/schedule/week?officeId=toronto${query}`);

test("a week shows what is set and what is proposed in the line of each member, room and interpreter", async () => {
  const { theCase: byHand } = await aReadyCase();
  const on = "2027-01-18";
  const set = setting({ on, time: "08:45", memberId: member.accountId, interpreterDialect: "maay" });
  const { body: hearing } = await t.call(officer, "POST", `/api/v1/cases/${byHand.id}/hearings`, set);
  const { theCase } = await aReadyCase();
  await run();
  const proposed = (await proposals()).find((one: { cases: { id: string }[] }) => one.cases[0]?.id === theCase.id);
  const { body } = await week(`&on=${on}`);
  expect(body).toMatchObject({ by: "member", from: on, to: "2027-01-24", office: { id: "toronto" } });
  expect(body.days).toHaveLength(5);
  expect(body.entries).toContainEqual(
    expect.objectContaining({ id: hearing.id, of: "hearing", line: member.accountId, on, time: "08:45", joined: 0 }),
  );
  const name = (await t.store.pool.query("select name from accounts where id = $1", [member.accountId])).rows[0].name;
  expect(body.lines).toContainEqual({ id: member.accountId, name, away: [], off: [] });
  const later = await week(`&on=${proposed.on}`);
  expect(later.body.entries).toContainEqual(
    expect.objectContaining({ id: proposed.id, of: "proposal", line: member.accountId, caseId: theCase.id }),
  );
  const interpreters = (await week(`&on=${proposed.on}&by=interpreter`)).body;
  expect(interpreters.entries.find((one: { id: string }) => one.id === proposed.id).line).toBe(interpreter.accountId);
  const rooms = (await week(`&on=${on}&by=room`)).body;
  expect(rooms.lines[0]).toEqual({ id: null, name: "", away: [], off: [] });
  expect(rooms.entries.every((one: { line: string | null }) => one.line === null)).toBe(true);
});

test("a line says on which days its member or interpreter does not work by their pattern; a room has none", async () => {
  const hours = [{ week: 1, weekday: 4, begins: "08:30", ends: "16:30" }];
  const pattern = { cycleWeeks: 1, zone: "America/Toronto", fromOn: "2027-01-20", hours };
  expect((await t.call(member, "PUT", `/api/v1/calendars/${member.accountId}/pattern`, pattern)).status).toBe(200);
  const { body } = await week("&on=2027-01-18");
  const line = body.lines.find((one: { id: string }) => one.id === member.accountId);
  // Before it begins, the week of the office holds.
  expect(line.off).toEqual(["2027-01-20", "2027-01-22"]);
  const rooms = (await week("&on=2027-01-18&by=room")).body;
  expect(rooms.lines.every((one: { off: string[] }) => one.off.length === 0)).toBe(true);
});

test("who is away is shown by the hour and without why, and a sitting of a sealed case by its hours alone", async () => {
  await t.store.pool.query(
    `insert into absences (id, account_id, from_at, to_at, kind, note, entered_at, entered_by)
     values (gen_random_uuid(), $1, '2027-01-20T17:00:00Z', '2027-01-21T15:30:00Z', 'illness', 'Private.', now(), $1)`,
    [member.accountId],
  );
  const { theCase } = await aReadyCase();
  const set = setting({ on: "2027-01-22", time: "13:00", memberId: member.accountId, interpreterDialect: "maay" });
  await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/hearings`, set);
  const operator = await t.person("operator");
  const sealed = { fileNumber: theCase.fileNumber, reason: "order" };
  expect((await t.call(operator, "POST", "/api/v1/sealed-cases", sealed)).status).toBe(201);
  const { body } = await week("&on=2027-01-22");
  expect(JSON.stringify(body)).not.toContain("Private.");
  expect(JSON.stringify(body)).not.toContain(theCase.id);
  const line = body.lines.find((one: { id: string }) => one.id === member.accountId);
  expect(line.away).toEqual([
    { on: "2027-01-20", from: "12:00", to: "24:00" },
    { on: "2027-01-21", from: "00:00", to: "10:30" },
    { on: "2027-01-22", from: "13:00", to: "16:30" },
  ]);
});

test("whoever is away from the hour at which a colleague sits is shown as away", async () => {
  const colleague = await t.person("member");
  for (const [on, who] of [
    ["2027-01-25", member],
    ["2027-01-26", colleague],
  ] as const) {
    const { theCase } = await aReadyCase();
    const set = setting({ on, time: "08:45", memberId: who.accountId, interpreterDialect: "maay" });
    expect((await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/hearings`, set)).status).toBe(201);
  }
  await t.store.pool.query(
    `insert into absences (id, account_id, from_at, to_at, kind, note, entered_at, entered_by)
     values (gen_random_uuid(), $1, '2027-01-25T13:45:00Z', '2027-01-25T17:00:00Z', 'illness', null, now(), $1)`,
    [colleague.accountId],
  );
  const { body } = await week("&on=2027-01-25");
  expect(body.lines.find((one: { id: string }) => one.id === colleague.accountId)?.away).toEqual([
    { on: "2027-01-25", from: "08:45", to: "12:00" },
  ]);
});

test("the week is the scheduling officers': others are refused, and an office that is not there is told", async () => {
  expect((await week("", registry)).body.code).toBe("action-not-allowed");
  expect((await week("", nobody)).status).toBe(401);
  expect((await t.call(officer, "GET", "/api/v1/schedule/week?officeId=atlantis")).body.code).toBe("office-not-found");
  expect((await week("&on=2027-02-30")).status).toBe(400);
});

test("hours away are those of the office’s clocks, also over a change of them", () => {
  const days = ["2027-03-13", "2027-03-14", "2027-03-15"] as CivilDate[];
  const spans = [{ from: "2027-03-14T05:00:00.000Z" as Instant, to: "2027-03-15T13:00:00.000Z" as Instant }];
  expect(hoursAway(spans, days, "America/Toronto" as Zone)).toEqual([
    { on: "2027-03-14", from: "00:00", to: "24:00" },
    { on: "2027-03-15", from: "00:00", to: "09:00" },
  ]);
  expect(days.map(mondayOf)).toEqual(["2027-03-08", "2027-03-08", "2027-03-15"]);
});
