import { afterAll, beforeEach, expect, test } from "vitest";
import { aCounsel } from "../../../../test/stages/counsel.ts";
import { aPerson, aReferral } from "../../../../test/stages/referral.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { schedulingStage } from "../testing.ts";
import type { Answer, OfferView } from "./contract.ts";

const { t, officer, aReadyCase, work, run, proposals } = await schedulingStage();
afterAll(() => t.close());
beforeEach(async () => {
  t.at("2026-11-24T15:00:00.000Z");
  await t.store.pool.query("update schedule_policies set asks_counsel = division <> 'ID'");
  await t.store.pool.query("update cases set finalized_on = '2026-11-24', status = 'withdrawn'");
  await t.store.pool.query("update schedule_holds set released_at = now() where released_at is null");
  t.sent.length = 0;
});

const offersOf = async (who: Actor): Promise<OfferView[]> =>
  (await t.call(who, "GET", "/api/v1/hearing-offers")).body.items;
const answerAs = (who: Actor, id: string | undefined, answer: Answer) =>
  t.call(who, "POST", `/api/v1/hearing-offers/${id}/answer`, answer as never);
const refuse: Answer = { answer: "refuse", reason: "other-hearing" };

let licence = 0;
/** Two joined cases with one date, each with its own counsel. */
async function twoCounsel() {
  const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bel" })] });
  const { cases, counsel } = await aReadyCase(family);
  const [mine, theirs] = cases;
  const otherId = await aCounsel(t, { licenceNumber: `TWO-${++licence}` });
  await t.store.pool.query("update representations set counsel_id = $2 where case_id = $1", [theirs?.id, otherId]);
  const other = await t.person("counsel", otherId);
  await t.store.pool.query(
    "update case_access set account_id = $2 where case_id = $1 and relation = 'counsel-of-record'",
    [theirs?.id, other.accountId],
  );
  const offered = async () => {
    await run();
    const proposal = (await proposals()).find(
      (one: { state: string; cases: { id: string }[] }) =>
        one.state === "proposed" && one.cases.some(({ id }) => id === mine?.id),
    );
    await t.call(officer, "POST", `/api/v1/schedule/proposals/${proposal.id}/approve`, {});
    await work();
    const open = async (who: Actor) => (await offersOf(who)).find(({ state }) => state === "open");
    return { a: await open(counsel), b: await open(other), proposal };
  };
  return { counsel, other, offered, mine, theirs };
}

test("who accepted reads that the date stands, and no longer once another counsel chose another or agreed to none", async () => {
  const { counsel, other, offered } = await twoCounsel();
  const { a, b } = await offered();
  const ofA = async (id: string | undefined) => (await offersOf(counsel)).find((one) => one.id === id);
  expect(a).toMatchObject({ state: "open", stands: null });
  expect((await answerAs(counsel, a?.id, { answer: "accept" })).body).toMatchObject({
    state: "accepted",
    stands: true,
  });
  // Another counsel chose another date: the proposal is there now.
  await t.store.pool.query(
    "update schedule_proposals set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = (select proposal_id from hearing_offers where id = $1)",
    [a?.id],
  );
  expect(await ofA(a?.id)).toMatchObject({ state: "accepted", stands: false });
  expect((await answerAs(other, b?.id, refuse)).body).toMatchObject({ state: "refused", stands: null });
  expect(await ofA(a?.id)).toMatchObject({ state: "accepted", stands: false });
});

test("the notice of a joined case says how often its own counsel was asked, and nothing of the other’s", async () => {
  const { counsel, other, offered } = await twoCounsel();
  for (let times = 0; times < 3; times++) {
    const { a, b } = await offered();
    expect(a?.cases).toHaveLength(1);
    expect((await answerAs(counsel, a?.id, { answer: "accept" })).body).toMatchObject({ state: "accepted" });
    expect((await answerAs(other, b?.id, refuse)).body).toMatchObject({ state: "refused" });
  }
  const { a, b } = await offered();
  expect(b).toBeUndefined();
  await answerAs(counsel, a?.id, { answer: "accept" });
  await work();
  const noticeOf = async (who: Actor) => {
    const [notice] = (await t.call(who, "GET", "/api/v1/notices")).body.items;
    return JSON.stringify((await t.call(who, "GET", `/api/v1/notices/${notice.id}`)).body);
  };
  expect(await noticeOf(other)).toContain("Counsel was asked 3 times");
  expect(await noticeOf(counsel)).not.toMatch(/Counsel was asked|a été consulté/);
});
