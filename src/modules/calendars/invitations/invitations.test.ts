import ICAL from "ical.js";
import { afterAll, beforeEach, expect, test } from "vitest";
import { runJobs } from "../../../../test/stages/case-with-counsel.ts";
import { hearingStage, setting } from "../../../../test/stages/hearing.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { jobs } from "../index.ts";
import { organizerOf } from "./invitation.ts";

const { t, officer, member, aCase, aDay, set } = await hearingStage();
afterAll(() => t.close());
beforeEach(() => {
  t.sent.length = 0;
});
const registry = await t.person("registry-officer");

const work = async () => {
  await runJobs(t, jobs);
  await runJobs(t, jobs);
};
const emailOf = async (who: Actor) =>
  (await t.store.pool.query("select email from accounts where id = $1", [who.accountId])).rows[0].email as string;

/** What somebody was sent since the test began, as a reader that is not ours understands it. */
async function entriesTo(who: Actor) {
  const to = await emailOf(who);
  return t.sent
    .filter((mail) => mail.to === to && mail.calendar !== undefined)
    .map(({ calendar, text, subject }) => {
      const whole = new ICAL.Component(ICAL.parse(calendar?.content ?? ""));
      const event = whole.getFirstSubcomponent("vevent");
      if (event === null) throw new Error("no event");
      const value = (name: string) => String(event.getFirstPropertyValue(name));
      return {
        method: String(whole.getFirstPropertyValue("method")),
        uid: value("uid"),
        sequence: Number(value("sequence")),
        start: new ICAL.Event(event).startDate.toJSDate().toISOString(),
        isUtc: /^DTSTART:\d{8}T\d{6}Z\r?$/m.test(calendar?.content ?? ""),
        organizer: value("organizer"),
        attendee: value("attendee"),
        rsvp: event.getFirstProperty("attendee")?.getParameter("rsvp"),
        summary: value("summary"),
        stamp: value("dtstamp"),
        whole: `${subject}\n${text}\n${calendar?.content}`,
      };
    });
}
async function hearingOf(caseId: string) {
  return (await t.call(officer, "GET", `/api/v1/cases/${caseId}/hearings`)).body.items[0];
}

test("a hearing comes to the calendars of its people, moves there and leaves it, under one name and rising numbers", async () => {
  const { theCase, counsel } = await aCase();
  const on = aDay();
  const interpreter = await t.person("interpreter");
  expect((await set(theCase.id, setting({ on, memberId: member.accountId }))).status).toBe(201);
  await work();
  const [first] = await entriesTo(counsel);
  expect(first).toMatchObject({ method: "REQUEST", sequence: 0, isUtc: true, rsvp: "FALSE", summary: "Hearing" });
  expect(first?.organizer.toLowerCase()).toBe(`mailto:${organizerOf(t.services.config.mail.from).email}`);
  expect(first?.attendee.toLowerCase()).toBe(`mailto:${await emailOf(counsel)}`);
  expect(first?.start).toBe(`${on}T14:00:00.000Z`);
  expect(first?.stamp).not.toBe("null");
  expect(await entriesTo(member)).toHaveLength(1);
  expect(await entriesTo(interpreter)).toEqual([]);
  expect(first?.whole).not.toContain(theCase.fileNumber);

  const hearing = await hearingOf(theCase.id);
  const later = {
    ...setting({ on, time: "10:00", memberId: member.accountId, interpreterId: interpreter.accountId }).sitting,
  };
  const change = { sitting: later, shortNotice: null, reason: { code: "other", note: null }, version: hearing.version };
  expect((await t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/change`, change as never)).status).toBe(200);
  await work();
  await work();
  expect((await entriesTo(counsel)).map(({ method, sequence, uid }) => [method, sequence, uid])).toEqual([
    ["REQUEST", 0, first?.uid],
    ["REQUEST", 1, first?.uid],
  ]);
  expect(await entriesTo(interpreter)).toMatchObject([{ method: "REQUEST", sequence: 0, uid: first?.uid }]);

  const cancel = { reason: { code: "other", note: null }, version: hearing.version + 1 };
  expect((await t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/cancel`, cancel as never)).status).toBe(200);
  await work();
  for (const who of [counsel, member, interpreter])
    expect((await entriesTo(who)).at(-1)).toMatchObject({ method: "CANCEL", uid: first?.uid });
  expect((await entriesTo(counsel)).at(-1)?.sequence).toBe(2);
});

test("an entry names the office where one comes in person, and no place of a sitting by video", async () => {
  const { theCase, counsel } = await aCase();
  await set(theCase.id, setting({ on: aDay(), memberId: member.accountId }));
  const inPerson = { mode: "in-person", room: "Room 5", joinUrl: null, joinTelephone: null, joinCode: null } as const;
  await t.call(officer, "POST", "/api/v1/rooms", { officeId: "toronto", name: "Room 5" });
  const there = await aCase();
  expect((await set(there.theCase.id, setting({ on: aDay(), memberId: member.accountId, ...inPerson }))).status).toBe(
    201,
  );
  await work();
  const place = async (who: Actor) => /^LOCATION[^:]*:(.*?)\r?$/m.exec((await entriesTo(who))[0]?.whole ?? "none")?.[1];
  expect([await place(counsel), await place(there.counsel)]).toEqual([undefined, "Toronto"]);
});

test("who is at the hearing no longer has it taken out, and nobody else is sent anything", async () => {
  const { theCase, counsel } = await aCase();
  const on = aDay();
  const other = await t.person("member");
  await set(theCase.id, setting({ on, memberId: member.accountId }));
  await work();
  const hearing = await hearingOf(theCase.id);
  const sitting = setting({ on, memberId: other.accountId }).sitting;
  const change = {
    sitting,
    shortNotice: null,
    reason: { code: "member-unavailable", note: null },
    version: hearing.version,
  };
  await t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/change`, change as never);
  await work();
  expect((await entriesTo(member)).map(({ method }) => method)).toEqual(["REQUEST", "CANCEL"]);
  expect((await entriesTo(other)).map(({ method }) => method)).toEqual(["REQUEST"]);
  expect(await entriesTo(counsel)).toHaveLength(1);
});

test("a party gets none but by their own choice, which holds for what is set already, and anybody may stop them", async () => {
  const { theCase, counsel } = await aCase();
  const claimant = await t.person("claimant");
  await t.store.pool.query("insert into case_access select $1, $2, 'party', gen_random_uuid(), now(), null", [
    theCase.id,
    claimant.accountId,
  ]);
  await set(theCase.id, setting({ on: aDay(), memberId: member.accountId }));
  await work();
  expect(await entriesTo(claimant)).toEqual([]);
  const url = "/api/v1/calendar-invitations";
  expect((await t.call(claimant, "GET", url)).body).toEqual({ invitations: false, chosen: false });
  expect((await t.call(claimant, "PUT", url, { invitations: true })).body).toEqual({ invitations: true, chosen: true });
  await work();
  expect(await entriesTo(claimant)).toMatchObject([{ method: "REQUEST", summary: "Hearing" }]);
  expect((await t.call(counsel, "GET", url)).body).toEqual({ invitations: true, chosen: false });
  await t.call(counsel, "PUT", url, { invitations: false });
  await work();
  expect((await entriesTo(counsel)).map(({ method }) => method)).toEqual(["REQUEST", "CANCEL"]);
  const stopped = (await entriesTo(counsel)).at(-1);
  expect(stopped?.summary).toBe("Hearing: it takes place; invitations were stopped");
  expect(stopped?.whole).toContain("It is not: it takes place as it was set");
  expect(stopped?.whole).toContain("vous y êtes toujours attendu");
  expect(stopped?.whole).not.toMatch(/will not take place|n’aura pas lieu|no longer expected/);
  expect((await t.call(registry, "PUT", url, { invitations: false })).body.code).toBe("action-not-allowed");
});

test("who stopped invitations and whose hearing was then moved is told that theirs is off, and not that it takes place so", async () => {
  for (const [column, begins] of [
    ["starts_at", "starts_at - interval '1 hour'"],
    ["ends_at", "ends_at + interval '1 hour'"],
  ] as const) {
    const { theCase, counsel } = await aCase();
    await set(theCase.id, setting({ on: aDay(), memberId: member.accountId }));
    await work();
    const { id } = await hearingOf(theCase.id);
    await t.call(counsel, "PUT", "/api/v1/calendar-invitations", { invitations: false });
    await runJobs(
      t,
      jobs.filter((one) => one.name !== "calendar-invitation-mail"),
    );
    // The hearing has moved between the choice and the e-mail.
    await t.store.pool.query(`update hearings set ${column} = ${begins} where id = $1`, [id]);
    await work();
    expect((await entriesTo(counsel)).at(-1)?.whole, column).not.toContain("takes place as it was set");
  }
});

test("a hearing that was cancelled is called so to whoever chose none, too", async () => {
  const { theCase, counsel } = await aCase();
  await set(theCase.id, setting({ on: aDay(), memberId: member.accountId }));
  await work();
  const hearing = await hearingOf(theCase.id);
  const cancel = { reason: { code: "other", note: null }, version: hearing.version };
  await t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/cancel`, cancel as never);
  await t.call(counsel, "PUT", "/api/v1/calendar-invitations", { invitations: false });
  await work();
  const last = (await entriesTo(counsel)).at(-1);
  expect(last).toMatchObject({ method: "CANCEL", summary: "Cancelled: hearing" });
  expect(last?.whole).not.toContain("all the same");
});

test("counsel without an account is sent nothing that only an account can do", async () => {
  const { theCase, counsel } = await aCase();
  await set(theCase.id, setting({ on: aDay(), memberId: member.accountId }));
  const email = "no-account@counsel.example";
  await t.store.pool.query(
    `with k as (select counsel_id from accounts where id = $1)
     update hearing_people p set account_id = null, counsel_id = k.counsel_id from k where p.account_id = $1`,
    [counsel.accountId],
  );
  await t.store.pool.query(
    "update counsels set email = $2 where id = (select counsel_id from accounts where id = $1)",
    [counsel.accountId, email],
  );
  await work();
  const [mail] = t.sent.filter((one) => one.to === email);
  expect(mail?.text).toContain("tell the scheduling officer of the office");
  expect(`${mail?.text}${mail?.calendar?.content}`).not.toMatch(/sign in|ouvrez une session|your account/i);
  const hearing = await hearingOf(theCase.id);
  await t.store.pool.query("update counsels set email = null where email = $1", [email]);
  const cancel = { reason: { code: "other", note: null }, version: hearing.version };
  await t.call(officer, "POST", `/api/v1/hearings/${hearing.id}/cancel`, cancel as never);
  await work();
  expect(t.sent.filter((one) => one.calendar?.method === "CANCEL").map((one) => one.to)).toEqual([
    await emailOf(member),
  ]);
});

test.each([
  [
    "en",
    false,
    "When can hearings be set? / Quand des audiences peuvent-elles être fixées?",
    ["/en/calendars", "/fr/calendars"],
  ],
  [
    "fr",
    false,
    "Quand des audiences peuvent-elles être fixées? / When can hearings be set?",
    ["/fr/calendars", "/en/calendars"],
  ],
  ["en", true, "Reminder: when can hearings be set?", ["/en/calendars", "/fr/calendars"]],
] as const)(
  "somebody who reads %s first (a reminder: %s) is asked by “%s”",
  async (language, isReminder, subject, ways) => {
    const asked = await t.person("interpreter");
    await t.store.pool.query("update accounts set language = $2 where id = $1", [asked.accountId, language]);
    const job = jobs.find((one) => one.name === "calendar-request-mail");
    await job?.handle({ accountId: asked.accountId, isReminder } as never, t.services);
    const [mail] = t.sent;
    expect(mail?.subject.replaceAll("\u00a0", " ")).toContain(subject);
    expect(mail?.text.match(/\/(en|fr)\/calendars/g)).toEqual(ways);
  },
);

test("to an account that was closed nothing is sent, nor of an invitation or a request that is not there", async () => {
  const leaving = await t.person("member");
  const { theCase } = await aCase();
  await set(theCase.id, setting({ on: aDay(), memberId: leaving.accountId }));
  await runJobs(t, jobs);
  await t.store.pool.query("update accounts set closed_at = now() where id = $1", [leaving.accountId]);
  const nobody = "01900000-0000-7000-8000-00000000ffff";
  for (const [name, payload] of [
    ["calendar-invitation-mail", { invitationId: nobody }],
    ["calendar-request-mail", { accountId: leaving.accountId, isReminder: false }],
  ] as const)
    await jobs.find((one) => one.name === name)?.handle(payload as never, t.services);
  await runJobs(t, jobs);
  const to = await emailOf(leaving);
  expect(t.sent.filter((mail) => mail.to === to)).toEqual([]);
});

test("the tribunal is the organizer by the address that it writes from", () => {
  expect(organizerOf('"The Tribunal" <registry@tribunal.example>')).toEqual({
    name: "The Tribunal",
    email: "registry@tribunal.example",
  });
  expect(organizerOf("registry@tribunal.example")).toEqual({
    name: "registry@tribunal.example",
    email: "registry@tribunal.example",
  });
});
