import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import type { CounselId } from "../../kernel/ids.ts";
import { verifyChain } from "../audit/index.ts";
import { aReferral } from "../intake/testing.ts";
import { aCounsel } from "../parties/testing.ts";
import type { CaseView } from "./contract.ts";

let t: Tribunal;
let officer: Actor;
let member: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  member = await t.person("member");
});
afterAll(() => t.close());

const post = (actor: Actor, url: string, body: object) => t.call(actor, "POST", url, JSON.parse(JSON.stringify(body)));

async function aCase(
  changes: Parameters<typeof aReferral>[0] = {},
  data: Parameters<typeof aReferral>[1] = {},
): Promise<CaseView> {
  const sent = await post(officer, "/api/v1/referrals", aReferral(changes, data));
  expect(sent.status).toBe(201);
  return (await t.call(officer, "GET", `/api/v1/cases/${sent.body.cases[0].id}`)).body;
}

function correction(file: CaseView, changes: object = {}, more: object = {}) {
  const [party] = file.parties;
  if (party === undefined) throw new Error("no party");
  const { names, bornOn, bornYear, nationalities, uci, language, interpreterLanguage, interpreterDialect } = party;
  return {
    version: file.version,
    reason: null,
    person: { ...names, bornOn, bornYear, nationalities, uci, ...changes },
    language,
    interpreterLanguage,
    interpreterDialect,
    ...more,
  };
}
const correct = (actor: Actor, file: CaseView, body: object) =>
  post(actor, `/api/v1/cases/${file.id}/parties/${file.parties[0]?.personId}/correction`, body);
const edit = (actor: Actor, file: CaseView, path: string, body: object) =>
  post(actor, `/api/v1/cases/${file.id}/${path}`, { version: file.version, reason: null, ...body });
const events = async (id: string) =>
  (await t.call(officer, "GET", `/api/v1/cases/${id}/history`)).body.items as { type: string; payload: object }[];

test("the registry corrects a name, a birth and an interpreter; lists follow, the history keeps what it was", async () => {
  const file = await aCase();
  const done = await correct(
    officer,
    file,
    correction(
      file,
      { familyName: "Zorvathe", bornOn: "1990-05-18" },
      { interpreterDialect: "Maxaa", reason: "Passport seen" },
    ),
  );
  expect(done.status).toBe(200);
  expect(done.body).toMatchObject({ principal: "Zorvathe, Alvo", version: file.version + 1 });
  expect(done.body.parties[0]).toMatchObject({ bornOn: "1990-05-18", interpreterDialect: "Maxaa" });
  const changes = (await t.call(officer, "GET", `/api/v1/cases/${file.id}/changes`)).body.items;
  expect(changes.map((one: { field: { code: string }; was: { fr: string } }) => [one.field.code, one.was.fr])).toEqual([
    ["familyName", "Zorvath"],
    ["bornOn", "1990-05-17"],
    ["interpreterDialect", "maay"],
  ]);
  const recorded = (await events(file.id)).find((one) => one.type === "party-corrected");
  expect(JSON.stringify(recorded)).not.toContain("Zorvathe");
  const found = await post(officer, "/api/v1/cases/search", { q: "zorvathe" });
  expect(found.body.items.map((one: { id: string }) => one.id)).toContain(file.id);
  expect(await t.store.read(theSystem, (tx) => verifyChain(tx, file.id))).toMatchObject({ ok: true });
});

test("of two officers who edit one file, the second is told what changed and by whom, and may save over the newest", async () => {
  const file = await aCase();
  const other = await t.person("registry-officer");
  const both = await Promise.all([
    correct(officer, file, correction(file, { uci: "12345678" })),
    correct(other, file, correction(file, { uci: "87654321" })),
  ]);
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  const refused = both.find((answer) => answer.status === 409)?.body;
  expect(refused.code).toBe("case-changed-meanwhile");
  expect(refused.fields[0].path).toMatch(/\/uci$/);
  expect(refused.fields[0].text).toMatch(/Unique client identifier is now: \d{8} \(changed by A registry-officer\)/);
  const again = await correct(other, file, { ...correction(file, { uci: "87654321" }), version: file.version + 1 });
  expect(again.body.parties[0].uci).toBe("87654321");
});

test.each([
  ["no name", { familyName: null, givenNames: null }, "person-without-name", "/familyName"],
  ["a birth to come", { bornOn: "2027-01-01" }, "birth-date-impossible", "/bornOn"],
  ["a country that is not", { nationalities: ["QQQ"] }, "country-unknown", "/nationalities/0"],
])("a correction with %s names the field and changes nothing", async (_, changes, code, path) => {
  const file = await aCase();
  const answer = await correct(officer, file, correction(file, changes));
  expect(answer.body).toMatchObject({ code, fields: [{ path }] });
  expect((await t.call(officer, "GET", `/api/v1/cases/${file.id}`)).body.version).toBe(file.version);
});

test("only the registry corrects: not a member, not counsel, not somebody who is on no file", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "EDIT-1" });
  const counsel = await t.person("counsel", counselId);
  const file = await aCase({ counsel: { regulator: "LSO", licenceNumber: "EDIT-1" } });
  expect((await correct(member, file, correction(file))).status).toBe(403);
  expect((await correct(counsel, file, correction(file))).status).toBe(403);
  expect((await t.call(counsel, "GET", `/api/v1/cases/${file.id}/changes`)).status).toBe(403);
});

test("a file moved to Vancouver keeps its number and day of receipt and takes the office's clock", async () => {
  const file = await aCase();
  expect((await edit(officer, file, "office", { officeId: "toronto" })).body.code).toBe("case-already-there");
  const moved = await edit(officer, file, "office", { officeId: "vancouver", reason: "Lives in Burnaby" });
  expect(moved.body).toMatchObject({
    fileNumber: file.fileNumber,
    receivedOn: file.receivedOn,
    office: { zone: "America/Vancouver" },
  });
  const due = await t.call(officer, "GET", `/api/v1/cases/${file.id}/deadlines`);
  expect(due.body.zone).toBe("America/Vancouver");
  expect((await edit(officer, file, "office", { officeId: "calgary" })).body.fields[0].text).toContain(
    "Office is now: vancouver",
  );
});

test("an officer joins two files with all that is joined to them, and separates one again", async () => {
  const [one, two, three] = [await aCase(), await aCase(), await aCase()];
  await edit(officer, one, "join", { fileNumber: two.fileNumber });
  const all = await edit(officer, three, "join", { fileNumber: two.fileNumber.toLowerCase() });
  expect(all.body.joinedCases.map((file: CaseView) => file.id).sort()).toEqual([one.id, two.id].sort());
  const again = await edit(officer, all.body, "join", { fileNumber: one.fileNumber });
  expect(again.body.code).toBe("cases-joined-already");
  expect((await edit(officer, all.body, "join", { fileNumber: three.fileNumber })).body.code).toBe("join-with-itself");
  expect((await edit(officer, all.body, "join", { fileNumber: "TC6-99999" })).body.code).toBe("join-number-unknown");
  const appeal = await aCase({}, { division: "RAD", proceedingType: "appeal" });
  expect((await edit(officer, all.body, "join", { fileNumber: appeal.fileNumber })).body.code).toBe(
    "join-across-divisions",
  );
  const separated = await edit(officer, all.body, "separate", { reason: "Interests differ" });
  expect(separated.body.joinedCases).toEqual([]);
  expect((await t.call(officer, "GET", `/api/v1/cases/${one.id}`)).body.joinedCases).toHaveLength(1);
  expect((await edit(officer, separated.body, "separate", {})).body.code).toBe("case-not-joined");
});

test("a minor alone wants a representative until an adult is designated, and the lists show it", async () => {
  const file = await aCase({ bornOn: "2015-01-01" });
  expect(file.representativeWanted).toBe(true);
  const list = async () =>
    (await t.call(officer, "GET", "/api/v1/cases?representativeWanted=true")).body.items.map((one: CaseView) => one.id);
  expect(await list()).toContain(file.id);
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
    post(officer, `/api/v1/cases/${file.id}/parties/${file.parties[0]?.personId}/representative`, {
      version,
      reason: null,
      actingPersonId: null,
      acting: null,
      basis: "designated",
      ...body,
    });
  expect(
    (await designate(file.version, { acting: { person: { ...person, bornOn: "2010-01-01" }, contact: [] } })).body.code,
  ).toBe("representative-not-adult");
  expect((await designate(file.version, { actingPersonId: file.parties[0]?.personId })).body.code).toBe(
    "representative-wrong",
  );
  const done = await designate(file.version, {
    acting: { person, contact: [{ kind: "phone", value: { number: "+1 555 555 0177" } }] },
  });
  expect(done.body.parties[0].designatedRepresentative).toMatchObject({
    basis: "designated",
    name: "Standinvath, Moro",
  });
  expect(await list()).not.toContain(file.id);
  const ended = await designate(file.version + 1, { basis: "none", reason: "No longer suitable" });
  expect(ended.body.parties[0].designatedRepresentative).toBeNull();
  expect((await designate(file.version + 2, { basis: "none" })).body.code).toBe("representation-of-nobody");
});

test("each reader is offered the steps of the table that are theirs, and no other is taken", async () => {
  const file = await aCase();
  expect(file.steps.map((step) => step.code)).toEqual(["make-ready", "withdraw-received"]);
  const asMember = (await t.call(member, "GET", `/api/v1/cases/${file.id}`)).body;
  expect(asMember.steps.map((step: { code: string }) => step.code)).toEqual(["abandon-received"]);
  expect((await edit(officer, file, "steps", { step: "abandon-received" })).body.code).toBe("step-not-yours");
  expect((await edit(officer, file, "steps", { step: "set-first-hearing" })).body.code).toBe("case-step-not-possible");
  const done = await edit(officer, file, "steps", { step: "withdraw-received", reason: "Notice of withdrawal" });
  expect(done.body).toMatchObject({ status: { code: "withdrawn" }, finalizedOn: "2026-11-24", steps: [] });
});

test("counsel is replaced without a moment between: one sees the file no more, the other from then on", async () => {
  const ids = [await aCounsel(t, { licenceNumber: "REP-1" }), await aCounsel(t, { licenceNumber: "REP-2" })] as const;
  const [former, next] = [await t.person("counsel", ids[0]), await t.person("counsel", ids[1])];
  const file = await aCase({ counsel: { regulator: "LSO", licenceNumber: "REP-1" } });
  const [record] = file.parties[0]?.representedBy ?? [];
  const url = `/api/v1/cases/${file.id}/representations/${record?.representationId}/replace`;
  const body = { scope: "whole-proceeding", authorisation: "counsel-contact-information-form" };
  expect((await post(officer, url, { ...body, counselId: ids[0] })).body.code).toBe("same-counsel");
  expect((await post(officer, url, { ...body, counselId: ids[1] })).status).toBe(201);
  expect((await t.call(former, "GET", `/api/v1/cases/${file.id}`)).status).toBe(404);
  const seen = (await t.call(next, "GET", `/api/v1/cases/${file.id}`)).body as CaseView;
  expect(seen.parties[0]?.representedBy.map((one) => one.endedReason)).toEqual([null, "replaced"]);
  expect((await post(officer, url, { ...body, counselId: ids[1] })).body.code).toBe("representation-not-found");
});

test("a suspended licence closes every file at once, good standing opens those it still covers, and both are in the history", async () => {
  const counselId: CounselId = await aCounsel(t, { licenceNumber: "STAND-1" });
  const counsel = await t.person("counsel", counselId);
  const represented = { counsel: { regulator: "LSO", licenceNumber: "STAND-1" } };
  const [kept, ended] = [await aCase(represented), await aCase(represented)];
  const set = (standing: string) => post(officer, `/api/v1/counsels/${counselId}/standing`, { standing });
  const sees = async () =>
    (await t.call(counsel, "GET", "/api/v1/cases")).body.items.map((one: CaseView) => one.id).sort();
  expect(await sees()).toEqual([kept.id, ended.id].sort());
  expect((await set("suspended")).body).toMatchObject({ files: 2, counsel: { standing: "suspended" } });
  expect(await sees()).toEqual([]);
  expect((await set("revoked")).body.files).toBe(0);
  const record = ended.parties[0]?.representedBy[0]?.representationId;
  await post(officer, `/api/v1/cases/${ended.id}/representations/${record}/end`, { reason: "standing-lost" });
  expect((await set("good")).body.files).toBe(1);
  expect(await sees()).toEqual([kept.id]);
  const types = (await events(kept.id)).map((one) => one.type);
  expect(types).toContain("counsel-access-suspended");
  expect(types).toContain("counsel-access-restored");
  const stretches = await t.store.pool.query("select count(*) as n from case_access where case_id = $1", [kept.id]);
  expect(Number(stretches.rows[0].n)).toBe(2);
});

test("lists sort by name and number both ways, page by page, without losing or doubling a file", async () => {
  for (const sort of ["name", "number", "received"]) {
    for (const order of ["asc", "desc"]) {
      const seen: string[] = [];
      let after = "";
      do {
        const page = await t.call(officer, "GET", `/api/v1/cases?sort=${sort}&order=${order}&limit=4${after}`);
        seen.push(...page.body.items.map((one: CaseView) => one.id));
        after = page.body.next === null ? "" : `&after=${page.body.next}`;
      } while (after !== "");
      const total = (await t.call(officer, "GET", "/api/v1/cases?limit=1")).body.total;
      expect([new Set(seen).size, seen.length], `${sort} ${order}`).toEqual([total, total]);
    }
  }
});

test("a name is found by its sound and with a slip of the finger, and the record keeps no word of the search", async () => {
  const file = await aCase({ familyName: "Muhammadov", givenNames: "Youssef" });
  const find = async (q: string) => (await post(officer, "/api/v1/cases/search", { q })).body;
  expect(await find("Mohamedov Yusuf")).toMatchObject({ kind: "name-alike", items: [{ id: file.id }] });
  expect(await find("Muhamadv")).toMatchObject({ kind: "name-alike", items: [{ id: file.id }] });
  expect((await find("youssef muhammadov")).kind).toBe("name");
  const rows = await t.store.pool.query(
    "select payload from events where type = 'cases-searched' order by id desc limit 1",
  );
  expect(rows.rows[0].payload).toMatchObject({ kind: "name", found: 1 });
  expect(JSON.stringify(rows.rows)).not.toMatch(/youssef|muhammad/i);
});

test("an identifier is found as it is written on a card", async () => {
  const file = await aCase({ uci: "1122334455" });
  const found = await post(officer, "/api/v1/cases/search", { q: "11-2233-4455" });
  expect(found.body).toMatchObject({ kind: "uci", total: 1, items: [{ id: file.id }] });
});
