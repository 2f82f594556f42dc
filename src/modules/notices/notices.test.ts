import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCaseWithCounsel, runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import type { AccountId, CaseId, NoticeId } from "../../kernel/ids.ts";
import { MailDelayed, MailRefused } from "../../platform/mail/mail-error.ts";
import type { Mail } from "../../platform/mail/mailer.ts";
import { recordBounce } from "./commands/record-bounce.ts";
import { noticeDocument } from "./document/notice-document.ts";
import { issueNotice, jobs } from "./index.ts";
import { calendarOf } from "./queries/calendar-of.ts";

let t: Tribunal;
let officer: Actor;
let licence = 0;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

const aCase = () => aCaseWithCounsel(t, officer, `NOTE-${++licence}`);

const facts = { fileNumber: "TC6-00001", documents: "Disclosure: a letter" };
const issue = (caseId: string, more: object = {}) =>
  t.store.transact(theSystem, (tx) =>
    issueNotice(tx, { caseId: caseId as CaseId, kind: "documents-docketed", facts, ...more }),
  );

async function textOf(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const text = [...document.pages()].map((page) => page.getText()).join("\n");
  library.destroy();
  return text.replaceAll(/\s+/g, " ");
}

test("counsel of record gets the notice in the portal, an e-mail without anything of the case, and its first opening is recorded", async () => {
  const { theCase, counsel } = await aCase();
  const other = (await aCase()).counsel;
  const { noticeId } = await issue(theCase.id);
  await runJobs(t, jobs);
  expect((await t.call(counsel, "GET", "/api/v1/notices/count")).body).toEqual({ unread: 1 });
  const mail = t.sent.at(-1);
  expect(mail?.text).toContain("/en/notices");
  expect(mail?.text).toContain("/fr/notices");
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/TC6|Zorvath|letter/);
  const opened = await t.call(counsel, "GET", `/api/v1/notices/${noticeId}`);
  expect(opened.body).toMatchObject({ title: { fr: "Documents versés au dossier" }, isMine: true, deliveries: [] });
  expect(opened.body.others).toEqual([]);
  expect(opened.body.openedAt).toBe("2026-11-24T15:00:00.000Z");
  expect((await t.call(counsel, "GET", "/api/v1/notices/count")).body).toEqual({ unread: 0 });
  expect((await t.call(counsel, "GET", "/api/v1/notices?unread=true")).body.items).toEqual([]);
  const seen = await t.call(officer, "GET", `/api/v1/notices/${noticeId}`);
  expect(seen.body.deliveries.map((one: { channel: string; state: string }) => [one.channel, one.state])).toEqual(
    expect.arrayContaining([
      ["portal", "sent"],
      ["email", "sent"],
    ]),
  );
  // The party is on the case too, and was sent nothing: whoever reads the follow-up sees by whom it comes to them.
  const [{ recipient }] = seen.body.deliveries;
  expect(seen.body.others).toEqual([{ name: "Zorvath, Alvo", through: recipient }]);
  for (const address of ["", "/document.pdf", "/calendar.ics"])
    expect((await t.call(other, "GET", `/api/v1/notices/${noticeId}${address}`)).body.code).toBe("notice-not-found");
  expect((await t.call(nobody, "GET", `/api/v1/notices/${noticeId}`)).status).toBe(401);
  const history = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`);
  const types = history.body.items.map((item: { type: string }) => item.type);
  expect(types.filter((type: string) => type === "notice-opened")).toHaveLength(1);
  expect(types).toContain("notice-issued");
});

test("a notice addressed to one party is not seen by another party of the same case", async () => {
  const { theCase, counsel } = await aCase();
  const { noticeId } = await issue(theCase.id, {
    recipients: [{ accountId: officer.accountId as AccountId, language: "en" }],
  });
  expect((await t.call(counsel, "GET", `/api/v1/notices/${noticeId}`)).status).toBe(404);
  expect((await t.call(counsel, "GET", `/api/v1/notices?caseId=${theCase.id}`)).body.items).toEqual([]);
  // It was said to nobody else, and whoever follows it up is not told that somebody was left out.
  expect((await t.call(officer, "GET", `/api/v1/notices/${noticeId}`)).body.others).toEqual([]);
});

test("a delegate reads what came to counsel, and counsel still has it unread", async () => {
  const { theCase, counsel, counselId } = await aCase();
  const delegate = await t.person("delegate");
  await t.store.pool.query("insert into delegations values (gen_random_uuid(), $1, $2, now(), null)", [
    counselId,
    delegate.accountId,
  ]);
  await t.store.pool.query("insert into case_access values ($1, $2, 'delegate', gen_random_uuid(), now(), null)", [
    theCase.id,
    delegate.accountId,
  ]);
  const { noticeId } = await issue(theCase.id);
  expect((await t.call(delegate, "GET", "/api/v1/notices/count")).body.unread).toBe(1);
  expect((await t.call(delegate, "GET", `/api/v1/notices/${noticeId}`)).body.openedAt).not.toBeNull();
  expect((await t.call(delegate, "GET", "/api/v1/notices/count")).body.unread).toBe(0);
  expect((await t.call(counsel, "GET", "/api/v1/notices/count")).body.unread).toBe(1);
  await t.store.pool.query("update delegations set until_at = now() where account_id = $1", [delegate.accountId]);
  expect((await t.call(delegate, "GET", `/api/v1/notices/${noticeId}`)).status).toBe(404);
});

test("the PDF says the notice in the reader's language and then in the other, and stays the same file", async () => {
  const { theCase, counsel } = await aCase();
  const { noticeId } = await issue(theCase.id);
  const read = async () => {
    await t.call(counsel, "GET", "/api/v1/notices");
    return t.app.inject({
      url: `/api/v1/notices/${noticeId}/document.pdf`,
      headers: { "x-test-actor": counsel.accountId ?? "", "accept-language": "fr" },
    });
  };
  const [first, second] = [await read(), await read()];
  expect(first.headers["content-type"]).toBe("application/pdf");
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
  const text = await textOf(first.rawPayload);
  expect(text.indexOf("Documents versés au dossier")).toBeLessThan(text.indexOf("Documents placed on the file"));
  expect(text).toContain("Commission de l’immigration et du statut de réfugié du Canada");
  // The foot of each page is in its page's language.
  expect(text.split(`Avis ${noticeId}`)).toHaveLength(2);
  expect(text.split(`Notice ${noticeId}`)).toHaveLength(2);
  expect(text.indexOf(`Avis ${noticeId}`)).toBeLessThan(text.indexOf(`Notice ${noticeId}`));
  expect((await t.call(counsel, "GET", "/api/v1/notices/count")).body.unread).toBe(0);
});

test("notices of joined cases are announced in one e-mail", async () => {
  const one = await aCase();
  const mailingId = "01900000-0000-7000-8000-0000000000aa";
  await runJobs(t, jobs);
  const before = t.sent.length;
  await issue(one.theCase.id, { mailingId });
  await issue(one.theCase.id, { mailingId });
  await runJobs(t, jobs);
  expect(t.sent.length - before).toBe(1);
});

test("a party whom no account reaches gets a letter, and the day it was mailed is recorded once", async () => {
  const value = { lines: "1 Rue A", locality: "Laval", province: "QC", postalCode: "H7A 1A1", country: "CAN" };
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({ contact: [{ kind: "address", value }] }));
  const [theCase] = sent.body.cases;
  const { noticeId, letters } = await issue(theCase.id);
  expect(letters).toBe(1);
  const list = await t.call(officer, "GET", "/api/v1/deliveries?channel=mail&state=queued");
  const letter = list.body.items.find((one: { noticeId: string }) => one.noticeId === noticeId);
  expect(letter.recipient).toBe("Zorvath, Alvo");
  const post = (mailedOn: string) => t.call(officer, "POST", `/api/v1/deliveries/${letter.id}/mailed`, { mailedOn });
  expect((await post("2026-11-25")).body.code).toBe("mailing-day-impossible");
  expect((await post("2026-11-23")).body.code).toBe("mailing-day-impossible");
  expect((await post("2026-11-24")).status).toBe(200);
  expect((await post("2026-11-24")).body.code).toBe("letter-already-mailed");
  const counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: `NOTE-${++licence}` }));
  expect(
    (await t.call(counsel, "POST", `/api/v1/deliveries/${letter.id}/mailed`, { mailedOn: "2026-11-24" })).status,
  ).toBe(403);
});

test("a mail server that is away delays the e-mail, and a refusal for ever is told once", async () => {
  const { theCase, counsel } = await aCase();
  const { noticeId } = await issue(theCase.id);
  const tried: Mail[] = [];
  const failing = (error: Error) => ({
    ...t.services,
    mailer: {
      send: async (mail: Mail) => {
        tried.push(mail);
        throw error;
      },
    },
  });
  const [mail] = jobs.filter((job) => job.name === "notice-mail");
  const payload = { mailingId: noticeId, accountId: counsel.accountId };
  for (let turn = 0; turn < 3; turn++)
    await expect(mail?.handle(payload, failing(new MailDelayed("ECONNECTION")))).rejects.toThrow(/ECONNECTION/);
  const states = async () =>
    (
      await t.store.pool.query(
        "select e.state, e.code from delivery_events e join deliveries d on d.id = e.delivery_id where d.notice_id = $1 and d.channel = 'email' order by e.id",
        [noticeId],
      )
    ).rows.map((row) => [row.state, row.code]);
  expect(await states()).toEqual([
    ["queued", null],
    ["delayed", "ECONNECTION"],
  ]);
  const counts = await t.call(officer, "GET", "/api/v1/deliveries/counts");
  expect(counts.body.items).toContainEqual(expect.objectContaining({ channel: "email", state: "delayed", number: 1 }));
  await mail?.handle(payload, failing(new MailRefused("5.1.1")));
  await mail?.handle(payload, t.services);
  expect((await states()).at(-1)).toEqual(["bounced", "5.1.1"]);
  expect(new Set(tried.map((one) => one.messageId)).size).toBe(1);
  const told = await t.store.pool.query(
    "select count(*) as n from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = 'after-delivery-bounced' and j.payload->>'noticeId' = $1",
    [noticeId],
  );
  expect(told.rows[0].n).toBe(1);
});

test("what fails without a code is a delay all the same, and to an account that was closed meanwhile nothing goes", async () => {
  const { theCase, counsel } = await aCase();
  const { noticeId } = await issue(theCase.id);
  const [mail] = jobs.filter((job) => job.name === "notice-mail");
  const payload = { mailingId: noticeId, accountId: counsel.accountId };
  const send = () => Promise.reject(new Error("the line broke"));
  await expect(mail?.handle(payload, { ...t.services, mailer: { send } })).rejects.toThrow("the line broke");
  const codes = await t.store.pool.query(
    "select e.code from delivery_events e join deliveries d on d.id = e.delivery_id where d.notice_id = $1 and e.state = 'delayed'",
    [noticeId],
  );
  expect(codes.rows).toEqual([{ code: "unknown" }]);
  await t.store.pool.query("update accounts set closed_at = now() where id = $1", [counsel.accountId]);
  const before = t.sent.length;
  await mail?.handle(payload, t.services);
  expect(t.sent).toHaveLength(before);
  const unknown = crypto.randomUUID();
  expect(await t.store.transact(theSystem, (tx) => recordBounce(tx, unknown, "5.1.1"))).toBe(false);
});

test("an e-mail that no server takes for five days is given up and told", async () => {
  const { theCase } = await aCase();
  const { noticeId } = await issue(theCase.id);
  const [stalled] = jobs.filter((job) => job.name === "notice-mail-stalled");
  t.at("2026-11-29T14:00:00.000Z");
  await stalled?.handle({}, t.services);
  const state = async () =>
    (await t.call(officer, "GET", `/api/v1/notices/${noticeId}`)).body.deliveries.find(
      (one: { channel: string }) => one.channel === "email",
    );
  expect((await state()).state).toBe("queued");
  t.at("2026-11-29T16:00:00.000Z");
  await stalled?.handle({}, t.services);
  expect(await state()).toMatchObject({ state: "bounced", code: "not-taken-for-five-days" });
  t.at("2026-11-24T15:00:00.000Z");
});

test("the application's role can neither change nor delete what was said", async () => {
  for (const statement of [
    "update notices set kind = 'x'",
    "delete from notices",
    "update deliveries set language = 'fr'",
    "delete from delivery_events",
    "update notice_documents set hash = ''",
  ]) {
    const run = t.store.pool.connect().then(async (client) => {
      try {
        await client.query("begin; set local role greffe_app");
        await client.query(statement);
      } finally {
        await client.query("rollback");
        client.release();
      }
    });
    await expect(run, statement).rejects.toThrow(/permission denied/);
  }
});

test("no document is made of a notice that the reader may not see", async () => {
  const { theCase } = await aCase();
  const stranger = (await aCase()).counsel;
  const { noticeId } = await issue(theCase.id);
  const made = noticeDocument(t.services, stranger, noticeId, "en");
  await expect(made).rejects.toMatchObject({ code: "notice-not-found" });
});

test("the calendar of a notice is had in the reader’s language, or in the one that there is", async () => {
  const { theCase, counsel } = await aCase();
  const entry = (name: string) => ({
    name,
    mediaType: "text/calendar",
    content: `BEGIN:VCALENDAR\r\nX-NAME:${name}\r\n`,
  });
  const both = await issue(theCase.id, { attachments: [entry("hearing-en.ics"), entry("hearing-fr.ics")] });
  const named = async (id: NoticeId, language: "en" | "fr") =>
    (await t.store.transact(counsel, (tx) => calendarOf(tx, id, language))).name;
  expect([await named(both.noticeId, "en"), await named(both.noticeId, "fr")]).toEqual([
    "hearing-en.ics",
    "hearing-fr.ics",
  ]);
  const one = await issue(theCase.id, { attachments: [entry("hearing-en.ics")] });
  expect(await named(one.noticeId, "fr")).toBe("hearing-en.ics");
});

test("a notice that is of no hearing has no calendar", async () => {
  const { theCase, counsel } = await aCase();
  const { noticeId } = await issue(theCase.id);
  expect((await t.call(counsel, "GET", `/api/v1/notices/${noticeId}/calendar.ics`)).body.code).toBe(
    "notice-without-calendar",
  );
});
