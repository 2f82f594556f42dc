import { afterAll, beforeAll, expect, test } from "vitest";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { type AccountId, type CaseId, newId } from "../../kernel/ids.ts";
import { append } from "../audit/index.ts";
import { openTask } from "./index.ts";
import { countNew } from "./queries/count-new.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

async function aTaskAt(at: string): Promise<string> {
  t.at(at);
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { officeId: "toronto" }));
  const caseId = sent.body.cases[0].id as CaseId;
  const subject = { kind: "submission", id: newId<string>() };
  await t.store.transact(theSystem, (tx) =>
    openTask(tx, { queue: "filings-review", caseId, subject, officeId: "toronto", division: "RPD" }),
  );
  return (await t.store.pool.query("select id from tasks where subject_id = $1", [subject.id])).rows[0].id;
}

/** The officer in a session of its own, as the record says that it began; `ended` where they signed out of it. */
async function inSession(at: string, ended: string | null = null): Promise<Actor> {
  const sessionId = newId<string>();
  const chain = { accountId: officer.accountId as AccountId };
  t.at(at);
  await t.store.transact(theSystem, (tx) =>
    append(tx, { chain, type: "session-opened", payload: { sessionId, means: "password", newDevice: false } }),
  );
  if (ended !== null) {
    t.at(ended);
    await t.store.transact(theSystem, (tx) => append(tx, { chain, type: "session-ended", payload: { sessionId } }));
  }
  return { ...officer, sessionId };
}

/** As the session asks for it: a request of a test carries no session of its own. */
const ask = async (actor: Actor) => ({
  counted: (await t.call(actor, "GET", "/api/v1/new-work")).body,
  listed: (await t.call(actor, "GET", "/api/v1/tasks?view=new&limit=100")).body.items.map(
    (one: { id: string }) => one.id,
  ),
});

test("what has come since the visit before is counted and listed, what was there is not", async () => {
  const first = await inSession("2026-11-25T14:00:00.000Z");
  const before = await aTaskAt("2026-11-25T15:00:00.000Z");
  const onFirstVisit = await ask(first);
  expect(onFirstVisit.counted).toMatchObject({ since: null, count: 0 });
  expect(onFirstVisit.listed).toContain(before);

  await inSession("2026-11-25T16:00:00.000Z", "2026-11-25T20:00:00.000Z");
  const meanwhile = await aTaskAt("2026-11-26T09:00:00.000Z");
  const today = await inSession("2026-11-26T14:00:00.000Z");
  const { counted, listed } = await ask(today);
  expect(counted.since).toBe("2026-11-25T20:00:00.000Z");
  expect(listed).toContain(meanwhile);
  expect(listed).not.toContain(before);
  expect(counted).toMatchObject({ count: listed.length, more: false });

  const later = await aTaskAt("2026-11-26T15:00:00.000Z");
  expect((await ask(today)).listed).toEqual(expect.arrayContaining([meanwhile, later]));
});

test("what waits only from a day to come is not new before it", async () => {
  await inSession("2026-11-27T13:00:00.000Z");
  const today = await inSession("2026-11-27T14:00:00.000Z");
  const id = await aTaskAt("2026-11-27T15:00:00.000Z");
  await t.store.pool.query("update tasks set opened_at = '2026-12-10T14:00:00Z' where id = $1", [id]);
  expect((await ask(today)).listed).not.toContain(id);
});

test("a session used elsewhere until this one began is the visit before", async () => {
  const today = await inSession("2026-11-28T14:00:00.000Z");
  await t.store.pool.query(
    `insert into sessions (user_id, token, expires_at, created_at, seen_at)
      values ($1, 'elsewhere', '2026-11-30', '2026-11-28T12:00:00Z', '2026-11-28T13:30:00Z')`,
    [officer.accountId],
  );
  expect((await ask(today)).counted.since).toBe("2026-11-28T13:30:00.000Z");
  await t.store.pool.query("update sessions set seen_at = '2026-11-28T14:20:00Z' where token = 'elsewhere'");
  expect((await ask(today)).counted.since).toBe("2026-11-28T14:00:00.000Z");
});

test("of more than are counted, so many are said", async () => {
  const today = await inSession("2026-11-29T14:00:00.000Z");
  await aTaskAt("2026-11-29T15:00:00.000Z");
  await aTaskAt("2026-11-29T15:00:00.000Z");
  expect(await t.store.transact(today, (tx) => countNew(tx, 1))).toMatchObject({ count: 1, more: true });
});

test("nobody is told of queues that are not theirs", async () => {
  expect((await t.call(nobody, "GET", "/api/v1/new-work")).status).toBe(401);
  const manager = await t.person("manager");
  expect((await t.call(manager, "GET", "/api/v1/new-work")).status).toBe(403);
});
