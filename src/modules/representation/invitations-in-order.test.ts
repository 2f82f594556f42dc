import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";

interface Listed {
  readonly id: string;
  readonly caseId: string;
  readonly counselName: string;
  readonly fileNumber: string;
  readonly channel: string;
  readonly status: string;
}

let t: Tribunal;
let officer: Actor;
const made: Listed[] = [];
beforeAll(async () => {
  t = await aTribunal({ GREFFE_DEMO: "0" });
  officer = await t.person("registry-officer");
  for (const [nth, letter] of [..."CABED"].entries()) await invite(letter, nth % 2 === 0 ? "mail" : "email");
  const all = await page("");
  made.push(...all.items);
  const [last] = made;
  expect((await t.call(officer, "POST", `/api/v1/invitations/${last?.id}/withdraw`)).status).toBe(200);
});
afterAll(() => t.close());

async function invite(letter: string, channel: "email" | "mail") {
  const counselId = await aCounsel(t, {
    familyName: `Invitevath${letter}`,
    licenceNumber: `INVORD-${letter}`,
    email: `invord-${letter}@counsel.example`.toLowerCase(),
  });
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral());
  const [theCase] = sent.body.cases;
  const { body } = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`);
  await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/representations`, {
    personId: body.parties[0].personId,
    counselId,
    scope: "whole-proceeding",
    authorisation: "counsel-contact-information-form",
  });
  const issued = await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/invitations`, { counselId, channel });
  expect(issued.status).toBe(201);
}

const page = async (more: string): Promise<{ items: Listed[]; next: string | null; total: number }> => {
  const answer = await t.call(officer, "GET", `/api/v1/invitations?${more}`);
  expect(answer.status).toBe(200);
  return answer.body;
};

async function walk(order: string): Promise<readonly Listed[]> {
  const seen: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const { items, next, total } = await page(`limit=2&${order}${after === null ? "" : `&after=${after}`}`);
    expect(total).toBe(5);
    seen.push(...items);
    if (next === null) return seen;
    after = next;
  }
}

test.each(["issued", "expires", "counsel", "number"])(
  "sorted by %s, pages hold each invitation once, in either direction",
  async (sort) => {
    const up = await walk(`sort=${sort}&descending=false`);
    expect(new Set(up.map((one) => one.id)).size).toBe(5);
    expect(up).toHaveLength(5);
    const down = await walk(`sort=${sort}&descending=true`);
    expect(down.map((one) => one.id)).toEqual(up.map((one) => one.id).reverse());
  },
);

test("the latest comes first unless another order is asked for, and names come from their beginning", async () => {
  expect((await page("")).items.map((one) => one.id)).toEqual(
    (await walk("sort=issued&descending=true")).map((one) => one.id),
  );
  const letters = (await page("sort=counsel")).items.map((one) => /Invitevath(.)/.exec(one.counselName)?.[1]);
  expect(letters.join("")).toBe("ABCDE");
});

test("an invitation is found by what became of it, by how it was sent, by counsel and by the case’s number", async () => {
  const [last] = made;
  expect((await page("status=withdrawn")).items.map((one) => one.id)).toEqual([last?.id]);
  expect((await page("status=sent")).total).toBe(4);
  expect((await page("channel=email")).items.map((one) => one.channel)).toEqual(["email", "email"]);
  expect((await page("search=invitevatha")).items.map((one) => one.counselName)).toEqual([
    made.find((one) => one.counselName.includes("InvitevathA"))?.counselName,
  ]);
  const byCase = await page(`search=${encodeURIComponent(`${last?.fileNumber} invitevath`)}`);
  expect(byCase.items.map((one) => [one.id, one.caseId])).toEqual([[last?.id, last?.caseId]]);
  expect((await page("search=nobody")).total).toBe(0);
});

test("an order and a state that the list does not have are refused, and whoever may not see it is", async () => {
  expect((await t.call(officer, "GET", "/api/v1/invitations?sort=code")).status).toBe(400);
  expect((await t.call(officer, "GET", "/api/v1/invitations?status=lost")).status).toBe(400);
  expect((await t.call(await t.person("member"), "GET", "/api/v1/invitations?status=sent")).status).toBe(403);
});
