import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import type { AccountId, CaseId, CounselId } from "../../kernel/ids.ts";
import { grantAccess } from "../cases/index.ts";
import { issueNotice, jobs, whoIsTold } from "./index.ts";
import { takeReturned } from "./read-inbox.ts";

let t: Tribunal;
let officer: Actor;
let licence = 0;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

const address = {
  lines: "12 Main Street",
  locality: "Toronto",
  province: "Ontario",
  postalCode: "M5V 1A1",
  country: "CAN",
};
const issue = (caseId: CaseId, more: object = {}) =>
  t.store.transact(theSystem, (tx) =>
    issueNotice(tx, {
      caseId,
      kind: "documents-docketed",
      facts: { fileNumber: "TC6-00001", documents: "Disclosure: a letter" },
      ...more,
    }),
  );

/** A claimant with an address and counsel of record, neither of whom has an account. */
async function aCase(counsel: object = {}) {
  const counselId = await aCounsel(t, { licenceNumber: `NOACC-${++licence}`, ...counsel });
  const contact = [{ kind: "address" as const, value: address }];
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({ contact }));
  const caseId = sent.body.cases[0].id as CaseId;
  const [party] = (await t.call(officer, "GET", `/api/v1/cases/${caseId}`)).body.parties;
  const representation = await t.call(officer, "POST", `/api/v1/cases/${caseId}/representations`, {
    personId: party.personId,
    counselId,
    scope: "whole-proceeding",
    authorisation: "counsel-contact-information-form",
  });
  expect(representation.status).toBeLessThan(300);
  return { caseId, counselId, personId: party.personId as string };
}

const toCounsel = async (noticeId: string, counselId: CounselId) =>
  (
    await t.store.pool.query("select id, channel from deliveries where notice_id = $1 and counsel_id = $2 order by 2", [
      noticeId,
      counselId,
    ])
  ).rows;

const letterText = async (id: string) => {
  const answer = await t.app.inject({
    url: `/api/v1/deliveries/${id}/letter.pdf`,
    headers: { "x-test-actor": officer.accountId ?? "", "accept-language": "en" },
  });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(answer.rawPayload);
  const text = [...document.pages()].map((page) => page.getText()).join(" ");
  library.destroy();
  return text.replaceAll(/\s+/g, " ");
};

test("counsel of record without an account gets an e-mail that sends nobody to an account, and a letter that is work", async () => {
  const { caseId, counselId } = await aCase();
  const { noticeId, letters } = await issue(caseId);
  expect(letters).toBe(2);
  await runJobs(t, jobs);
  const [email, letter] = await toCounsel(noticeId, counselId);
  expect([email.channel, letter.channel]).toEqual(["email", "mail"]);
  const mail = t.sent.at(-1);
  expect(mail).toMatchObject({ to: "counsel@counsel.example" });
  expect(mail?.text).toContain("sent to your office by mail");
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/TC6|Zorvath|Sign in to read/);
  const tasks = await t.store.pool.query("select queue from tasks where subject_id = $1", [letter.id]);
  expect(tasks.rows).toEqual([{ queue: "letters-to-mail" }]);
  const seen = await t.call(officer, "GET", `/api/v1/deliveries/${letter.id}`);
  expect(seen.body).toMatchObject({ recipient: "Samplesworth, Ari", counselId, hasAccount: false, addresses: [] });
});

test("counsel without an account and without an e-mail address is written to, and nothing else", async () => {
  const { caseId, counselId } = await aCase();
  await t.store.pool.query("update counsels set email = null where id = $1", [counselId]);
  const { noticeId, letters } = await issue(caseId);
  expect(letters).toBe(2);
  expect((await toCounsel(noticeId, counselId)).map((one) => one.channel)).toEqual(["mail"]);
});

test("an e-mail to counsel without an account that comes back is work too, and goes out again to a corrected address", async () => {
  const { caseId, counselId } = await aCase();
  const { noticeId } = await issue(caseId);
  await runJobs(t, jobs);
  const message = t.sent.at(-1)?.messageId ?? "";
  const report = [
    "From: mailer@example",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; example",
    "",
    "Final-Recipient: rfc822; counsel@counsel.example",
    "Action: failed",
    "Status: 5.1.1",
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: ${message}`,
    "",
    "--b--",
  ].join("\r\n");
  expect(await takeReturned(t.store, Buffer.from(report))).toBe("bounced");
  await runJobs(t, jobs);
  const [email] = await toCounsel(noticeId, counselId);
  const again = await t.call(officer, "POST", `/api/v1/deliveries/${email.id}/send-again`, {
    email: "other@counsel.example",
  });
  expect(again.body).toMatchObject({ state: "queued", email: "other@counsel.example" });
  await runJobs(t, jobs);
  expect(t.sent.at(-1)?.to).toBe("other@counsel.example");
});

test("a letter says where the registry is written to and called, and sends nobody to an account that is not there", async () => {
  const { caseId, personId } = await aCase();
  const { noticeId } = await issue(caseId);
  const found = await t.store.pool.query("select id from deliveries where notice_id = $1 and person_id = $2", [
    noticeId,
    personId,
  ]);
  const text = await letterText(found.rows[0].id);
  expect(text).toContain("344 Slater Street");
  expect(text).toContain("Headquarters");
  expect(text).toContain("Téléphone (ligne d’aide de Mon dossier) : 1-833-777-2433");
  expect(text).toContain("you have no account in My Case");
  expect(text).not.toMatch(/You can read them in My Case|consulter dans Mon dossier/);
});

test("everybody on the case is named with how a notice reaches them, or that nobody knows where a letter goes", async () => {
  const { caseId } = await aCase({ email: null });
  const told = () => t.store.readOnly(theSystem, (tx) => whoIsTold(tx, caseId));
  expect(await told()).toEqual([
    expect.objectContaining({ name: "Samplesworth, Ari", channel: "mail", byEmail: false, addressMissing: true }),
    expect.objectContaining({ name: "Zorvath, Alvo", channel: "mail", addressMissing: false }),
  ]);
});

test("through counsel who has an account the party is reached, and an account that was closed reaches nobody", async () => {
  const { caseId, counselId } = await aCase();
  const counsel = await t.person("counsel", counselId);
  const source = await t.store.pool.query("select id from representations where case_id = $1", [caseId]);
  const access = {
    caseId,
    accountId: counsel.accountId as AccountId,
    relation: "counsel-of-record",
    sourceId: source.rows[0].id,
  } as const;
  await t.store.transact(theSystem, (tx) => grantAccess(tx, access));
  const told = () => t.store.readOnly(theSystem, (tx) => whoIsTold(tx, caseId));
  expect(await told()).toEqual([
    expect.objectContaining({ relation: "counsel-of-record", channel: "portal" }),
    expect.objectContaining({ name: "Zorvath, Alvo", channel: "through", through: "A counsel" }),
  ]);
  await t.store.pool.query("update accounts set closed_at = now() where id = $1", [counsel.accountId]);
  expect((await told()).map((one) => one.channel)).toEqual(["mail", "mail"]);
});

test("an account opened later shows what was said to the case before, each notice once and unread", async () => {
  const { caseId, counselId } = await aCase();
  const { noticeId } = await issue(caseId);
  const other = await issue(caseId, { recipients: [] });
  const counsel = await t.person("counsel", counselId);
  const source = await t.store.pool.query("select id from representations where case_id = $1", [caseId]);
  const access = {
    caseId,
    accountId: counsel.accountId as AccountId,
    relation: "counsel-of-record",
    sourceId: source.rows[0].id,
  } as const;
  for (let turn = 0; turn < 2; turn++) {
    await t.store.transact(theSystem, (tx) => grantAccess(tx, access));
    await runJobs(t, jobs);
  }
  const list = (await t.call(counsel, "GET", "/api/v1/notices")).body.items;
  expect(list.map((one: { id: string }) => one.id)).toEqual([noticeId]);
  expect(list[0]).toMatchObject({ isMine: true, openedAt: null });
  // What was said to others alone stays theirs.
  expect((await t.call(counsel, "GET", `/api/v1/notices/${other.noticeId}`)).status).toBe(404);
});

test("a letter of a notice that was replaced is not recorded as mailed afterwards, and says that it no longer stands", async () => {
  const { caseId, personId } = await aCase();
  const subjectKey = "hearing:01900000-0000-7000-8000-0000000000aa";
  const first = await issue(caseId, { subjectKey });
  t.at("2026-11-25T15:00:00.000Z");
  await issue(caseId, { subjectKey });
  const found = await t.store.pool.query("select id from deliveries where notice_id = $1 and person_id = $2", [
    first.noticeId,
    personId,
  ]);
  const { id } = found.rows[0];
  expect((await t.call(officer, "GET", `/api/v1/deliveries/${id}`)).body.isReplaced).toBe(true);
  expect(await letterText(id)).toContain("This notice no longer stands");
  const record = (body: object) => t.call(officer, "POST", `/api/v1/deliveries/${id}/mailed`, body as never);
  expect((await record({ mailedOn: "2026-11-25" })).body.code).toBe("letter-replaced");
  expect((await record({ mailedOn: "2026-11-25", beforeReplaced: true })).status).toBe(200);
  t.at("2026-11-24T15:00:00.000Z");
});
