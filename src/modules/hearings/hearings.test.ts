import ICAL from "ical.js";
import { afterAll, describe, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import { verifyChain } from "../audit/index.ts";
import { grantAccess } from "../cases/index.ts";
import { jobs } from "../notices/index.ts";

const { t, officer, member, aCase, set, aDay, noticesOf } = await hearingStage();
afterAll(() => t.close());

test("a hearing is set, the case moves on, its limits run, and each party has a notice and a calendar entry in the right hour", async () => {
  const { theCase, counsel } = await aCase(aReferral({}, { officeId: "vancouver" }));
  const answer = await set(theCase.id, setting({ memberId: member.accountId }));
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ startsAt: "2027-01-15T16:00:00.000Z", zoneName: { en: "Pacific Time (UTC−7)" } });
  const view = await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}`);
  expect(view.body.status.code).toBe("scheduled");
  const seen = await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}/hearings`);
  expect(seen.body).toMatchObject({ items: [{ on: "2027-01-15", time: "09:00", actions: [] }], actions: [] });
  expect((await t.call(counsel, "GET", "/api/v1/hearings")).body.total).toBe(1);
  const [notice] = await noticesOf(counsel);
  expect(notice).toMatchObject({ kind: "notice-to-appear", title: { fr: "Avis de convocation" }, hasCalendar: true });
  const opened = await t.call(counsel, "GET", `/api/v1/notices/${notice.id}`);
  const rows = new Map(
    opened.body.rows.map((row: { label: { en: string }; value: object }) => [row.label.en, row.value]),
  );
  expect(rows.get("Date")).toEqual({
    en: "Friday, January 15, 2027",
    fr: "le\u00a0vendredi 15\u00a0janvier\u00a02027",
  });
  expect(rows.get("Time")).toEqual({
    en: "9:00\u00a0a.m., Pacific Time (UTC−7), at the Vancouver office",
    fr: "9\u00a0h, heure du Pacifique (UTC−7), au bureau de Vancouver",
  });
  expect(rows.get("Interpreter")).toEqual({ en: "Somali, maay", fr: "somali, maay" });
  const ics = await t.app.inject({
    url: `/api/v1/notices/${notice.id}/calendar.ics`,
    headers: { "x-test-actor": counsel.accountId ?? "", "accept-language": "fr" },
  });
  expect(ics.headers["content-type"]).toContain("text/calendar");
  const calendar = new ICAL.Component(ICAL.parse(ics.body));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") as ICAL.Component);
  expect(event.startDate.toString()).toMatch(/^2027-01-15T\d\d:00:00Z$/);
  const words = event.description.replaceAll("\u00a0", " ");
  expect(words).toContain("le vendredi 15 janvier 2027 à 9 h, heure du Pacifique (UTC−7)");
  expect(event.summary).toBe(`Audience – ${theCase.fileNumber}`);
  expect(ics.body).not.toContain("Zorvath");
  const due = await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}/deadlines`);
  expect(JSON.stringify(due.body)).toContain("2027-01-05");
  await runJobs(t, jobs);
  expect(t.sent.at(-1)?.text).not.toMatch(/2027|January|Zorvath/);
  const verdict = await t.store.transact(theSystem, (tx) => verifyChain(tx, theCase.id));
  expect(verdict).toMatchObject({ ok: true });
  const history = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`);
  const types = history.body.items.map((item: { type: string }) => item.type);
  expect(types).toEqual(expect.arrayContaining(["hearing-set", "case-moved", "notice-issued"]));
});

test.each([
  ["montreal", "2027-01-15", "2027-01-15T14:00:00.000Z"],
  ["toronto", "2027-07-15", "2027-07-15T13:00:00.000Z"],
  ["calgary", "2027-01-15", "2027-01-15T15:00:00.000Z"],
  ["vancouver", "2027-07-15", "2027-07-15T16:00:00.000Z"],
])("nine o'clock in %s on %s is the right instant", async (officeId, on, startsAt) => {
  const { theCase } = await aCase(aReferral({}, { officeId }));
  expect((await set(theCase.id, setting({ on }))).body.startsAt).toBe(startsAt);
});

describe("a sitting is refused", () => {
  test.each([
    ["in the past", { on: "2026-11-20" }, "hearing-in-the-past"],
    ["at an hour of today that has passed", { on: "2026-11-24", time: "09:30" }, "hearing-in-the-past"],
    ["on a day that is not there", { on: "2027-02-30" }, "request-malformed"],
    ["too many years ahead", { on: "2062-01-15" }, "hearing-too-far"],
    ["on a Saturday", { on: "2027-01-16" }, "hearing-office-closed"],
    ["on Christmas", { on: "2028-12-25" }, "hearing-office-closed"],
    ["in the night, where the afternoon was meant", { time: "01:30" }, "hearing-outside-sitting-hours"],
    ["when it would end too late", { time: "16:00", durationMinutes: 240 }, "hearing-outside-sitting-hours"],
    ["in person without a room", { mode: "in-person" }, "hearing-room-wanted"],
    ["with a link that is not safe", { joinUrl: "http://video.example/j" }, "request-malformed"],
    ["before somebody who is no member", { memberId: "01900000-0000-7000-8000-000000000000" }, "member-not-found"],
    ["with less notice than the rules give", { on: "2026-12-11" }, "notice-period-too-short"],
  ] as const)("%s", async (_name, changes, code) => {
    const { theCase, counsel } = await aCase();
    const answer = await set(theCase.id, setting(changes));
    expect(answer.body.code).toBe(code);
    expect((await t.call(counsel, "GET", "/api/v1/notices")).body.total).toBe(0);
    expect((await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}`)).body.status.code).toBe("received");
  });

  test("at an hour that the clocks skip or repeat", async () => {
    // No office sits at two in the morning: the hours are checked after the clocks.
    const { theCase } = await aCase();
    expect((await set(theCase.id, setting({ on: "2027-03-14", time: "02:30" }))).body.code).toBe(
      "hearing-hour-does-not-exist",
    );
    expect((await set(theCase.id, setting({ on: "2027-11-07", time: "01:30" }))).body.code).toBe(
      "hearing-hour-comes-twice",
    );
  });
});

test("nobody else than scheduling and registry officers sets a hearing, and a stranger's case is not there", async () => {
  const { theCase, counsel } = await aCase();
  const stranger = await t.person("counsel", await aCounsel(t, { licenceNumber: "HEAR-SEVERAL" }));
  expect((await set(theCase.id, setting(), nobody)).status).toBe(401);
  for (const who of [counsel, member, await t.person("triage-officer")])
    expect((await set(theCase.id, setting(), who)).body.code).toBe("action-not-allowed");
  const hearing = await set(theCase.id);
  expect((await t.call(stranger, "GET", `/api/v1/cases/${theCase.id}/hearings`)).body.code).toBe("case-not-found");
  expect((await t.call(stranger, "GET", `/api/v1/hearings/${hearing.body.id}`)).body.code).toBe("hearing-not-found");
  expect((await t.call(stranger, "GET", "/api/v1/hearings")).body.total).toBe(0);
  const bare = await t.store.transact(stranger, async (tx) => [
    await tx.db.selectFrom("hearings").select("id").execute(),
    await tx.db.selectFrom("hearing_cases").select("case_id").execute(),
    await tx.db.selectFrom("hearing_versions").select("version").execute(),
  ]);
  expect(bare).toEqual([[], [], []]);
});

test("of two officers who set a hearing on one case at once, one does, and the parties are told once", async () => {
  const { theCase, counsel } = await aCase();
  const other = await t.person("scheduling-officer");
  const answers = await Promise.all([set(theCase.id), set(theCase.id, setting({ time: "13:00" }), other)]);
  expect(answers.map((one) => one.body.code ?? one.status).sort()).toEqual([201, "hearing-already-set"]);
  expect((await t.call(counsel, "GET", "/api/v1/notices")).body.total).toBe(1);
});

test("a request sent twice with one key sets one hearing", async () => {
  const { theCase } = await aCase();
  const send = () =>
    t.call(officer, "POST", `/api/v1/cases/${theCase.id}/hearings`, setting() as never, {
      "idempotency-key": `set-${theCase.id}`,
    });
  const [first, second] = [await send(), await send()];
  expect(second).toEqual(first);
});

test("a member and a room are in one place at a time, also when two officers decide at once", async () => {
  const on = aDay();
  for (const name of ["Room 5", "Room 6"])
    await t.call(officer, "POST", "/api/v1/rooms", { officeId: "toronto", name });
  const [one, two, three, four] = [await aCase(), await aCase(), await aCase(), await aCase()];
  const sitting = { on, memberId: member.accountId, mode: "hybrid", room: "Room 5" } as const;
  const answers = await Promise.all([
    set(one.theCase.id, setting(sitting)),
    set(two.theCase.id, setting({ ...sitting, time: "10:00" })),
  ]);
  expect(answers.map((answer) => answer.body.code ?? answer.status).sort()).toEqual([201, "member-already-sitting"]);
  const loser = answers[0]?.status === 201 ? two : one;
  const begins = answers[0]?.status === 201 ? "12:30" : "13:30";
  const room = await set(three.theCase.id, setting({ ...sitting, memberId: null, room: "room 5", time: "10:30" }));
  expect(room.body.code).toBe("room-already-taken");
  expect(room.body.fields[0].path).toBe("/sitting/room");
  expect((await set(loser.theCase.id, setting({ ...sitting, time: begins }))).status).toBe(201);
  const elsewhere = { ...sitting, memberId: null, time: "10:30" };
  expect((await set(four.theCase.id, setting({ ...elsewhere, room: "Room 6" }))).status).toBe(201);
});

test("a list shows each case's next hearing to those who may see the case, with the office's zone", async () => {
  const one = await aCase();
  const other = await aCase();
  await set(one.theCase.id);
  const ask = (who: Actor, ids: string) => t.call(who, "GET", `/api/v1/next-hearings?caseIds=${ids}`);
  const both = `${one.theCase.id},${other.theCase.id}`;
  const shown = (await ask(officer, both)).body.items;
  expect(shown).toMatchObject([{ caseId: one.theCase.id, on: "2027-01-15", mode: "virtual" }]);
  expect(shown[0].zone).toMatch(/^America\//);
  expect((await ask(one.counsel, both)).body.items).toEqual(shown);
  expect((await ask(other.counsel, both)).body.items).toEqual([]);
  expect((await ask(nobody, both)).status).toBe(401);
  expect((await ask(officer, "not-an-id")).status).toBe(400);
});

test("whoever names no case is told the next hearings of their newest, and which cases those are", async () => {
  const older = await aCase();
  const newest = await aCase();
  await set(older.theCase.id);
  const counsel = await t.person("minister-counsel");
  for (const { theCase } of [older, newest])
    await t.store.transact(theSystem, (tx) =>
      grantAccess(tx, {
        caseId: theCase.id as CaseId,
        accountId: counsel.accountId as AccountId,
        relation: "minister",
        sourceId: crypto.randomUUID(),
      }),
    );
  const ask = async (who: Actor, limit: number) =>
    (await t.call(who, "GET", `/api/v1/next-hearings?limit=${limit}`)).body;
  const listed = async (limit: number) =>
    (await t.call(counsel, "GET", `/api/v1/cases?limit=${limit}`)).body.items.map((one: { id: string }) => one.id);
  const both = await ask(counsel, 2);
  expect(both.caseIds).toEqual(await listed(2));
  expect(both.items.map((one: { caseId: string }) => one.caseId)).toEqual([older.theCase.id]);
  expect((await ask(counsel, 1)).caseIds).toEqual(await listed(1));
  expect((await ask(newest.counsel, 5)).caseIds).toEqual([newest.theCase.id]);
  expect((await ask(nobody, 5)).status).toBe(401);
});

test("an office's hearings of a day come page by page in the order of their hours", async () => {
  const on = "2027-06-14";
  for (const time of ["13:00", "08:30", "10:00"]) {
    const { theCase } = await aCase(aReferral({}, { officeId: "montreal" }));
    expect((await set(theCase.id, setting({ on, time, durationMinutes: 60 }))).status).toBe(201);
  }
  const times: string[] = [];
  let after = "";
  for (let page = 0; page < 4; page++) {
    const query = `scope=office&officeId=montreal&from=${on}&to=${on}&limit=1${after === "" ? "" : `&after=${encodeURIComponent(after)}`}`;
    const { body } = await t.call(officer, "GET", `/api/v1/hearings?${query}`);
    expect(body.total).toBe(3);
    times.push(...body.items.map((one: { time: string }) => one.time));
    if (body.next === null) break;
    after = body.next;
  }
  expect(times).toEqual(["08:30", "10:00", "13:00"]);
});

test("the application's role can neither take back a version nor move a hearing to other cases", async () => {
  for (const statement of [
    "update hearing_versions set note = ''",
    "delete from hearing_versions",
    "delete from hearings",
    "delete from hearing_cases",
  ]) {
    const client = await t.store.pool.connect();
    try {
      await client.query("begin; set local role greffe_app");
      await expect(client.query(statement), statement).rejects.toThrow(/permission denied/);
    } finally {
      await client.query("rollback");
      client.release();
    }
  }
});

test("a hearing whose address is no identifier is not there", async () => {
  for (const address of ["tomorrow", "1"])
    expect((await t.call(officer, "GET", `/api/v1/hearings/${address}`)).body).toMatchObject({
      status: 404,
      code: "hearing-not-found",
    });
});
