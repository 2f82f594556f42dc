import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import { verifyChain } from "../audit/index.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

async function aCase(
  changes: Parameters<typeof aReferral>[0] = {},
): Promise<{ id: string; fileNumber: string; personId: string }> {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral(changes));
  expect(sent.status).toBe(201);
  const [first] = sent.body.cases;
  const view = await t.call(officer, "GET", `/api/v1/cases/${first.id}`);
  return { ...first, personId: view.body.parties[0].personId };
}

const onRecord = (personId: string, counselId: string) => ({
  personId,
  counselId,
  scope: "whole-proceeding",
  authorisation: "counsel-contact-information-form",
});

test("counsel sees a case from the moment of going on record until the moment of coming off", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "SEE-1" });
  const counsel = await t.person("counsel", counselId);
  const theCase = await aCase();
  expect((await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}`)).status).toBe(404);
  const begun = await t.call(
    officer,
    "POST",
    `/api/v1/cases/${theCase.id}/representations`,
    onRecord(theCase.personId, counselId),
  );
  expect(begun.status).toBe(201);
  const seen = await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}`);
  expect(seen.body.fileNumber).toBe(theCase.fileNumber);
  expect((await t.call(counsel, "GET", "/api/v1/cases")).body.total).toBe(1);
  const { representationId } = begun.body;
  const end = `/api/v1/cases/${theCase.id}/representations/${representationId}/end`;
  expect((await t.call(counsel, "POST", end, { reason: "withdrew" })).status).toBe(403);
  expect((await t.call(officer, "POST", end, { reason: "withdrew" })).status).toBe(200);
  expect((await t.call(officer, "POST", end, { reason: "withdrew" })).body.code).toBe("representation-not-found");
  expect((await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}`)).status).toBe(404);
  expect((await t.call(counsel, "GET", "/api/v1/cases")).body.total).toBe(0);
});

test("of two representations of one person begun at once, one stands", async () => {
  const theCase = await aCase();
  const ids = [await aCounsel(t, { licenceNumber: "TWO-1" }), await aCounsel(t, { licenceNumber: "TWO-2" })];
  const answers = await Promise.all(
    ids.map((id) =>
      t.call(officer, "POST", `/api/v1/cases/${theCase.id}/representations`, onRecord(theCase.personId, id)),
    ),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
});

test("counsel whose licence is suspended does not go on record", async () => {
  const theCase = await aCase();
  const counselId = await aCounsel(t, { licenceNumber: "OUT-1", standing: "suspended" });
  const answer = await t.call(
    officer,
    "POST",
    `/api/v1/cases/${theCase.id}/representations`,
    onRecord(theCase.personId, counselId),
  );
  expect(answer.body.code).toBe("counsel-not-in-good-standing");
});

test("a name is found without accents, in any order, and in another script by its Latin letters", async () => {
  const accents = await aCase({ familyName: "Lévesque-Zorvath", givenNames: "Éloïse" });
  const script = await aCase({ familyName: "Зорвамар", givenNames: "Лумия" });
  const find = async (q: string) =>
    (await t.call(officer, "POST", "/api/v1/cases/search", { q })).body.items.map((item: { id: string }) => item.id);
  expect(await find("eloise LEVESQUE")).toEqual([accents.id]);
  expect(await find("Zorvamar")).toEqual([script.id]);
  expect(await find("лумия")).toEqual([script.id]);
  expect(await find(accents.fileNumber.toLowerCase().replace("-", " "))).toEqual([accents.id]);
  expect(await find("z")).toEqual([]);
  expect(await find("%%%")).toEqual([]);
});

test("a search by somebody who is on no case finds nothing", async () => {
  await aCase({ familyName: "Hiddenvath" });
  const counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: "NIL-1" }));
  expect((await t.call(counsel, "POST", "/api/v1/cases/search", { q: "Hiddenvath" })).body.items).toEqual([]);
});

test("a query that forgets who may see what gives no row to somebody on no case", async () => {
  const counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: "RLS-1" }));
  const rows = await t.store.transact(counsel, async (tx) => ({
    cases: await tx.db.selectFrom("cases").select("id").execute(),
    persons: await tx.db.selectFrom("persons").select("id").execute(),
    contacts: await tx.db.selectFrom("contact_details").select("id").execute(),
    invitations: await tx.db.selectFrom("invitations").select("id").execute(),
    referrals: await tx.db.selectFrom("referral_messages").select("id").execute(),
  }));
  for (const [table, found] of Object.entries(rows)) expect(found, table).toEqual([]);
});

test("a sealed case is not there for the staff either", async () => {
  const theCase = await aCase();
  await t.store.pool.query("insert into sealed_cases values ($1, now(), $1)", [theCase.id]);
  expect((await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`)).body.code).toBe("case-not-found");
});

test("a new address ends the old one and both can be read", async () => {
  const theCase = await aCase();
  const change = (number: string) =>
    t.call(officer, "POST", `/api/v1/cases/${theCase.id}/parties/${theCase.personId}/contact-details`, {
      kind: "phone",
      value: { number },
    });
  await change("+1 555 555 0101");
  const answer = await change("+1 555 555 0102");
  const phones = answer.body.parties[0].contact.filter((one: { kind: string }) => one.kind === "phone");
  expect(phones.map((one: { untilAt: string | null }) => one.untilAt === null).sort()).toEqual([false, true]);
  const wrong = await t.call(
    officer,
    "POST",
    `/api/v1/cases/${theCase.id}/parties/${officer.accountId}/contact-details`,
    {
      kind: "phone",
      value: { number: "+1 555 555 0103" },
    },
  );
  expect(wrong.body.code).toBe("person-not-party");
});

test("each opening of a case is in its history, and the chain holds", async () => {
  const theCase = await aCase();
  await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`);
  const history = await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/history`);
  const types = history.body.items.map((item: { type: string }) => item.type);
  expect(types).toContain("case-opened");
  expect(types).toContain("case-opened-by-reader");
  expect(JSON.stringify(history.body.items)).not.toContain("Zorvath");
  const verdict = await t.store.transact(theSystem, (tx) => verifyChain(tx, theCase.id));
  expect(verdict).toMatchObject({ ok: true });
});

test("a case whose address is no identifier is not there", async () => {
  for (const id of ["TC6-00001", "1", "00000000-0000-0000-0000-00000000000x"])
    expect((await t.call(officer, "GET", `/api/v1/cases/${id}`)).body).toMatchObject({
      status: 404,
      code: "case-not-found",
    });
});
