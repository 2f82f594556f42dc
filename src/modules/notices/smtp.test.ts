import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { aCaseWithCounsel } from "../../../test/stages/case-with-counsel.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import { createMailer } from "../../platform/mail/mailer.ts";
import { issueNotice, jobs } from "./index.ts";
import { readInbox, takeReturned } from "./read-inbox.ts";

type Answer = { readonly at: "RCPT" | "DATA" | "MAIL"; readonly code: number; readonly text: string } | null;

let t: Tribunal;
let officer: Actor;
let answer: Answer = null;
let server: SMTPServer;
let port = 0;
const received: { raw: string; recipients: string[]; envelope: unknown }[] = [];
let licence = 0;

function refusal(at: "RCPT" | "DATA" | "MAIL"): Error | null {
  if (answer?.at !== at) return null;
  return Object.assign(new Error(answer.text), { responseCode: answer.code });
}

async function listen(on = 0): Promise<number> {
  server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onMailFrom: (_address, _session, done) => done(refusal("MAIL")),
    onRcptTo: (_address, _session, done) => done(refusal("RCPT")),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const refused = refusal("DATA");
        if (refused !== null) return done(refused);
        received.push({
          raw: Buffer.concat(chunks).toString("utf8"),
          recipients: session.envelope.rcptTo.map((one) => one.address),
          envelope: session.envelope,
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(on, "127.0.0.1", () => resolve()));
  return (server.server.address() as AddressInfo).port;
}
const close = () => new Promise<void>((resolve) => server.close(() => resolve()));

beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  port = await listen();
});
afterAll(async () => {
  await close();
  await t.close();
});

async function aMailing() {
  const { theCase, counsel } = await aCaseWithCounsel(t, officer, `SMTP-${++licence}`);
  const { noticeId } = await t.store.transact(theSystem, (tx) =>
    issueNotice(tx, {
      caseId: theCase.id as CaseId,
      kind: "documents-docketed",
      facts: { fileNumber: theCase.fileNumber, documents: "x" },
    }),
  );
  const mailer = createMailer({
    home: t.services.config.home,
    mail: { ...t.services.config.mail, url: `smtp://127.0.0.1:${port}` },
  });
  const job = jobs.find((one) => one.name === "notice-mail");
  const payload = { mailingId: noticeId, accountId: counsel.accountId };
  const send = async () => job?.handle(payload, { ...t.services, mailer });
  const state = async (): Promise<{ state: string; code: string | null }> => {
    const view = await t.call(officer, "GET", `/api/v1/notices/${noticeId}`);
    return view.body.deliveries.find((one: { channel: string }) => one.channel === "email");
  };
  return { noticeId, accountId: counsel.accountId as AccountId, send, state, theCase };
}

test("a server that takes the message has it once, in two languages, with nothing of the case", async () => {
  answer = null;
  const { send, state, noticeId, accountId, theCase } = await aMailing();
  await send();
  await send();
  expect((await state()).state).toBe("sent");
  const own = received.filter((one) => one.raw.includes(noticeId));
  expect(own).toHaveLength(1);
  expect(own[0]?.raw.replaceAll("\r\n ", " ")).toMatch(
    new RegExp(`Message-ID:\\s+<notice-${noticeId}-${accountId}@greffe>`),
  );
  expect(own[0]?.raw).toContain("Auto-Submitted: auto-generated");
  expect(own[0]?.raw).not.toContain(theCase.fileNumber);
});

test("greylisting delays the message and the next try brings it", async () => {
  answer = { at: "RCPT", code: 450, text: "4.2.0 Greylisted, try again" };
  const { send, state } = await aMailing();
  await expect(send()).rejects.toThrow();
  expect(await state()).toMatchObject({ state: "delayed", code: "4.2.0" });
  answer = null;
  await send();
  expect((await state()).state).toBe("sent");
});

test("a server that is away delays the message until it is back", async () => {
  answer = null;
  await close();
  const { send, state } = await aMailing();
  await expect(send()).rejects.toThrow(/ECONN|ESOCKET/);
  expect((await state()).state).toBe("delayed");
  await listen(port);
  await send();
  expect((await state()).state).toBe("sent");
});

test("an unknown mailbox is a bounce, and the error that is logged does not repeat the address", async () => {
  answer = { at: "RCPT", code: 550, text: "5.1.1 <somebody@greffe.example> unknown" };
  const { send, state } = await aMailing();
  await send();
  expect(await state()).toMatchObject({ state: "bounced", code: "5.1.1" });
});

test("a message refused at the end is a bounce; relaying denied or a refused sender is the operator's to mend", async () => {
  answer = { at: "DATA", code: 554, text: "5.6.0 Message refused" };
  const refused = await aMailing();
  await refused.send();
  expect((await refused.state()).state).toBe("bounced");
  for (const ours of [
    { at: "RCPT", code: 554, text: "5.7.1 <somebody@greffe.example>: Relay access denied" },
    { at: "MAIL", code: 550, text: "5.1.8 <greffe@tribunal.invalid>: Sender address rejected" },
  ] as const) {
    answer = ours;
    const waiting = await aMailing();
    const error = await waiting.send().catch((thrown: unknown) => thrown);
    expect(String(error)).not.toContain("@");
    expect((await waiting.state()).state).toBe("delayed");
  }
  answer = null;
});

function aReport(of: { noticeId: string; accountId: string }, action: string, where: "envelope" | "headers"): string {
  const id = `notice-${of.noticeId}-${of.accountId}`;
  return [
    "From: MAILER-DAEMON@mx.example",
    "To: greffe@tribunal.invalid",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "It did not arrive.",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    ...(where === "envelope" ? [`Original-Envelope-Id: ${id}@greffe`] : []),
    "",
    "Final-Recipient: rfc822; somebody@greffe.example",
    `Action: ${action}`,
    "Status: 5.2.2",
    "Diagnostic-Code: smtp; 552",
    "  over quota",
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    ...(where === "headers" ? [`Message-ID: <${id}@greffe>`] : ["Subject: x"]),
    "--b--",
    "",
  ].join("\r\n");
}

test.each(["envelope", "headers"] as const)("a failure reported later is a bounce, found by the %s", async (where) => {
  const mailing = await aMailing();
  await mailing.send();
  const delayed = Buffer.from(aReport(mailing, "delayed", where));
  expect(await takeReturned(t.store, delayed)).toBe("delayed");
  expect((await mailing.state()).state).toBe("delayed");
  const failed = Buffer.from(aReport(mailing, "failed", where));
  expect(await Promise.all([takeReturned(t.store, failed), takeReturned(t.store, failed)])).toEqual([
    "bounced",
    "bounced",
  ]);
  expect(await mailing.state()).toMatchObject({ state: "bounced", code: "5.2.2" });
  const events = await t.store.pool.query(
    "select e.state from delivery_events e join deliveries d on d.id = e.delivery_id where d.notice_id = $1 and d.channel = 'email' order by e.id",
    [mailing.noticeId],
  );
  expect(events.rows.map((row) => row.state)).toEqual(["queued", "sent", "delayed", "bounced"]);
});

test("a success, an absence message and broken bytes change nothing and are kept apart", async () => {
  const mailing = await aMailing();
  await mailing.send();
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-inbox-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const absence = `From: a@b.example\r\nIn-Reply-To: <notice-${mailing.noticeId}-${mailing.accountId}@greffe>\r\nSubject: Absent\r\n\r\nBack on Monday`;
  writeFileSync(path.join(folder, "1.eml"), aReport(mailing, "delivered", "headers"));
  writeFileSync(path.join(folder, "2.eml"), absence);
  writeFileSync(path.join(folder, "3.eml"), Buffer.from([0, 255, 13, 10, 13, 10, 1]));
  writeFileSync(
    path.join(folder, "4.eml"),
    aReport({ noticeId: mailing.accountId, accountId: mailing.noticeId }, "failed", "headers"),
  );
  writeFileSync(path.join(folder, "5.eml"), aReport(mailing, "failed", "headers"));
  expect(await readInbox(t.store, folder)).toEqual({ read: 5, bounced: 1, delayed: 0, other: 4 });
  expect(await readInbox(t.store, folder)).toEqual({ read: 0, bounced: 0, delayed: 0, other: 0 });
  expect(readdirSync(path.join(folder, "other"))).toHaveLength(4);
  expect((await mailing.state()).state).toBe("bounced");
});
