import { afterAll, beforeAll, expect, test } from "vitest";
import { aReferral } from "../../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { CaseSummary } from "../contract.ts";

let t: Tribunal;
let counsel: Actor;
beforeAll(async () => {
  t = await aTribunal();
  counsel = await t.person("counsel");
  const officer = await t.person("registry-officer");
  for (let n = 0; n < 9; n++) {
    const receivedAt = `2026-0${1 + (n % 3)}-1${n}T15:00:00Z`;
    const sent = await t.call(officer, "POST", "/api/v1/referrals", sentOn(receivedAt));
    expect(sent.status).toBe(201);
    // On every third case for two reasons: of record for the claimant, and again for somebody else.
    await letIn(sent.body.cases[0].id);
    if (n % 3 === 0) await letIn(sent.body.cases[0].id);
  }
});
afterAll(() => t.close());

const sentOn = (receivedAt: string) => JSON.parse(JSON.stringify(aReferral({}, { receivedAt })));

const letIn = (caseId: string) =>
  t.store.pool.query("insert into case_access values ($1, $2, 'counsel-of-record', gen_random_uuid(), now(), null)", [
    caseId,
    counsel.accountId,
  ]);

async function pagesOf(sort: string, order: string): Promise<CaseSummary[]> {
  const seen: CaseSummary[] = [];
  for (let after = ""; ; ) {
    const page = await t.call(counsel, "GET", `/api/v1/cases?sort=${sort}&order=${order}&limit=4${after}`);
    expect(page.body.total).toBe(9);
    seen.push(...page.body.items);
    if (page.body.next === null) return seen;
    after = `&after=${page.body.next}`;
  }
}

test.each(["received", "name", "number"])(
  "a party's list by %s has each case once, in order both ways",
  async (sort) => {
    const rising = await pagesOf(sort, "asc");
    expect(new Set(rising.map((one) => one.id)).size).toBe(9);
    expect(await pagesOf(sort, "desc")).toEqual(rising.toReversed());
    const keys = rising.map((one) => (sort === "number" ? one.fileNumber : one.receivedOn));
    if (sort !== "name") expect(keys).toEqual(keys.toSorted());
  },
);

test("a case that somebody is no longer on has left their list, however many reasons there were", async () => {
  const [first] = await pagesOf("received", "asc");
  await t.store.pool.query("update case_access set until_at = now() where case_id = $1 and account_id = $2", [
    first?.id,
    counsel.accountId,
  ]);
  const { body } = await t.call(counsel, "GET", "/api/v1/cases?limit=50");
  expect(body.total).toBe(8);
  expect(body.items.map((one: CaseSummary) => one.id)).not.toContain(first?.id);
});
