import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { aCounsel } from "../../test/stages/counsel.ts";
import { aTribunal } from "../../test/support/tribunal.ts";
import { nobody } from "../kernel/actor.ts";
import { jobs as calendarJobs } from "../modules/calendars/index.ts";
import { jobs as identityJobs } from "../modules/identity/index.ts";
import { jobs as representationJobs } from "../modules/representation/index.ts";
import { MailDelayed, MailRefused } from "../platform/mail/mail-error.ts";

const t = await aTribunal();
afterAll(() => t.close());

interface Item {
  readonly task: string;
}

const job = (name: string) => {
  const found = [...calendarJobs, ...identityJobs, ...representationJobs].find((one) => one.name === name);
  if (found === undefined) throw new Error(`No job ${name}`);
  return found;
};
const answering = (error: Error) => ({
  ...t.services,
  mailer: {
    send: () => Promise.reject(error),
  },
});

test("an e-mail that a server refuses for good ends its job at once and is shown to the operator, once", async () => {
  const person = await t.person("member");
  const payload = { accountId: person.accountId, isReminder: false };
  for (let run = 0; run < 2; run++)
    await job("calendar-request-mail").handle(payload, answering(new MailRefused("5.1.1")));
  const at = "2026-11-24T15:00:00.000Z";
  const notice = { accountId: person.accountId, kind: "password-changed", at };
  await job("account-notice").handle(notice, answering(new MailRefused("550")));
  const operator = await t.person("operator");
  const { body } = await t.call(operator, "GET", "/api/v1/refused-mail");
  // Both at one instant of the tribunal's clock: which stands first is chance.
  expect(body.items.toSorted((a: Item, b: Item) => (a.task < b.task ? -1 : 1))).toMatchObject([
    { task: "account-notice", name: "A member", code: "550" },
    { task: "calendar-request-mail", name: "A member", code: "5.1.1" },
  ]);
  for (const who of [person, await t.person("registry-officer")])
    expect((await t.call(who, "GET", "/api/v1/refused-mail")).status).toBe(403);
  expect((await t.call(nobody, "GET", "/api/v1/refused-mail")).status).toBe(401);
});

test("whoever invited reads that the invitation did not arrive: counsel, of a delegate; the registry, of counsel", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "REFUSED-1" });
  const counsel = await t.person("counsel", counselId);
  const invited = { name: "Ada Testhelper", email: "ada@counsel.example", language: "en" };
  const sent = await t.call(counsel, "POST", "/api/v1/delegations/invitations", invited);
  expect(sent.status).toBeLessThan(300);
  const list = async () => (await t.call(counsel, "GET", "/api/v1/delegations")).body.invitations;
  expect(await list()).toMatchObject([{ email: invited.email, isRefused: false }]);
  const [{ id }] = await list();
  await job("after-delegate-invited").handle({ invitationId: id, code: "x" }, answering(new MailRefused("5.1.1")));
  expect(await list()).toMatchObject([{ email: invited.email, isRefused: true }]);
});

test("a server that is away delays it: the job fails, is tried again, and nothing is written down", async () => {
  const person = await t.person("interpreter");
  const payload = { accountId: person.accountId, isReminder: true };
  const before = await t.store.pool.query("select 1 from refused_mail");
  const run = job("calendar-request-mail").handle(payload, answering(new MailDelayed("ECONNREFUSED")));
  await expect(run).rejects.toBeInstanceOf(MailDelayed);
  expect((await t.store.pool.query("select 1 from refused_mail")).rowCount).toBe(before.rowCount);
});

test("no job sends mail in another way, but that of notices, which keeps what became of each", async () => {
  const root = path.join(import.meta.dirname, "..");
  const files = (await readdir(root, { recursive: true })).filter((one) => /(?<!\.test)\.ts$/.test(one));
  const sending: string[] = [];
  for (const file of files)
    if (/mailer\.send\(/.test(await readFile(path.join(root, file), "utf8"))) sending.push(file);
  expect(sending.sort()).toEqual(["modules/notices/jobs.ts", "platform/mail/send-unless-refused.ts"]);
});
