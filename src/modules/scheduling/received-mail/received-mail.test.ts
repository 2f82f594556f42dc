import { afterAll, beforeEach, expect, test } from "vitest";
import { runJobs } from "../../../../test/stages/case-with-counsel.ts";
import { setting } from "../../../../test/stages/hearing.ts";
import { jobs as calendarJobs } from "../../calendars/index.ts";
import { anInterpreter, schedulingStage } from "../testing.ts";
import { readCalendarAnswer, readMessage } from "./read-message.ts";

const { t, officer, member, interpreter, calendars, jobs, aReadyCase } = await schedulingStage();
afterAll(() => t.close());
/** A working day for each hearing. */
const days = [18, 19, 20, 21, 22, 25, 26];
beforeEach(() => {
  t.at("2026-11-24T15:00:00.000Z");
  calendars.current = { ...calendars.current, interpreters: [anInterpreter(interpreter.accountId ?? "")] };
  t.sent.length = 0;
});
const all = [...jobs, ...calendarJobs];
const work = async () => {
  for (let round = 0; round < 3; round++) await runJobs(t, all);
};
const emailOf = async (id: string | null) =>
  (await t.store.pool.query("select email from accounts where id = $1", [id])).rows[0].email as string;
const receive = async (message: string) => {
  const from = Buffer.from(message).toString("base64");
  const job = all.find((one) => one.name === "mail-received");
  await job?.handle({ message: from }, t.services as never);
  await work();
};
const queued = async (queue: string) =>
  (await t.store.pool.query("select case_id from tasks where queue = $1 and closed_at is null", [queue])).rows;

async function aHearing() {
  const made = await aReadyCase();
  const set = setting({
    on: `2027-01-${days.shift()}`,
    time: "08:45",
    memberId: member.accountId,
    interpreterDialect: "maay",
    interpreterId: interpreter.accountId,
  });
  const answer = await t.call(officer, "POST", `/api/v1/cases/${made.theCase.id}/hearings`, set);
  await work();
  t.sent.length = 0;
  return { ...made, hearingId: (answer.body.id ?? answer.body.hearingId) as string };
}

const reply = (of: {
  hearingId: string;
  from: string;
  attendee?: string;
  method?: string;
  partstat?: string;
  sequence?: number;
  headers?: string;
  more?: string;
}) =>
  `From: ${of.from}
To: tribunal@greffe.example
Subject: Declined
Message-ID: <x@example.org>
${of.headers ?? ""}MIME-Version: 1.0
Content-Type: text/calendar; method=${of.method ?? "REPLY"}; charset=utf-8

BEGIN:VCALENDAR
METHOD:${of.method ?? "REPLY"}
BEGIN:VEVENT
UID:sitting-${of.hearingId}@greffe
SEQUENCE:${of.sequence ?? 0}
DTSTART:20270120T150000Z
ATTENDEE;PARTSTAT=${of.partstat ?? "DECLINED"}:mailto:${of.attendee ?? of.from}
${of.more ?? ""}END:VEVENT
END:VCALENDAR
`.replaceAll("\n", "\r\n");

test("a declined invitation changes nothing, is answered so once, and is a scheduling officer’s to look at", async () => {
  const { hearingId, theCase } = await aHearing();
  const from = await emailOf(member.accountId);
  const before = await t.store.pool.query("select h::text as all from hearings h where id = $1", [hearingId]);
  await receive(reply({ hearingId, from }));
  await receive(reply({ hearingId, from }));
  const answers = t.sent.filter((one) => one.subject.includes("changes nothing"));
  expect(answers).toMatchObject([{ to: from }]);
  expect(answers[0]?.text).toContain("ne change rien");
  expect(await queued("calendar-answers")).toContainEqual({ case_id: theCase.id });
  expect((await t.store.pool.query("select h::text as all from hearings h where id = $1", [hearingId])).rows).toEqual(
    before.rows,
  );
  const history = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`)).body.items;
  expect(history.filter((one: { type: string }) => one.type === "calendar-answered")).toHaveLength(1);
});

test("a proposed hour is told with it, agreement makes no work, and automatic mail is never answered", async () => {
  const first = await aHearing();
  const from = await emailOf(member.accountId);
  await receive(reply({ ...first, from, method: "COUNTER" }));
  const kept = await t.store.pool.query(
    "select said, proposed_at from calendar_replies r join calendar_invitations i on i.id = r.invitation_id where i.hearing_id = $1",
    [first.hearingId],
  );
  expect(kept.rows).toMatchObject([{ said: "proposed", proposed_at: new Date("2027-01-20T15:00:00Z") }]);
  const second = await aHearing();
  await receive(reply({ ...second, from, partstat: "ACCEPTED" }));
  expect(await queued("calendar-answers")).not.toContainEqual({ case_id: second.theCase.id });
  expect(t.sent.filter((one) => one.subject.includes("changes nothing"))).toHaveLength(1);
  const third = await aHearing();
  await receive(reply({ ...third, from, headers: "Auto-Submitted: auto-replied\n" }));
  expect(t.sent).toEqual([]);
  expect(await queued("calendar-answers")).toContainEqual({ case_id: third.theCase.id });
});

test("what somebody else says, of another sequence, or of nothing of ours, is nothing, and nobody is written to", async () => {
  const { hearingId, theCase } = await aHearing();
  const from = await emailOf(member.accountId);
  for (const hostile of [
    reply({ hearingId, from: "stranger@example.org" }),
    reply({ hearingId, from: "stranger@example.org", attendee: from }),
    reply({ hearingId, from, sequence: 7 }),
    reply({ hearingId: "01900000-0000-7000-8000-000000000000", from }),
    reply({ hearingId: "x' or 1=1", from }),
    reply({ hearingId, from, method: "REQUEST" }),
    reply({
      hearingId,
      from,
      more: Array.from({ length: 3000 }, (_, n) => `ATTENDEE:mailto:a${n}@example.org\n`).join(""),
    }),
    reply({ hearingId, from, partstat: "DELEGATED" }),
    reply({ hearingId, from, more: "END:VEVENT\nBEGIN:VEVENT\nUID:other\n" }),
    "not a message",
  ])
    await receive(hostile);
  expect(t.sent).toEqual([]);
  expect(await queued("calendar-answers")).not.toContainEqual({ case_id: theCase.id });
});

test("the e-mail of an offer that came back is told on the officer’s page and opens a task, once", async () => {
  await t.store.pool.query("update schedule_policies set asks_interpreter = division <> 'ID'");
  const { theCase } = await aHearing();
  const [asked] = (await t.call(officer, "GET", "/api/v1/schedule/interpreters-asked")).body.items;
  expect(asked).toMatchObject({ state: "open", bouncedAt: null });
  const returned = `From: mailer-daemon@example.org
To: tribunal@greffe.example
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; example.org

Final-Recipient: rfc822; somebody@example.org
Action: failed
Status: 5.1.1

--b
Content-Type: message/rfc822-headers

Message-ID: <interpreter-offer-${asked.id}@greffe>
Subject: A sitting

--b--
`.replaceAll("\n", "\r\n");
  await receive(returned);
  await receive(returned);
  expect((await t.call(officer, "GET", "/api/v1/schedule/interpreters-asked")).body.items[0]).toMatchObject({
    bouncedAt: "2026-11-24T15:00:00.000Z",
  });
  expect(await queued("offers-returned")).toEqual([{ case_id: theCase.id }]);
  expect(t.sent).toEqual([]);
  await t.store.pool.query("update schedule_policies set asks_interpreter = false");
});

test("a folded line, capitals and quoted parameters are read as calendars write them; an hour of a named zone is not guessed", async () => {
  const from = "a@example.org";
  const id = "01900000-0000-7000-8000-000000000000";
  const text = `BEGIN:VCALENDAR\r\nMETHOD:counter\r\nBEGIN:VEVENT\r\nUID:sitting-${id}\r\n @greffe\r\nSEQUENCE:2\r\nDTSTART;TZID=Eastern Standard Time:20270120T150000\r\nATTENDEE;CN="A: B; C";PARTSTAT=TENTATIVE:MAILTO:A@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR`;
  expect(readCalendarAnswer(text, from)).toEqual({
    hearingId: id,
    method: "COUNTER",
    sequence: 2,
    said: "proposed",
    proposedAt: null,
  });
  expect(await readMessage(Buffer.from("From: a@example.org\r\n\r\nhello"))).toBeNull();
});
