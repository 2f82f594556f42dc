import { afterAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { hearingStage } from "../../../test/stages/hearing.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { readWeek } from "./testing.ts";

const stage = await hearingStage();
const { t, officer } = stage;
afterAll(() => t.close());

const days = { fromOn: "2027-01-12", toOn: "2027-01-13", reason: "Surgery on the twelfth" };
const list = (who: Actor, caseId: string) => t.call(who, "GET", `/api/v1/cases/${caseId}/dates-to-avoid`);
const ask = async (who: Actor, caseId: string, changes: object = {}) => {
  const { people } = (await list(who, caseId)).body;
  const body = { ...days, personId: people?.[0]?.personId ?? "", ...changes };
  return t.call(who, "POST", `/api/v1/cases/${caseId}/dates-to-avoid`, body);
};
const answer = (who: Actor, id: string, accept: boolean, words: string | null = null) =>
  t.call(who, "POST", `/api/v1/dates-to-avoid/${id}/answer`, { accept, answer: words });
const avoided = async () => (await readWeek(t, theSystem)).parties.flatMap((one) => one.unavailable);

test("counsel ask for a client with a reason, an officer accepts, and the days are not planned in", async () => {
  const { theCase, counsel } = await stage.aCase();
  const asked = await ask(counsel, theCase.id);
  expect(asked.status).toBe(201);
  expect(await avoided()).toEqual([]);
  const waiting = (await t.call(officer, "GET", "/api/v1/dates-to-avoid")).body.items;
  expect(waiting).toMatchObject([{ caseId: theCase.id, reason: days.reason, mayDecide: true }]);
  const both = await Promise.all([
    answer(officer, asked.body.dateToAvoidId, true),
    answer(officer, asked.body.dateToAvoidId, false, "No room left"),
  ]);
  expect(both.map((one) => one.body.code ?? "done").sort()).toEqual(["date-to-avoid-decided", "done"]);
  await t.store.pool.query("update dates_to_avoid set state = 'accepted' where id = $1", [asked.body.dateToAvoidId]);
  expect(await avoided()).toEqual([{ from: "2027-01-12T05:00:00.000Z", to: "2027-01-14T05:00:00.000Z" }]);
  const events = await t.store.pool.query("select payload::text as said from events where type like 'date-to-avoid-%'");
  expect(events.rows.length).toBe(2);
  expect(JSON.stringify(events.rows)).not.toContain("Surgery");
  await t.store.pool.query("delete from dates_to_avoid");
});

test("a refusal says why, counsel read it, and the days are planned in", async () => {
  const { theCase, counsel } = await stage.aCase();
  const { dateToAvoidId } = (await ask(counsel, theCase.id)).body;
  expect((await answer(officer, dateToAvoidId, false)).body.code).toBe("refusal-reason-wanted");
  expect((await answer(officer, dateToAvoidId, false, "The review is due by law")).status).toBe(200);
  expect((await list(counsel, theCase.id)).body.items).toMatchObject([
    { state: "refused", answer: "The review is due by law", mayWithdraw: false, mayDecide: false },
  ]);
  expect(await avoided()).toEqual([]);
});

test("what was asked is withdrawn by whoever asked, until it is decided", async () => {
  const { theCase, counsel } = await stage.aCase();
  const { dateToAvoidId } = (await ask(counsel, theCase.id)).body;
  const withdraw = (who: Actor) => t.call(who, "POST", `/api/v1/dates-to-avoid/${dateToAvoidId}/withdraw`, {});
  expect((await withdraw(counsel)).status).toBe(200);
  expect((await withdraw(counsel)).body.code).toBe("date-to-avoid-decided");
  expect((await answer(officer, dateToAvoidId, true)).body.code).toBe("date-to-avoid-decided");
});

test("nobody who is not on the case reads or asks anything, and only who plans hearings decides", async () => {
  const { theCase, counsel } = await stage.aCase();
  const { dateToAvoidId } = (await ask(counsel, theCase.id)).body;
  const stranger = await t.person("counsel", await aCounsel(t, { licenceNumber: "DTA-1" }));
  expect((await list(stranger, theCase.id)).body.code).toBe("case-not-found");
  expect((await ask(stranger, theCase.id)).body.code).toBe("case-not-found");
  expect((await answer(await stage.registry(), dateToAvoidId, true)).body.code).toBe("action-not-allowed");
  expect((await answer(counsel, dateToAvoidId, true)).body.code).toBe("action-not-allowed");
  expect((await answer(nobody, dateToAvoidId, true)).status).toBe(401);
  expect((await ask(officer, theCase.id)).body.code).toBe("action-not-allowed");
  await t.store.pool.query("insert into sealed_cases values ($1, now(), $2)", [theCase.id, counsel.accountId]);
  expect((await answer(officer, dateToAvoidId, true)).body.code).toBe("date-to-avoid-not-found");
});

test("dates that are past, reversed or of somebody else are refused with words", async () => {
  const { theCase, counsel } = await stage.aCase();
  const wrong = (path: string, text: string) => ({ code: "dates-to-avoid-wrong", fields: [{ path, text }] });
  const reversed = await ask(counsel, theCase.id, { toOn: "2027-01-01" });
  expect(reversed.body).toMatchObject(wrong("/toOn", "The last day is before the first."));
  const past = await ask(counsel, theCase.id, { fromOn: "2026-01-01", toOn: "2026-01-02" });
  expect(past.body).toMatchObject(wrong("/toOn", "This day is past."));
  const pastDay = await ask(counsel, theCase.id, { fromOn: "2026-01-01", toOn: "2026-01-01" });
  expect(pastDay.body).toMatchObject(wrong("/fromOn", "This day is past."));
  const long = await ask(counsel, theCase.id, { fromOn: "2027-01-01", toOn: "2028-06-01" });
  expect(long.body).toMatchObject(wrong("/toOn", "More than a year after the first day."));
  expect((await ask(counsel, theCase.id, { personId: counsel.accountId })).body.code).toBe("date-to-avoid-person");
  expect((await ask(counsel, theCase.id, { reason: "    " })).body).toMatchObject({
    code: "reason-too-short",
    fields: [{ path: "/reason" }],
  });
});
