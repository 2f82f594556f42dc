import { afterAll, beforeEach, expect, test } from "vitest";
import { aPerson, aReferral } from "../../../../test/stages/referral.ts";
import { nobody } from "../../../kernel/actor.ts";
import { schedulingStage } from "../testing.ts";

const { t, afresh, officer, registry, aReadyCase, run } = await schedulingStage();
afterAll(() => t.close());
beforeEach(afresh);
const waiting = async (query = "") => (await t.call(officer, "GET", `/api/v1/schedule/waiting${query}`)).body;

test("a case that waits says what is missing and who must bring it, and one with a proposed date is not listed", async () => {
  const { theCase } = await aReadyCase(aReferral({}, { origin: "port-of-entry" }));
  expect(await waiting()).toMatchObject({
    counts: [{ kind: "not-asked", cases: 1 }],
    items: [{ case: { id: theCase.id }, kind: "not-asked", missing: [{ by: ["scheduling-officer"] }] }],
  });
  await t.store.pool.query("update cases set status = 'received' where id = $1", [theCase.id]);
  const [received] = (await waiting()).items;
  expect(received).toMatchObject({ kind: "not-ready", status: "received" });
  expect(received.missing[0]).toMatchObject({
    what: { en: "Make ready to schedule" },
    by: ["triage-officer", "registry-officer"],
    dueOn: null,
  });
  // The record does not say that the Basis of Claim Form came.
  expect(received.missing).toContainEqual(expect.objectContaining({ by: ["party"], dueOn: expect.any(String) }));
  await t.store.pool.query("update cases set status = 'ready', representative_wanted = true where id = $1", [
    theCase.id,
  ]);
  expect((await waiting()).items).toMatchObject([
    { kind: "representative", missing: [{ by: ["member", "registry-officer"] }] },
  ]);
  await t.store.pool.query("update cases set representative_wanted = false where id = $1", [theCase.id]);
  await run();
  expect(await waiting()).toMatchObject({ counts: [], items: [] });
});

test("joined cases that stand apart name each other, and a kind, a division or an office narrows the list", async () => {
  const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bel" })] });
  const { cases } = await aReadyCase(family);
  await t.store.pool.query("update cases set status = 'received' where id = $1", [cases[1]?.id]);
  const all = await waiting();
  expect(all.counts).toEqual(
    expect.arrayContaining([
      { kind: "joined-files-apart", cases: 1 },
      { kind: "not-ready", cases: 1 },
    ]),
  );
  const apart = (await waiting("?kind=joined-files-apart&division=RPD")).items;
  expect(apart).toHaveLength(1);
  expect(apart[0].missing[0].what.fr).toContain(cases[1]?.fileNumber);
  expect((await waiting("?division=IAD")).items).toEqual([]);
});

test("what the last run left out says why; a member, counsel, and whoever is signed out, read nothing of it", async () => {
  const { theCase, counsel } = await aReadyCase(aReferral({ interpreterLanguage: "ti", interpreterDialect: null }));
  await run();
  expect((await waiting()).items).toMatchObject([
    { case: { id: theCase.id }, kind: "left-out", missing: [{ by: [] }] },
  ]);
  for (const who of [counsel, registry, await t.person("member")])
    expect((await t.call(who, "GET", "/api/v1/schedule/waiting")).status).toBe(403);
  expect((await t.call(nobody, "GET", "/api/v1/schedule/waiting")).status).toBe(401);
});

test("a sealed case is listed and counted to nobody outside its few", async () => {
  const { theCase } = await aReadyCase();
  await t.store.pool.query("insert into sealed_cases select $1, now(), id, 'order' from accounts limit 1", [
    theCase.id,
  ]);
  expect(await waiting()).toMatchObject({ counts: [], items: [] });
  await t.store.pool.query("delete from sealed_cases");
});
