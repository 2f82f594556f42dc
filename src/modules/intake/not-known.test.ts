import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import { setStanding } from "../parties/index.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

test("a language that nobody has said stays unknown on the case, and may be entered and taken back", async () => {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({ language: null }));
  const [theCase] = sent.body.cases;
  const view = async () => (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`)).body;
  const before = await view();
  const [party] = before.parties;
  expect([before.language, party.language]).toEqual(["en", null]);
  const correct = (language: "en" | "fr" | null, version: number) =>
    t.call(officer, "POST", `/api/v1/cases/${theCase.id}/parties/${party.personId}/correction`, {
      version,
      reason: null,
      person: {
        ...party.names,
        bornOn: party.bornOn,
        bornYear: party.bornYear,
        nationalities: party.nationalities,
        uci: party.uci,
      },
      language,
      interpreterLanguage: party.interpreterLanguage,
      interpreterDialect: party.interpreterDialect,
    });
  expect((await correct("fr", before.version)).status).toBeLessThan(300);
  const after = await view();
  expect(after.parties[0].language).toBe("fr");
  expect((await correct(null, after.version)).status).toBeLessThan(300);
  expect((await view()).parties[0].language).toBeNull();
});

test("a message that says who acts for a child does not say that it is a parent", async () => {
  const persons = [aPerson(), aPerson({ givenNames: "Bibi", bornOn: "2020-01-01", actedForBy: 0 })];
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { persons }));
  const child = await t.call(officer, "GET", `/api/v1/cases/${sent.body.cases[1].id}`);
  expect(child.body.parties[0].designatedRepresentative).toMatchObject({ basis: "unstated", name: "Zorvath, Alvo" });
});

test("a licence of which nobody knows whether it is good was checked by nobody", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "UNK-1", standing: "unknown", language: null });
  const checked = async () =>
    (await t.store.pool.query("select standing_checked_on as on, language from counsels where id = $1", [counselId]))
      .rows[0];
  expect(await checked()).toEqual({ on: null, language: null });
  await t.store.transact(theSystem, (tx) => setStanding(tx, counselId, "good"));
  expect((await checked()).on).not.toBeNull();
  await t.store.transact(theSystem, (tx) => setStanding(tx, counselId, "unknown"));
  expect((await checked()).on).toBeNull();
});

test("a limit that ends after the days looked at is told, instead of nothing", async () => {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { origin: "port-of-entry" }));
  const [theCase] = sent.body.cases;
  const [party] = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`)).body.parties;
  const claimant = await t.person("claimant");
  await t.store.pool.query("insert into case_access values ($1, $2, 'party', $3, now(), null)", [
    theCase.id,
    claimant.accountId,
    party.personId,
  ]);
  const due = async (days: number) => (await t.call(claimant, "GET", `/api/v1/deadlines?days=${days}`)).body;
  const all = await due(120);
  expect(all.items.length).toBeGreaterThan(0);
  const few = await due(1);
  expect(few.items).toEqual([]);
  expect(few.later).toMatchObject({ id: all.items[0].id, case: { fileNumber: theCase.fileNumber } });
});
