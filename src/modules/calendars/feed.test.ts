import ICAL from "ical.js";
import { afterAll, expect, test } from "vitest";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { askForCalendars } from "./commands/ask-for-calendars.ts";
import { anAbsence } from "./testing.ts";

const stage = await hearingStage();
const { t } = stage;
afterAll(() => t.close());

const make = async (who: Actor) => (await t.call(who, "POST", "/api/v1/calendar-feed", {})).body.address as string;
const read = (address: string) =>
  t.app.inject({ method: "GET", url: new URL(address).pathname, headers: { "accept-language": "en" } });

test("a member, counsel and the person read their own sittings by a private address: neutral titles, in UTC, of nobody", async () => {
  const { theCase, counsel } = await stage.aCase();
  await stage.set(theCase.id, setting({ on: "2027-01-15", memberId: stage.member.accountId }));
  for (const who of [stage.member, counsel]) {
    const answer = await read(await make(who));
    expect(answer.headers["content-type"]).toContain("text/calendar");
    const calendar = new ICAL.Component(ICAL.parse(answer.body));
    const [event] = calendar.getAllSubcomponents("vevent");
    expect(event?.getFirstPropertyValue("summary")).toBe("Hearing");
    expect(answer.body).toMatch(/DTSTART:20270115T140000Z/);
    expect(answer.body).not.toMatch(new RegExp(`${theCase.fileNumber}|Zorvath`));
    expect(answer.body).toMatch(/UID:sitting-[0-9a-f-]+@greffe/);
  }
});

test("a new address ends the one before, an ended one gives nothing, and only a hash of it is kept", async () => {
  const first = await make(stage.member);
  const second = await make(stage.member);
  expect((await read(first)).statusCode).toBe(404);
  expect((await read(second)).statusCode).toBe(200);
  expect((await read(`${second}.ics`)).statusCode).toBe(200);
  const { rows } = await t.store.pool.query("select jsonb_agg(f)::text as kept from calendar_feeds f");
  expect(rows[0].kept).not.toContain(second.split("/").at(-1));
  expect((await t.call(stage.member, "GET", "/api/v1/calendar-feed")).body.madeAt).not.toBeNull();
  expect((await t.call(stage.member, "POST", "/api/v1/calendar-feed/end", {})).status).toBe(200);
  expect((await read(second)).json().code).toBe("calendar-feed-not-found");
  expect((await t.call(stage.member, "POST", "/api/v1/calendar-feed/end", {})).body.code).toBe(
    "calendar-feed-not-found",
  );
  const again = await make(stage.member);
  await t.store.pool.query("update accounts set closed_at = now() where id = $1", [stage.member.accountId]);
  expect((await read(again)).statusCode).toBe(404);
  await t.store.pool.query("update accounts set closed_at = null where id = $1", [stage.member.accountId]);
  expect((await t.call(nobody, "POST", "/api/v1/calendar-feed", {})).status).toBe(401);
  expect((await t.call(await t.person("manager"), "POST", "/api/v1/calendar-feed", {})).body.code).toBe(
    "action-not-allowed",
  );
});

const requestsTo = (who: Actor) =>
  t.store.pool
    .query("select email from accounts where id = $1", [who.accountId])
    .then(({ rows }) =>
      t.sent.filter((mail) => mail.to === rows[0].email && mail.messageId.includes("calendar-request")),
    );

test("whoever has hearings to come and told nothing is asked once and reminded once; who told something is not", async () => {
  const { theCase, counsel } = await stage.aCase();
  const other = await stage.aCase();
  const teller = other.counsel;
  for (const [nth, one] of [theCase, other.theCase].entries())
    await stage.set(one.id, setting({ on: `2027-02-${10 + nth}` }));
  await t.call(teller, "POST", `/api/v1/calendars/${teller.accountId}/absences`, anAbsence({ kind: "unavailable" }));
  const ask = async (at: string) => {
    t.at(at);
    await Promise.all([
      t.store.transact(theSystem, askForCalendars),
      t.store.transact(theSystem, askForCalendars).catch(() => undefined),
    ]);
    await workOff(t);
  };
  await ask("2026-11-24T15:00:00.000Z");
  await ask("2026-11-25T15:00:00.000Z");
  expect(await requestsTo(counsel)).toHaveLength(1);
  expect((await requestsTo(counsel))[0]?.text).toMatch(/\/en\/calendars/);
  await ask("2026-12-02T15:00:00.000Z");
  await ask("2026-12-20T15:00:00.000Z");
  expect((await requestsTo(counsel)).map((mail) => mail.subject.startsWith("Reminder"))).toEqual([false, true]);
  expect(await requestsTo(teller)).toEqual([]);
  const recorded = await t.store.pool.query(
    "select payload->>'part' as part from events where chain_id = $1 and type = 'calendar-changed'",
    [counsel.accountId],
  );
  expect(recorded.rows).toEqual([{ part: "request" }, { part: "request" }]);
});
