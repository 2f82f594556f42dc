import { afterAll, expect, test } from "vitest";
import { aTribunal } from "../../../test/support/tribunal.ts";
import { newId } from "../../kernel/ids.ts";
import { MailDelayed, MailRefused } from "./mail-error.ts";
import { sendUnlessRefused } from "./send-unless-refused.ts";

const t = await aTribunal();
afterAll(() => t.close());

const mail = { to: "a@greffe.example", subject: "S", text: "T", messageId: "<a@greffe>" };
const ofJob = () => ({ job: "a-job", subjectId: newId<string>(Date.now()), accountId: null });
let told = 0;
const send = (of: ReturnType<typeof ofJob>, error: Error | null) => {
  const mailer = { send: () => (error === null ? Promise.resolve() : Promise.reject(error)) };
  return sendUnlessRefused({ ...t.services, mailer }, of, mail, async () => void told++);
};
const refused = async ({ subjectId }: ReturnType<typeof ofJob>) => {
  const { rows } = await t.store.pool.query("select job, code from refused_mail where subject_id = $1", [subjectId]);
  return rows;
};

test("what is refused for good is written down and told once, however often the job runs", async () => {
  const of = ofJob();
  for (let run = 0; run < 2; run++) await send(of, new MailRefused("5.1.1"));
  expect([await refused(of), told]).toEqual([[{ job: "a-job", code: "5.1.1" }], 1]);
});

test.each([
  ["delayed", new MailDelayed("4.7.1")],
  ["lost otherwise", new Error("a bug")],
])("what is %s is the job's to try again", async (_how, error) => {
  const of = ofJob();
  await expect(send(of, error)).rejects.toBe(error);
  expect(await refused(of)).toEqual([]);
});

test("of what is sent nothing is written", async () => {
  const of = ofJob();
  await send(of, null);
  expect(await refused(of)).toEqual([]);
});
