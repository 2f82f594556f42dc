import { afterAll, expect, test } from "vitest";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { PersonId } from "../../kernel/ids.ts";
import { accessStage, acting } from "../cases/testing.ts";

const { t, officer, aCaseOf, sees } = await accessStage();
afterAll(() => t.close());

let nth = 0;

test("the Minister's counsel sees a case by intervention, from then until it ends", async () => {
  const { theCase } = await aCaseOf(null);
  const minister = await t.person("minister-counsel");
  expect(await sees(minister, theCase)).toBe(false);
  const join = (accountId: string | null) =>
    t.call(officer, "POST", `/api/v1/cases/${theCase.id}/minister`, { accountId, basis: "intervention" } as never);
  expect((await join(officer.accountId)).body.code).toBe("not-minister-counsel");
  const joined = await join(minister.accountId);
  expect(joined.status).toBe(201);
  expect((await join(minister.accountId)).body.code).toBe("minister-already-on-case");
  expect(await sees(minister, theCase)).toBe(true);
  const end = `/api/v1/cases/${theCase.id}/minister/${joined.body.participationId}/end`;
  expect((await t.call(minister, "POST", end)).status).toBe(403);
  expect((await t.call(officer, "POST", end)).status).toBe(200);
  expect(await sees(minister, theCase)).toBe(false);
});

test("a claimant's own account sees the claimant's case and no other", async () => {
  const { theCase, personId } = await aCaseOf(null);
  const other = await aCaseOf(null);
  const open = (id: string) =>
    t.call(officer, "POST", `/api/v1/cases/${theCase.id}/parties/${id}/account`, {
      email: `claimant-${nth++}@example.org`,
      language: "fr",
    });
  const opened = await open(personId);
  expect(opened.status).toBe(201);
  expect((await open(personId)).body.code).toBe("party-has-account");
  expect((await open(other.personId)).body.code).toBe("person-not-party");
  const claimant = acting(opened.body.accountId, "claimant", { personId: personId as PersonId });
  expect([await sees(claimant, theCase), await sees(claimant, other.theCase)]).toEqual([true, false]);
});

test("a parent who acts for a child sees the child's case beside their own, in one account", async () => {
  const persons = [
    aPerson({ givenNames: "Mira" }),
    aPerson({ givenNames: "Osk", bornOn: "2019-03-04", actedForBy: 0 }),
  ];
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { persons }));
  const [own, childs] = sent.body.cases;
  const view = await t.call(officer, "GET", `/api/v1/cases/${own.id}`);
  const childView = await t.call(officer, "GET", `/api/v1/cases/${childs.id}`);
  const open = (caseId: string, personId: string) =>
    t.call(officer, "POST", `/api/v1/cases/${caseId}/parties/${personId}/account`, {
      email: `parent-${nth++}@example.org`,
      language: "en",
    });
  expect((await open(childs.id, childView.body.parties[0].personId)).body.code).toBe("party-is-represented");
  const opened = await open(own.id, view.body.parties[0].personId);
  expect(opened.status).toBe(201);
  const account: Actor = {
    ...acting(opened.body.accountId, "claimant", { personId: view.body.parties[0].personId as PersonId }),
    roles: ["claimant", "designated-representative"],
  };
  expect([await sees(account, own), await sees(account, childs)]).toEqual([true, true]);
});
