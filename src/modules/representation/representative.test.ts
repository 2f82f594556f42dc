import { afterAll, expect, test } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import type { CaseView } from "../cases/contract.ts";
import { caseStage } from "../cases/testing.ts";

const { t, officer, post, aCase } = await caseStage();
afterAll(() => t.close());

test("a minor alone wants a representative until an adult is designated, and the lists show it", async () => {
  const theCase = await aCase({ bornOn: "2015-01-01" });
  expect(theCase.representativeWanted).toBe(true);
  const list = async () =>
    (await t.call(officer, "GET", "/api/v1/cases?representativeWanted=true")).body.items.map((one: CaseView) => one.id);
  expect(await list()).toContain(theCase.id);
  const person = {
    familyName: "Standinvath",
    givenNames: "Moro",
    latinFamilyName: null,
    latinGivenNames: null,
    alsoKnownAs: [],
    bornOn: "1970-01-01",
    bornYear: null,
    nationalities: [],
    uci: null,
    language: null,
  };
  const designate = (version: number, body: object) =>
    post(officer, `/api/v1/cases/${theCase.id}/parties/${theCase.parties[0]?.personId}/representative`, {
      version,
      reason: null,
      actingPersonId: null,
      acting: null,
      basis: "designated",
      ...body,
    });
  expect(
    (await designate(theCase.version, { acting: { person: { ...person, bornOn: "2010-01-01" }, contact: [] } })).body
      .code,
  ).toBe("representative-not-adult");
  const { parties: others } = await aCase({ bornOn: "1980-01-01" });
  for (const actingPersonId of [null, theCase.parties[0]?.personId, others[0]?.personId])
    expect((await designate(theCase.version, { actingPersonId })).body.code).toBe("representative-wrong");
  const done = await designate(theCase.version, {
    acting: { person, contact: [{ kind: "phone", value: { number: "+1 555 555 0177" } }] },
  });
  expect(done.body.parties[0].designatedRepresentative).toMatchObject({
    basis: "designated",
    name: "Standinvath, Moro",
  });
  expect(await list()).not.toContain(theCase.id);
  const ended = await designate(theCase.version + 1, { basis: "none", reason: "No longer suitable" });
  expect(ended.body.parties[0].designatedRepresentative).toBeNull();
  expect((await designate(theCase.version + 2, { basis: "none" })).body.code).toBe("representation-of-nobody");
});

test("who is known on the case acts for a child from eighteen on, and somebody may be wanted again", async () => {
  const theCase = await aCase({ bornOn: "2015-01-01" });
  const adult = await aCase({ bornOn: "2008-11-24" });
  const young = await aCase({ bornOn: "2008-11-25" });
  for (const other of [adult, young]) {
    const { version } = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`)).body;
    const join = { version, reason: null, fileNumber: other.fileNumber };
    expect((await post(officer, `/api/v1/cases/${theCase.id}/join`, join)).status).toBe(200);
  }
  const designate = async (basis: string, actingPersonId: string | null = null) =>
    post(officer, `/api/v1/cases/${theCase.id}/parties/${theCase.parties[0]?.personId}/representative`, {
      version: (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`)).body.version,
      reason: null,
      actingPersonId,
      acting: null,
      basis,
    });
  const personOf = (one: CaseView) => one.parties[0]?.personId ?? null;
  expect((await designate("parent", personOf(young))).body.code).toBe("representative-not-adult");
  expect((await designate("parent", personOf(adult))).body.parties[0].designatedRepresentative).toMatchObject({
    basis: "parent",
  });
  expect((await designate("wanted")).body.representativeWanted).toBe(true);
  // Whoever has an account already reads the child's case from the designation on, and until it ends.
  const account = { ...(await t.person("designated-representative")), personId: personOf(adult) };
  await t.store.pool.query("update accounts set person_id = $1 where id = $2", [account.personId, account.accountId]);
  const sees = async () => (await t.call(account as Actor, "GET", `/api/v1/cases/${theCase.id}`)).status === 200;
  expect(await sees()).toBe(false);
  await designate("designated", personOf(adult));
  expect(await sees()).toBe(true);
  await designate("none");
  expect(await sees()).toBe(false);
});
