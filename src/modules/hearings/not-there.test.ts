import { afterAll, expect, test } from "vitest";
import { aSitting, hearingStage } from "../../../test/stages/hearing.ts";
import type { Actor } from "../../kernel/actor.ts";
import { anAbsence, aProfile } from "../calendars/testing.ts";

const { t, officer, member, registry, aCase } = await hearingStage();
afterAll(() => t.close());

const on = "2027-01-15";
const preview = async (caseId: string, changes: object = {}, who: Actor = officer): Promise<string[]> =>
  (
    await t.call(who, "POST", `/api/v1/cases/${caseId}/hearings/preview`, aSitting({ on, ...changes }))
  ).body.warnings.map((one: { en: string }) => one.en);
const absent = (who: Actor, changes: object = {}) =>
  t.call(who, "POST", `/api/v1/calendars/${who.accountId}/absences`, anAbsence({ fromOn: on, toOn: on, ...changes }));
const nameOf = async (who: Actor) =>
  (await t.store.pool.query("select name from accounts where id = $1", [who.accountId])).rows[0].name;

test("before a hearing is set, its officer reads who is not there by their calendar, and may set it all the same", async () => {
  const { theCase } = await aCase();
  await t.call(officer, "PUT", `/api/v1/calendars/${member.accountId}/member`, aProfile({ officeIds: ["toronto"] }));
  const said = `By their calendar, ${await nameOf(member)} is not there for the whole of these hours.`;
  expect(await preview(theCase.id, { memberId: member.accountId })).not.toContain(said);
  expect((await absent(member)).status).toBe(201);
  expect(await preview(theCase.id, { memberId: member.accountId })).toContain(said);
  expect(await preview(theCase.id, { memberId: member.accountId, on: "2027-01-22" })).not.toContain(said);
  // Who sees no calendars is told nothing of them, and who is not chosen is not told of.
  expect(await preview(theCase.id, { memberId: member.accountId }, await registry())).not.toContain(said);
  expect(await preview(theCase.id)).not.toContain(said);
});

test("an interpreter who is chosen for a language that is not theirs is told of, by name, before the hearing is set", async () => {
  const { theCase } = await aCase();
  const interpreter = await t.person("interpreter");
  const name = await nameOf(interpreter);
  const asked = (language: string) => ({ interpreterLanguage: language, interpreterId: interpreter.accountId });
  const said = `Spanish is not among the languages that ${name} interprets.`;
  // Nobody entered their languages: nothing is known against it.
  expect(await preview(theCase.id, asked("spa"))).not.toContain(said);
  const speaks = { language: "som", dialect: null, standing: "accredited", testedOn: "2026-05-01" };
  const entered = await t.call(officer, "POST", `/api/v1/calendars/${interpreter.accountId}/languages`, speaks);
  expect(entered.status).toBe(201);
  expect(await preview(theCase.id, asked("spa"))).toContain(said);
  expect((await preview(theCase.id, asked("som"))).join()).not.toContain("not among the languages");
  const shown = await t.call(
    officer,
    "POST",
    `/api/v1/cases/${theCase.id}/hearings/preview`,
    aSitting({ on, ...asked("som") }),
  );
  expect(shown.body).toMatchObject({ interpreter: name, ministerCounsel: null });
});

test("counsel who is not available, days to avoid that were accepted, and a room that is closed are said too", async () => {
  const { theCase, counsel } = await aCase();
  const away = () => preview(theCase.id);
  expect((await away()).join()).not.toMatch(/not available|dates to avoid/);
  await absent(counsel);
  expect((await away()).join()).toContain("Counsel said that they are not available at these hours");
  const { people } = (await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}/dates-to-avoid`)).body;
  const asked = { personId: people[0].personId, fromOn: on, toOn: on, reason: "An operation" };
  const { dateToAvoidId } = (await t.call(counsel, "POST", `/api/v1/cases/${theCase.id}/dates-to-avoid`, asked)).body;
  expect((await away()).join()).not.toContain("dates to avoid");
  await t.call(officer, "POST", `/api/v1/dates-to-avoid/${dateToAvoidId}/answer`, { accept: true, answer: null });
  expect((await away()).join()).toContain("These dates were accepted as dates to avoid");
  const other = await aCase();
  expect((await preview(other.theCase.id)).join()).not.toContain("dates to avoid");
  const room = (await t.call(officer, "POST", "/api/v1/rooms", { officeId: "toronto", name: "Closed then" })).body;
  const inRoom = { mode: "in-person", room: room.name };
  expect((await preview(other.theCase.id, inRoom)).join()).not.toContain("closed for part");
  const closed = { roomId: room.id, fromOn: on, toOn: on, begins: "10:00", ends: "11:00", reason: "Painting" };
  expect((await t.call(officer, "POST", "/api/v1/room-closures", closed)).status).toBe(201);
  expect((await preview(other.theCase.id, inRoom)).join()).toContain(
    "The room is closed for part of these hours: Closed then.",
  );
});
