import { afterAll, beforeEach, expect, test } from "vitest";
import { runJobs } from "../../../../test/stages/case-with-counsel.ts";
import { setting } from "../../../../test/stages/hearing.ts";
import { nobody } from "../../../kernel/actor.ts";
import { MailRefused } from "../../../platform/mail/mail-error.ts";
import { jobs as calendarJobs } from "../../calendars/index.ts";
import { anInterpreter, schedulingStage } from "../testing.ts";

const { t, officer, member, interpreter, calendars, jobs, aReadyCase } = await schedulingStage();
afterAll(() => t.close());
const days = [18, 19, 20, 21];
beforeEach(() => {
  t.at("2026-11-24T15:00:00.000Z");
  calendars.current = { ...calendars.current, interpreters: [anInterpreter(interpreter.accountId ?? "")] };
});

/** All that is to be sent goes to a server that will never take it for this address, and takes the rest. */
async function work(refused: string | null) {
  const mailer = {
    send: async (mail: { readonly to: string }) => {
      if (mail.to === refused) throw new MailRefused("5.1.1");
    },
  };
  const stage = { ...t, services: { ...t.services, mailer: mailer as never } };
  for (let round = 0; round < 3; round++) await runJobs(stage, [...jobs, ...calendarJobs]);
}
const emailOf = async (id: string | null) =>
  (await t.store.pool.query("select email from accounts where id = $1", [id])).rows[0].email as string;
const queued = async (queue: string) =>
  (await t.store.pool.query("select case_id from tasks where queue = $1 and closed_at is null", [queue])).rows;

async function set(refused: string | null) {
  const made = await aReadyCase();
  const on = `2027-01-${days.shift()}`;
  const body = setting({
    on,
    time: "08:45",
    memberId: member.accountId,
    interpreterDialect: "maay",
    interpreterId: interpreter.accountId,
  });
  const { body: hearing } = await t.call(officer, "POST", `/api/v1/cases/${made.theCase.id}/hearings`, body);
  await work(refused);
  return { ...made, hearingId: (hearing.id ?? hearing.hearingId) as string };
}

test("a calendar invitation that was refused is a scheduling officer’s to look at, once, and the hearings of the case say whose", async () => {
  const email = await emailOf(member.accountId);
  const { theCase, hearingId } = await set(email);
  expect(await queued("invitations-refused")).toEqual([{ case_id: theCase.id }]);
  const path = `/api/v1/cases/${theCase.id}/refused-invitations`;
  for (const who of [officer, await t.person("registry-officer")])
    expect((await t.call(who, "GET", path)).body.items).toEqual([
      { hearingId, method: "REQUEST", name: "A member", email, refusedAt: "2026-11-24T15:00:00.000Z" },
    ]);
  const history = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`)).body.items;
  expect(history.filter((one: { type: string }) => one.type === "calendar-invitation-refused")).toHaveLength(1);
  const { rows } = await t.store.pool.query("select id from calendar_invitations where hearing_id = $1", [hearingId]);
  const mail = calendarJobs.find((one) => one.name === "calendar-invitation-mail");
  const failing = { send: async () => Promise.reject(new MailRefused("5.1.1")) };
  for (const { id } of rows) await mail?.handle({ invitationId: id }, { ...t.services, mailer: failing } as never);
  await work(null);
  expect(await queued("invitations-refused")).toHaveLength(1);
  // Past, it is nobody's to look at.
  t.at("2027-02-01T15:00:00.000Z");
  expect((await t.call(officer, "GET", path)).body.items).toEqual([]);
});

/** A report that a server sends hours later: what it took, it could not deliver. */
const report = (invitationId: string, action = "failed") =>
  `From: mailer@example.org
To: tribunal@greffe.example
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; example.org
Original-Envelope-Id: calendar-${invitationId}@greffe

Final-Recipient: rfc822; somebody@example.org
Action: ${action}
Status: 5.2.2

--b--
`.replaceAll("\n", "\r\n");

test("an invitation that a server took and could not deliver is the same work, once, and only what was sent is", async () => {
  const before = (await queued("invitations-refused")).length;
  const { theCase, hearingId } = await set(null);
  const { rows } = await t.store.pool.query(
    "select id from calendar_invitations where hearing_id = $1 and account_id = $2",
    [hearingId, member.accountId],
  );
  const received = jobs.find((one) => one.name === "mail-received");
  const receive = (message: string) =>
    received?.handle({ message: Buffer.from(message).toString("base64") }, t.services as never);
  await receive(report(rows[0].id, "delayed"));
  await receive(report("01a22b4f-c3f9-7af1-a4ec-1a639f5d53d7"));
  expect(await queued("invitations-refused")).toHaveLength(before);
  for (let turn = 0; turn < 2; turn++) await receive(report(rows[0].id));
  expect(await queued("invitations-refused")).toHaveLength(before + 1);
  expect(await queued("invitations-refused")).toContainEqual({ case_id: theCase.id });
  const { body } = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/refused-invitations`);
  expect(body.items).toMatchObject([{ hearingId, method: "REQUEST", name: "A member" }]);
  const noted = await t.store.pool.query("select code from refused_mail where subject_id = $1", [rows[0].id]);
  expect(noted.rows).toEqual([{ code: "5.2.2" }]);
});

test("nobody else reads whose it was: a member, a party, somebody signed out; nor anybody of a sealed case", async () => {
  const { theCase, counsel } = await set(await emailOf(member.accountId));
  const path = `/api/v1/cases/${theCase.id}/refused-invitations`;
  expect((await t.call(member, "GET", path)).status).toBe(403);
  expect((await t.call(counsel, "GET", path)).status).toBe(403);
  expect((await t.call(await t.person("counsel"), "GET", path)).status).toBeGreaterThanOrEqual(403);
  expect((await t.call(nobody, "GET", path)).status).toBe(401);
  const rows = await t.store.readOnly(counsel, (tx) => tx.db.selectFrom("refused_mail").selectAll().execute());
  expect(rows).toEqual([]);
  await t.call(await t.person("operator"), "POST", "/api/v1/sealed-cases", {
    fileNumber: theCase.fileNumber,
    reason: "safety",
  });
  expect((await t.call(officer, "GET", path)).status).toBe(404);
});

test("an offer that the server would not take at all is an officer’s as one that came back", async () => {
  await t.store.pool.query("update schedule_policies set asks_interpreter = division <> 'ID'");
  const { theCase } = await set(await emailOf(interpreter.accountId));
  expect(await queued("offers-returned")).toEqual([{ case_id: theCase.id }]);
  const [asked] = (await t.call(officer, "GET", "/api/v1/schedule/interpreters-asked")).body.items;
  expect(asked).toMatchObject({ state: "open", bouncedAt: "2026-11-24T15:00:00.000Z" });
  await t.store.pool.query("update schedule_policies set asks_interpreter = false");
});
