import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { beginDelegation } from "../representation/index.ts";
import { anAbsence, aPattern, aProfile, idOf } from "./testing.ts";

let t: Tribunal;
let officer: Actor;
let member: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("scheduling-officer");
  member = await t.person("member");
});
afterAll(() => t.close());

const at = (of: Actor, rest = "") => `/api/v1/calendars/${of.accountId}${rest}`;
const enter = (who: Actor, of: Actor, body = anAbsence()) => t.call(who, "POST", at(of, "/absences"), body);

test("a member tells hours and time away, reads both back by the clocks of their office, and takes time away back", async () => {
  expect((await t.call(officer, "PUT", at(member, "/member"), aProfile({ officeIds: ["vancouver"] }))).status).toBe(
    200,
  );
  const pattern = aPattern({ zone: "America/Vancouver", fromOn: "2026-12-01" });
  expect((await t.call(member, "PUT", at(member, "/pattern"), pattern)).status).toBe(200);
  const away = anAbsence({ kind: "writing", fromOn: "2027-01-12", toOn: "2027-01-12", begins: "10:00", ends: "11:00" });
  const { body } = await enter(member, member, { ...away, zone: "America/Vancouver", note: "reasons of 12345" });
  const whole = await enter(
    member,
    member,
    anAbsence({ fromOn: "2027-01-14", toOn: "2027-01-15", zone: "America/Vancouver" }),
  );
  expect(whole.status).toBe(201);
  const read = await t.call(member, "GET", at(member, "?from=2027-01-11&days=5"));
  expect(read.body).toMatchObject({ zone: "America/Vancouver", isOwn: true, isTold: true, mayEnterProfile: false });
  expect(read.body.absences).toMatchObject([
    { kind: "writing", note: "reasons of 12345", days: null },
    { kind: "leave", days: { fromOn: "2027-01-14", toOn: "2027-01-15" } },
  ]);
  expect(read.body.days[1]).toEqual({
    on: "2027-01-12",
    available: [
      { begins: "09:00", ends: "10:00" },
      { begins: "11:00", ends: "12:00" },
    ],
    away: [{ begins: "10:00", ends: "11:00" }],
  });
  expect(read.body.days[3]).toMatchObject({ available: [], away: [{ begins: "09:00", ends: "12:00" }] });
  const end = () => t.call(member, "POST", at(member, `/absences/${body.absenceId}/end`), {});
  expect((await end()).status).toBe(200);
  expect((await end()).body.code).toBe("absence-not-found");
  const written = await t.store.pool.query(
    "select payload from events where type = 'calendar-changed' and chain_id = $1",
    [idOf(member)],
  );
  expect(written.rows.length).toBe(4);
  expect(JSON.stringify(written.rows)).not.toMatch(/writing|12345/);
});

test("an officer enters time away for a member and ends it; of what the member entered the officer reads the hours alone", async () => {
  const other = await t.person("member");
  const own = (await enter(other, other, anAbsence({ kind: "illness", note: "back pain" }))).body.absenceId;
  const theirs = (
    await enter(officer, other, anAbsence({ kind: "training", fromOn: "2027-02-01", toOn: "2027-02-02" }))
  ).body;
  const read = await t.call(officer, "GET", at(other));
  expect(read.body.absences).toMatchObject([
    { id: null, kind: null, note: null, mayEnd: false },
    { id: theirs.absenceId, kind: "training", mayEnd: true },
  ]);
  expect(JSON.stringify(read.body)).not.toMatch(/illness|back pain/);
  expect((await t.call(officer, "POST", at(other, `/absences/${own}/end`), {})).body.code).toBe("absence-not-found");
  expect((await t.call(officer, "POST", at(other, `/absences/${theirs.absenceId}/end`), {})).status).toBe(200);
});

test("nobody else reads or writes a calendar, and it is answered as one that is not there", async () => {
  const counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: "CALT-1" }));
  for (const stranger of [counsel, await t.person("member"), await t.person("interpreter")]) {
    for (const answer of [
      await t.call(stranger, "GET", at(member)),
      await enter(stranger, member),
      await t.call(stranger, "PUT", at(member, "/pattern"), aPattern()),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, "calendar-not-found"]);
    const { items } = (await t.call(stranger, "GET", "/api/v1/calendars")).body;
    expect(items.map((one: { accountId: string }) => one.accountId)).toEqual([stranger.accountId]);
  }
  for (const role of ["claimant", "registry-officer", "manager"] as const)
    expect((await t.call(await t.person(role), "GET", at(member))).body.code).toBe("action-not-allowed");
  expect((await t.call(nobody, "GET", at(member))).status).toBe(401);
  expect((await t.call(member, "PUT", at(member, "/member"), aProfile())).body.code).toBe("action-not-allowed");
});

test("a delegate keeps the calendar of the counsel they work for, until the delegation ends", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "CALT-2" });
  const counsel = await t.person("counsel", counselId);
  const delegate = await t.person("delegate");
  expect((await enter(delegate, counsel)).body.code).toBe("calendar-not-found");
  await t.store.transact(theSystem, (tx) => beginDelegation(tx, counselId, idOf(delegate)));
  expect((await enter(delegate, counsel, anAbsence({ kind: "unavailable" }))).status).toBe(201);
  const limits = { maxHearingsPerDay: 1, shortNoticeWelcome: true };
  expect((await t.call(delegate, "PUT", at(counsel, "/counsel"), limits)).status).toBe(200);
  const listed = (await t.call(delegate, "GET", "/api/v1/calendars")).body.items;
  expect(listed).toMatchObject([{ accountId: counsel.accountId, roles: ["counsel"], isOwn: true }]);
  const read = await t.call(counsel, "GET", at(counsel, "?from=2027-01-13&days=1"));
  expect(read.body).toMatchObject({
    counsel: limits,
    days: [{ available: [], away: [{ begins: "00:00", ends: "24:00" }] }],
  });
  await t.store.pool.query("update delegations set until_at = now() where account_id = $1", [delegate.accountId]);
  expect((await t.call(delegate, "GET", at(counsel))).body.code).toBe("calendar-not-found");
});

test("somebody is looked for in a member’s place while they are away, and nobody in counsel’s", async () => {
  const sought = async (who: Actor) => {
    const { absenceId } = (await enter(who, who, anAbsence({ kind: "unavailable" }))).body;
    const { rows } = await t.store.pool.query("select from graphile_worker.jobs where key = $1", [
      `absence-entered:${absenceId}`,
    ]);
    return rows.length;
  };
  expect(await sought(await t.person("member"))).toBe(1);
  expect(await sought(await t.person("interpreter"))).toBe(1);
  expect(await sought(await t.person("counsel", await aCounsel(t, { licenceNumber: "CALT-9" })))).toBe(0);
});

test("a time away that ends before it begins is refused at the day or the hour at which it ends", async () => {
  const paths = async (changes: Parameters<typeof anAbsence>[0]) => {
    const { body } = await enter(member, member, anAbsence(changes));
    return body.fields.map((one: { path: string }) => one.path);
  };
  expect(await paths({ fromOn: "2027-01-13", toOn: "2027-01-12" })).toEqual(["/toOn"]);
  expect(await paths({ fromOn: "2027-01-13", toOn: "2027-01-13", begins: "12:00", ends: "12:00" })).toEqual(["/ends"]);
  expect(await paths({ toOn: "2033-01-12" })).toEqual(["/toOn"]);
});

test("what cannot be kept is refused with words: reversed days, another zone, hours that overlap, an aim above the most", async () => {
  const wrong = [
    [await enter(member, member, anAbsence({ fromOn: "2027-01-13", toOn: "2027-01-12" })), "absence-dates-wrong"],
    [await enter(member, member, anAbsence({ begins: "12:00", ends: "12:00" })), "absence-dates-wrong"],
    [await enter(member, member, anAbsence({ toOn: "2033-01-12" })), "absence-dates-wrong"],
    [await enter(member, member, anAbsence({ zone: "Europe/Paris" })), "zone-unknown"],
    [
      await t.call(
        member,
        "PUT",
        at(member, "/pattern"),
        aPattern({ cycleWeeks: 1, hours: [{ week: 2, weekday: 1, begins: "09:00", ends: "10:00" }] }),
      ),
      "working-hours-wrong",
    ],
    [
      await t.call(
        officer,
        "PUT",
        at(member, "/member"),
        aProfile({ maxMinutesPerWeek: 60, targetMinutesPerWeek: 61 }),
      ),
      "calendar-target-above-most",
    ],
    [await t.call(officer, "PUT", at(member, "/member"), aProfile({ officeIds: ["atlantis"] })), "office-not-found"],
    [
      await t.call(officer, "PUT", at(member, "/counsel"), { maxHearingsPerDay: 1, shortNoticeWelcome: false }),
      "calendar-of-another-role",
    ],
  ] as const;
  for (const [answer, code] of wrong) expect(answer.body.code).toBe(code);
});

test("languages of an interpreter are entered by whoever plans hearings, once, and never by the interpreter", async () => {
  const interpreter = await t.person("interpreter");
  const tested = { language: "so", dialect: "Maay", standing: "accredited", testedOn: "2026-05-01" };
  const add = (who: Actor, body: object) => t.call(who, "POST", at(interpreter, "/languages"), body as never);
  expect((await add(interpreter, tested)).body.code).toBe("action-not-allowed");
  const entered = await add(officer, tested);
  expect(entered.status).toBe(201);
  expect((await add(officer, { ...tested, dialect: "maay" })).body.code).toBe("interpreter-language-told");
  expect((await add(officer, { ...tested, language: "klingon" })).body.code).toBe("interpreter-language-not-listed");
  expect((await add(officer, { ...tested, dialect: null, testedOn: null })).body.code).toBe("interpreter-test-wrong");
  expect((await t.call(interpreter, "GET", at(interpreter))).body.languages).toMatchObject([
    { language: { en: "Somali" }, dialect: "Maay", standing: { en: "Accredited" }, testedOn: "2026-05-01" },
  ]);
  const end = await t.call(officer, "POST", at(interpreter, `/languages/${entered.body.entryId}/end`), {});
  expect(end.status).toBe(200);
  expect((await t.call(interpreter, "GET", at(interpreter))).body.languages).toEqual([]);
});

test("of two who tell a pattern for one day at once, one stands, and what is sent again with one key is told once", async () => {
  const other = await t.person("member");
  const tell = () => t.call(other, "PUT", at(other, "/pattern"), aPattern());
  const answers = await Promise.all([tell(), tell(), tell()]);
  expect(answers.filter((one) => one.status === 200).length).toBeGreaterThanOrEqual(1);
  const standing = await t.store.pool.query(
    "select count(*)::int as n from working_patterns where account_id = $1 and ended_at is null",
    [idOf(other)],
  );
  expect(standing.rows[0].n).toBe(1);
  const send = () => t.call(other, "POST", at(other, "/absences"), anAbsence(), { "idempotency-key": "one-absence" });
  expect(await send()).toEqual(await send());
  const entered = await t.store.pool.query("select count(*)::int as n from absences where account_id = $1", [
    idOf(other),
  ]);
  expect(entered.rows[0].n).toBe(1);
});

test("a room is out of use for a time by a scheduling officer, told to the staff, and given back", async () => {
  const room = (await t.call(officer, "POST", "/api/v1/rooms", { officeId: "calgary", name: "C-9" })).body.id;
  const closure = {
    roomId: room,
    fromOn: "2027-01-12",
    toOn: "2027-01-13",
    begins: null,
    ends: null,
    reason: "Painting",
  };
  const close = (who: Actor, body: object = closure) => t.call(who, "POST", "/api/v1/room-closures", body as never);
  expect((await close(await t.person("registry-officer"))).body.code).toBe("action-not-allowed");
  expect((await close(officer, { ...closure, toOn: "2027-01-01" })).body.code).toBe("absence-dates-wrong");
  expect((await close(officer, { ...closure, roomId: member.accountId })).body.code).toBe("room-not-found");
  const { body } = await close(officer);
  const list = () => t.call(officer, "GET", "/api/v1/room-closures?officeId=calgary");
  expect((await list()).body.items).toMatchObject([
    { room: "C-9", reason: "Painting", fromAt: "2027-01-12T06:00:00.000Z" },
  ]);
  expect((await t.call(officer, "POST", `/api/v1/room-closures/${body.closureId}/end`, {})).status).toBe(200);
  expect((await list()).body.items).toEqual([]);
  expect((await t.call(officer, "POST", `/api/v1/room-closures/${body.closureId}/end`, {})).body.code).toBe(
    "room-closure-not-found",
  );
});
