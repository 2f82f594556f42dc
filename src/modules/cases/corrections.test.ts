import { afterAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import { verifyChain } from "../audit/index.ts";
import type { CaseView } from "./contract.ts";
import { caseStage } from "./testing.ts";

const { t, officer, post, aCase, eventsOf } = await caseStage();
const member = await t.person("member");
afterAll(() => t.close());

function correction(theCase: CaseView, changes: object = {}, more: object = {}) {
  const [party] = theCase.parties;
  if (party === undefined) throw new Error("no party");
  const { names, bornOn, bornYear, nationalities, uci, language, interpreterLanguage, interpreterDialect } = party;
  return {
    version: theCase.version,
    reason: null,
    person: { ...names, bornOn, bornYear, nationalities, uci, ...changes },
    language,
    interpreterLanguage,
    interpreterDialect,
    ...more,
  };
}
const correct = (actor: Actor, theCase: CaseView, body: object) =>
  post(actor, `/api/v1/cases/${theCase.id}/parties/${theCase.parties[0]?.personId}/correction`, body);

test("the registry corrects a name, a birth and an interpreter; lists follow, the history keeps what it was", async () => {
  const theCase = await aCase();
  const done = await correct(
    officer,
    theCase,
    correction(
      theCase,
      { familyName: "Zorvathe", bornOn: "1990-05-18" },
      { interpreterDialect: "Maxaa", reason: "Passport seen" },
    ),
  );
  expect(done.status).toBe(200);
  expect(done.body).toMatchObject({ principal: "Zorvathe, Alvo", version: theCase.version + 1 });
  expect(done.body.parties[0]).toMatchObject({ bornOn: "1990-05-18", interpreterDialect: "Maxaa" });
  const changes = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/changes`)).body.items;
  expect(changes.map((one: { field: { code: string }; was: { fr: string } }) => [one.field.code, one.was.fr])).toEqual([
    ["familyName", "Zorvath"],
    ["bornOn", "17\u00a0mai\u00a01990"],
    ["interpreterDialect", "maay"],
  ]);
  const recorded = (await eventsOf(theCase.id)).find((one) => one.type === "party-corrected");
  expect(JSON.stringify(recorded)).not.toContain("Zorvathe");
  const found = await post(officer, "/api/v1/cases/search", { q: "zorvathe" });
  expect(found.body.items.map((one: { id: string }) => one.id)).toContain(theCase.id);
  expect(await t.store.transact(theSystem, (tx) => verifyChain(tx, theCase.id))).toMatchObject({ ok: true });
});

test("what was not known, what nobody bears and that no interpreter is needed read differently among the changes", async () => {
  let theCase = await aCase();
  const steps = [
    [{ nationalities: ["SOM"] }, { interpreterLanguage: null, interpreterDialect: null, language: "fr" }],
    [
      { bornOn: null, nationalities: [] },
      { interpreterLanguage: "zxx", language: null },
    ],
  ] as const;
  for (const [changes, more] of steps)
    theCase = (await correct(officer, theCase, correction(theCase, changes, more))).body;
  const { items } = (await t.call(officer, "GET", `/api/v1/cases/${theCase.id}/changes`)).body;
  const of = (code: string, version: number) => {
    const row = items.find(
      (one: { field: { code: string }; version: number }) => one.field.code === code && one.version === version,
    );
    return row === undefined ? undefined : [row.was.en, row.became.en, row.became.fr];
  };
  const { version } = theCase;
  expect(of("interpreterLanguage", version - 1)).toEqual(["Somali", "Not known", "Inconnue"]);
  expect(of("nationalities", version)?.slice(1)).toEqual(["Not known", "Inconnue"]);
  expect(of("interpreterLanguage", version)).toEqual(["Not known", "No interpreter needed", "Aucun interprète requis"]);
  expect(of("language", version)).toEqual(["French", "Not known", "Inconnue"]);
  expect(of("bornOn", version)).toEqual(["May 17, 1990", "Not known", "Inconnue"]);
});

test("of two officers who edit one case, the second is told what changed and by whom, and may save over the newest", async () => {
  const theCase = await aCase();
  const other = await t.person("registry-officer");
  const both = await Promise.all([
    correct(officer, theCase, correction(theCase, { uci: "12345678" })),
    correct(other, theCase, correction(theCase, { uci: "87654321" })),
  ]);
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  const refused = both.find((answer) => answer.status === 409)?.body;
  expect(refused.code).toBe("case-changed-meanwhile");
  expect(refused.fields[0].path).toMatch(/\/uci$/);
  expect(refused.fields[0].text).toMatch(/Unique client identifier is now: \d{8} \(changed by A registry-officer\)/);
  const again = await correct(other, theCase, {
    ...correction(theCase, { uci: "87654321" }),
    version: theCase.version + 1,
  });
  expect(again.body.parties[0].uci).toBe("87654321");
});

test.each([
  ["no name", { familyName: null, givenNames: null }, "person-without-name", "/familyName"],
  ["a birth to come", { bornOn: "2027-01-01" }, "birth-date-impossible", "/bornOn"],
  ["a country that is not", { nationalities: ["QQQ"] }, "country-unknown", "/nationalities/0"],
])("a correction with %s names the field and changes nothing", async (_, changes, code, path) => {
  const theCase = await aCase();
  const answer = await correct(officer, theCase, correction(theCase, changes));
  expect(answer.body).toMatchObject({ code, fields: [{ path }] });
  expect((await t.call(officer, "GET", `/api/v1/cases/${theCase.id}`)).body.version).toBe(theCase.version);
});

test("only the registry corrects: not a member, not counsel, not somebody who is on no case", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "EDIT-1" });
  const counsel = await t.person("counsel", counselId);
  const theCase = await aCase({ counsel: { regulator: "LSO", licenceNumber: "EDIT-1" } });
  expect((await correct(member, theCase, correction(theCase))).status).toBe(403);
  expect((await correct(counsel, theCase, correction(theCase))).status).toBe(403);
  expect((await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}/changes`)).status).toBe(403);
});
