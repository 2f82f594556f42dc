import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { hearingStage } from "../../../test/stages/hearing.ts";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import { grantAccess } from "../cases/index.ts";
import { makeFeed } from "./commands/calendar-feed.ts";
import { endLanguage, enterLanguage } from "./commands/interpreter-languages.ts";
import { addOutsideAddress } from "./commands/outside-calendars.ts";
import { routes } from "./routes.ts";
import { anAbsence, aPattern, aProfile } from "./testing.ts";

const stage = await hearingStage();
const { t, officer, member } = stage;
const interpreter = await t.person("interpreter");
afterAll(() => t.close());

const post = (who: Actor, url: string, body: object = {}) => t.call(who, "POST", `/api/v1${url}`, body as Json);
const noIdentifier = "not-an-identifier";
const unknown = "01900000-0000-7000-8000-00000000ffff";

test("a language that an interpreter does not have is ended by nobody, and one of theirs is ended once", async () => {
  const languages = `/calendars/${interpreter.accountId}/languages`;
  const told = { language: "so", dialect: null, standing: "accredited", testedOn: "2026-11-24" };
  expect((await post(officer, languages, { ...told, testedOn: "2026-11-25" })).body.code).toBe(
    "interpreter-test-wrong",
  );
  expect((await post(officer, languages, { ...told, testedOn: null })).body.code).toBe("interpreter-test-wrong");
  expect((await post(officer, languages, { ...told, language: "qqq" })).body.code).toBe(
    "interpreter-language-not-listed",
  );
  expect((await post(interpreter, languages, told)).body.code).toBe("action-not-allowed");
  const { entryId } = (await post(officer, languages, told)).body;
  expect((await post(officer, languages, told)).body.code).toBe("interpreter-language-told");
  expect((await post(interpreter, `${languages}/${entryId}/end`)).body.code).toBe("action-not-allowed");
  for (const id of [noIdentifier, unknown])
    expect((await post(officer, `${languages}/${id}/end`)).body.code, id).toBe("interpreter-language-not-found");
  expect((await post(officer, `${languages}/${entryId}/end`)).status).toBe(200);
  expect((await post(officer, `${languages}/${entryId}/end`)).body.code).toBe("interpreter-language-not-found");
});

test("an interpreter enters no language of their own, and ends none, by whatever way it is asked", async () => {
  const own = String(interpreter.accountId);
  const told = { language: "so", dialect: null, standing: "untested", testedOn: null } as const;
  for (const asked of [
    t.store.transact(interpreter, (tx) => enterLanguage(tx, own, told)),
    t.store.transact(interpreter, (tx) => endLanguage(tx, own, unknown)),
  ])
    await expect(asked).rejects.toMatchObject({ code: "action-not-allowed" });
});

test("of two addresses of one calendar that are made at once, one is", async () => {
  const made = await Promise.allSettled([
    t.store.transact(member, async (tx) => {
      await makeFeed(tx, "en");
      await wait(400);
    }),
    wait(150).then(() => t.store.transact(member, (tx) => makeFeed(tx, "en"))),
  ]);
  expect(made.map((one) => (one.status === "rejected" ? one.reason.code : "made"))).toEqual([
    "made",
    "calendar-feed-twice",
  ]);
});

test("whoever has no address ends none", async () => {
  const end = () => post(interpreter, "/calendar-feed/end");
  expect((await end()).body.code).toBe("calendar-feed-not-found");
  expect((await post(interpreter, "/calendar-feed")).status).toBe(201);
  expect((await end()).status).toBe(200);
  expect((await end()).body.code).toBe("calendar-feed-not-found");
});

test("five calendars elsewhere are read for one person, and no sixth", async () => {
  const add = (nth: number) =>
    t.store.transact(member, (tx) =>
      addOutsideAddress(tx, member.accountId ?? "", {
        name: `Calendar ${nth}`,
        zone: "America/Toronto",
        encryptedAddress: `sealed ${nth}`,
      }),
    );
  const ids: string[] = [];
  for (let nth = 1; nth <= 5; nth++) ids.push(await add(nth));
  await expect(add(6)).rejects.toMatchObject({ code: "outside-calendars-many" });
  const outside = `/calendars/${member.accountId}/outside`;
  for (const id of [noIdentifier, unknown])
    expect((await post(member, `${outside}/${id}/end`)).body.code, id).toBe("outside-calendar-not-found");
  expect((await post(member, `${outside}/${ids[0]}/end`)).status).toBe(200);
  expect((await post(member, `${outside}/${ids[0]}/end`)).body.code).toBe("outside-calendar-not-found");
  await add(6);
});

test("forty requests wait on one case and no more, and only whoever asked takes one back", async () => {
  const { theCase, counsel } = await stage.aCase();
  const dates = `/cases/${theCase.id}/dates-to-avoid`;
  const { people } = (await t.call(counsel, "GET", `/api/v1${dates}`)).body;
  const ask = (changes: object = {}) =>
    post(counsel, dates, {
      fromOn: "2027-01-12",
      toOn: "2027-01-13",
      reason: "Surgery on the twelfth",
      personId: people[0].personId,
      ...changes,
    });
  // Today, a whole year and three letters are enough; yesterday, a day more and two letters are not.
  expect((await ask({ fromOn: "2026-11-24", toOn: "2026-11-24" })).status).toBe(201);
  expect((await ask({ fromOn: "2026-11-23", toOn: "2026-11-23" })).body.code).toBe("dates-to-avoid-wrong");
  expect((await ask({ fromOn: "2027-01-01", toOn: "2028-01-02" })).status).toBe(201);
  expect((await ask({ fromOn: "2027-01-01", toOn: "2028-01-03" })).body.code).toBe("dates-to-avoid-wrong");
  expect((await ask({ reason: "ill" })).status).toBe(201);
  expect((await ask({ reason: "il " })).body.code).toBe("reason-too-short");
  expect((await ask({ personId: unknown })).body.code).toBe("date-to-avoid-person");
  const { dateToAvoidId } = (await ask()).body;
  const client = { ...(await t.person("claimant")), personId: people[0].personId };
  await t.store.pool.query("update accounts set person_id = $1 where id = $2", [client.personId, client.accountId]);
  await t.store.transact(theSystem, (tx) =>
    grantAccess(tx, {
      caseId: theCase.id as CaseId,
      accountId: client.accountId as AccountId,
      relation: "party",
      sourceId: client.personId,
    }),
  );
  expect((await post(client, `/dates-to-avoid/${dateToAvoidId}/withdraw`)).body.code).toBe("date-to-avoid-not-yours");
  for (const id of [noIdentifier, unknown])
    expect((await post(counsel, `/dates-to-avoid/${id}/withdraw`)).body.code, id).toBe("date-to-avoid-not-found");
  for (let nth = 5; nth <= 40; nth++) expect((await ask()).status, String(nth)).toBe(201);
  expect((await ask()).body.code).toBe("dates-to-avoid-many");
  const answer = (words: string | null) =>
    post(officer, `/dates-to-avoid/${dateToAvoidId}/answer`, { accept: false, answer: words });
  for (const words of [null, "   ", "no "]) expect((await answer(words)).body.code).toBe("refusal-reason-wanted");
  expect((await answer("Nay")).status).toBe(200);
});

test("what is no identifier is nobody's calendar, absence, language or room", async () => {
  const { theCase } = await stage.aCase();
  const known = { accountId: String(member.accountId), caseId: theCase.id };
  expect(await notRefusedWithoutIdentifier(t, routes, known)).toEqual([]);
});

test("time away is two years at most, a room is closed for a reason, and nobody aims at more than their most", async () => {
  const away = (changes: object) =>
    post(officer, `/calendars/${member.accountId}/absences`, anAbsence({ fromOn: "2027-01-01", ...changes }));
  expect((await away({ toOn: "2029-01-01" })).status).toBe(201);
  expect((await away({ toOn: "2029-01-02" })).body.code).toBe("absence-dates-wrong");
  expect((await away({ toOn: "2026-12-31" })).body.code).toBe("absence-dates-wrong");
  const roomId = (await post(officer, "/rooms", { officeId: "toronto", name: "Closed room" })).body.id;
  const close = (changes: object) =>
    post(officer, "/room-closures", {
      roomId,
      fromOn: "2027-01-13",
      toOn: "2027-01-13",
      begins: "09:00",
      ends: "10:00",
      reason: "Leak",
      ...changes,
    });
  expect((await close({ ends: "09:00" })).body.code).toBe("absence-dates-wrong");
  expect((await close({ reason: "a\u200b\u200b" })).body.code).toBe("reason-too-short");
  expect((await close({ reason: "Wet" })).status).toBe(201);
  expect((await close({ roomId: unknown })).body.code).toBe("room-not-found");
  const profile = (targetMinutesPerWeek: number | null, maxMinutesPerWeek: number | null = 600) =>
    t.call(
      officer,
      "PUT",
      `/api/v1/calendars/${member.accountId}/member`,
      aProfile({ maxMinutesPerWeek, targetMinutesPerWeek }) as unknown as Json,
    );
  // Who sits no minute has no target above it; without a most of their own, the rules' holds.
  expect((await profile(null, 0)).status).toBe(200);
  expect((await profile(1051, null)).body.code).toBe("calendar-target-above-most");
  expect((await profile(1050, null)).status).toBe(200);
  expect((await profile(601)).body.code).toBe("calendar-target-above-most");
  expect((await profile(600)).status).toBe(200);
});

test("counsel tell when they are not free, and no hours; who has no calendar is not found", async () => {
  const { counsel } = await stage.aCase();
  const pattern = (who: Actor, of = who) =>
    t.call(who, "PUT", `/api/v1/calendars/${of.accountId}/pattern`, aPattern() as unknown as Json);
  expect((await pattern(counsel)).body.code).toBe("calendar-of-another-role");
  const operator = await t.person("operator");
  expect((await pattern(officer, operator)).body.code).toBe("calendar-not-found");
});
