import { afterAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { hearingStage, setting } from "../../../test/stages/hearing.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { jobs, whoIsTold } from "../notices/index.ts";

const { t, registry, aCase, set } = await hearingStage();
afterAll(() => t.close());
const officer = await registry();

const review = () =>
  aCase(aReferral({}, { division: "ID", proceedingType: "detention-review", origin: null, country: null }));
const toMinister = async (caseId: string) =>
  (await t.store.pool.query("select id, channel from deliveries where case_id = $1 and to_minister", [caseId])).rows;
const told = (caseId: string) =>
  t.store.transact(officer, async (tx) =>
    (await whoIsTold(tx, caseId as never)).filter((one) => one.relation === "minister"),
  );

test("the Minister, of whom nobody has an account that is used, is written to, and that is work of the registry", async () => {
  const { theCase } = await review();
  expect(await told(theCase.id)).toMatchObject([{ channel: "mail", addressMissing: true, byEmail: false }]);
  expect((await set(theCase.id, setting({ on: "2026-11-28" }))).status).toBe(201);
  const [letter, ...more] = await toMinister(theCase.id);
  expect([letter?.channel, more]).toEqual(["mail", []]);
  for (let turn = 0; turn < 2; turn++) await runJobs(t, jobs);
  const tasks = await t.store.pool.query("select id, queue, closed_at from tasks where subject_id = $1", [letter?.id]);
  expect(tasks.rows).toMatchObject([{ queue: "letters-to-mail", closed_at: null }]);
  const view = await t.call(officer, "GET", `/api/v1/deliveries/${letter?.id}`);
  expect(view.body).toMatchObject({ recipient: "Minister / Ministre", isWaiting: true, addresses: [] });
  const answer = (words: string) =>
    t.call(officer, "POST", `/api/v1/deliveries/${letter?.id}/answer`, { reason: "given-to-minister", words } as never);
  expect((await answer("")).status).toBe(422);
  expect((await answer("By courier, November 24")).status).toBe(200);
  const closed = await t.store.pool.query("select closed_at from tasks where subject_id = $1", [letter?.id]);
  expect(closed.rows[0].closed_at).not.toBeNull();
});

test("where the Minister's counsel reads in the portal no letter goes, and a claim without the Minister has none", async () => {
  const { theCase } = await review();
  const minister = await t.person("minister-counsel");
  await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/minister`, {
    accountId: minister.accountId,
    basis: "intervention",
  });
  expect(await told(theCase.id)).toMatchObject([{ channel: "portal" }]);
  await set(theCase.id, setting({ on: "2026-11-28" }));
  expect(await toMinister(theCase.id)).toEqual([]);
  const claim = await aCase();
  await set(claim.theCase.id, setting());
  expect([await told(claim.theCase.id), await toMinister(claim.theCase.id)]).toEqual([[], []]);
});

test("an account of the Minister's side that was never used gets the e-mail, and the letter goes besides", async () => {
  const { theCase } = await review();
  const minister = await t.person("minister-counsel");
  await t.store.pool.query("update accounts set first_signed_in_at = null where id = $1", [minister.accountId]);
  await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/minister`, {
    accountId: minister.accountId,
    basis: "intervention",
  });
  expect(await told(theCase.id)).toMatchObject([{ channel: "mail", byEmail: true }]);
  await set(theCase.id, setting({ on: "2026-11-28" }));
  expect(await toMinister(theCase.id)).toHaveLength(1);
  const mailed = await t.store.pool.query(
    "select channel from deliveries where case_id = $1 and account_id = $2 order by channel",
    [theCase.id, minister.accountId],
  );
  expect(mailed.rows.map((row) => row.channel)).toEqual(["email", "portal"]);
});
