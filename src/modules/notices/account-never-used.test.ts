import { afterAll, beforeAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import type { AccountId, CaseId, CounselId, PersonId } from "../../kernel/ids.ts";
import { grantAccess } from "../cases/index.ts";
import { openAccount, signInCompleted } from "../identity/index.ts";
import { issueNotice, jobs, whoIsTold } from "./index.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

let opened = 0;

/** An account on the case with which nobody has signed in: the claimant's, or counsel's. */
async function aNewAccount(caseId: CaseId, of: { personId?: PersonId; counselId?: CounselId }): Promise<AccountId> {
  return t.store.transact(theSystem, async (tx) => {
    const accountId = await openAccount(tx, {
      email: `new-${++opened}@greffe.example`,
      name: "A newcomer",
      language: "en",
      password: null,
      roles: [{ role: of.counselId === undefined ? "claimant" : "counsel", officeId: null, division: null }],
      personId: of.personId ?? null,
      counselId: of.counselId ?? null,
    });
    const relation = of.counselId === undefined ? "party" : "counsel-of-record";
    await grantAccess(tx, { caseId, accountId, relation, sourceId: crypto.randomUUID() });
    return accountId;
  });
}

async function aCase() {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral());
  const caseId = sent.body.cases[0].id as CaseId;
  const [party] = (await t.call(officer, "GET", `/api/v1/cases/${caseId}`)).body.parties;
  return { caseId, personId: party.personId as PersonId };
}

const issue = (caseId: CaseId) =>
  t.store.transact(theSystem, (tx) =>
    issueNotice(tx, {
      caseId,
      kind: "documents-docketed",
      facts: { fileNumber: "TC6-00001", documents: "Disclosure: a letter" },
    }),
  );

const channelsOf = async (noticeId: string): Promise<string[]> =>
  (await t.store.pool.query("select channel from deliveries where notice_id = $1 order by 1", [noticeId])).rows.map(
    (row) => row.channel,
  );

test("a party who has never signed in gets a letter that is work, and an e-mail that says that it comes", async () => {
  const { caseId, personId } = await aCase();
  await aNewAccount(caseId, { personId });
  const { noticeId, letters, accountIds } = await issue(caseId);
  expect([letters, accountIds]).toEqual([1, []]);
  expect(await channelsOf(noticeId)).toEqual(["email", "mail"]);
  t.sent.length = 0;
  await runJobs(t, jobs);
  expect(t.sent).toHaveLength(1);
  expect(t.sent[0]?.text).toContain("sent by mail");
  const told = await t.store.readOnly(theSystem, (tx) => whoIsTold(tx, caseId));
  expect(told.filter((one) => one.relation === "party")).toMatchObject([{ channel: "mail", byEmail: true }]);
  const tasks = await t.store.pool.query("select from tasks where case_id = $1 and queue = 'letters-to-mail'", [
    caseId,
  ]);
  expect(tasks.rowCount).toBe(1);
});

test("from the first sign-in on, what was said before is in the portal, and what is said next needs no letter", async () => {
  const { caseId, personId } = await aCase();
  const accountId = await aNewAccount(caseId, { personId });
  const { noticeId } = await issue(caseId);
  await runJobs(t, jobs);
  expect(await channelsOf(noticeId)).not.toContain("portal");
  const first = await t.store.transact(theSystem, (tx) => signInCompleted(tx, accountId));
  const again = await t.store.transact(theSystem, (tx) => signInCompleted(tx, accountId));
  expect([first, again]).toEqual([true, false]);
  for (const job of jobs) if (job.name === "case-opened-to-account") await job.handle({ accountId }, t.services);
  expect(await channelsOf(noticeId)).toContain("portal");
  const next = await issue(caseId);
  expect([next.letters, next.accountIds]).toEqual([0, [accountId]]);
});

test("somebody who comes to two cases has on each what was said there, and each record tells only its own", async () => {
  const [one, other] = [await aCase(), await aCase()];
  const accountId = await aNewAccount(one.caseId, { personId: one.personId });
  const issued = [(await issue(one.caseId)).noticeId, (await issue(other.caseId)).noticeId];
  await t.store.transact(theSystem, async (tx) => {
    await grantAccess(tx, { caseId: other.caseId, accountId, relation: "party", sourceId: crypto.randomUUID() });
    await signInCompleted(tx, accountId);
  });
  for (const job of jobs) if (job.name === "case-opened-to-account") await job.handle({ accountId }, t.services);
  const told = await t.store.pool.query(
    `select case_id, payload -> 'noticeIds' as ids from events where type = 'notices-placed'
     and payload ->> 'accountId' = $1`,
    [accountId],
  );
  expect(told.rows).toHaveLength(2);
  expect(told.rows).toEqual(
    expect.arrayContaining([
      { case_id: one.caseId, ids: [issued[0]] },
      { case_id: other.caseId, ids: [issued[1]] },
    ]),
  );
});

test("counsel of record who has never signed in reaches nobody: they and the party are written to", async () => {
  const { caseId, personId } = await aCase();
  const counselId = await aCounsel(t, { licenceNumber: "NEVER-1" });
  await t.call(officer, "POST", `/api/v1/cases/${caseId}/representations`, {
    personId,
    counselId,
    scope: "whole-proceeding",
    authorisation: "counsel-contact-information-form",
  });
  const accountId = await aNewAccount(caseId, { counselId });
  expect((await issue(caseId)).letters).toBe(2);
  await t.store.transact(theSystem, (tx) => signInCompleted(tx, accountId));
  expect((await issue(caseId)).letters).toBe(0);
});

test("nobody but the tribunal says that somebody has signed in", async () => {
  const { caseId, personId } = await aCase();
  const accountId = await aNewAccount(caseId, { personId });
  await expect(t.store.transact(officer, (tx) => signInCompleted(tx, accountId))).rejects.toThrow(/completed/);
  const written = t.store.transact(officer, (tx) =>
    tx.db
      .updateTable("accounts")
      .set({ first_signed_in_at: tx.now } as never)
      .where("id", "=", accountId)
      .execute(),
  );
  await expect(written).rejects.toThrow(/permission denied/);
});
