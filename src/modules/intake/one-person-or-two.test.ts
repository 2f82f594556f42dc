import { afterAll, beforeAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { jobs as caseJobs, isPersonAsked } from "../cases/index.ts";
import { jobs as noticeJobs } from "../notices/index.ts";
import { jobs } from "./index.ts";

let t: Tribunal;
let officer: Actor;
let uci = 1_000_000_000;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

const refer = async (person: Parameters<typeof aPerson>[0]) =>
  (await t.call(officer, "POST", "/api/v1/referrals", aReferral(person))).body.cases[0] as {
    id: string;
    fileNumber: string;
  };
const questionsOf = async (caseId: string) =>
  (await t.store.pool.query("select id, grounds, answer from person_questions where case_id = $1 order by 1", [caseId]))
    .rows;
const post = (id: string, body: object, who = officer) =>
  t.call(who, "POST", `/api/v1/person-questions/${id}/answer`, body as never);

async function twoClaims() {
  const same = { uci: String(++uci), bornOn: "1985-03-02" };
  const first = await refer({ ...same, familyName: "Duplicata", givenNames: "Marie-Ève" });
  const second = await refer({ ...same, familyName: "Duplicatta", givenNames: "Marie Éve" });
  await runJobs(t, jobs);
  const [question] = await questionsOf(second.id);
  return { first, second, question };
}

test("two claims with one identifier are both kept, and the registry is asked with the two side by side", async () => {
  const { first, second, question } = await twoClaims();
  expect(await questionsOf(first.id)).toEqual([]);
  expect(question.grounds).toEqual(["identifier", "birth"]);
  const tasks = await t.call(officer, "GET", "/api/v1/queues/same-person/tasks?limit=100");
  expect(tasks.body.items.map((one: { subject: object }) => one.subject)).toContainEqual({
    kind: "person-question",
    id: question.id,
  });
  const seen = await t.call(officer, "GET", `/api/v1/person-questions/${question.id}`);
  expect(seen.body.persons).toMatchObject([
    { name: "Duplicatta, Marie Éve", cases: [{ fileNumber: second.fileNumber }] },
    { name: "Duplicata, Marie-Ève", cases: [{ fileNumber: first.fileNumber }] },
  ]);
});

test("each is seen with how they are reached now, without what their address leaves empty", async () => {
  const { first, second, question } = await twoClaims();
  const personOf = async (id: string) =>
    (await t.call(officer, "GET", `/api/v1/cases/${id}`)).body.parties[0].personId as string;
  const reach = (personId: string, value: object, until: string | null) =>
    t.store.pool.query(
      "insert into contact_details (id, person_id, kind, value, source, from_at, until_at) values (gen_random_uuid(), $1, 'address', $2, 'registry', '2026-11-01', $3)",
      [personId, JSON.stringify(value), until],
    );
  const address = {
    lines: "12 Main St\nUnit 4",
    locality: "Toronto",
    province: "",
    postalCode: "M5V 1A1",
    country: "CAN",
  };
  await reach(await personOf(second.id), address, null);
  await reach(await personOf(first.id), address, "2026-11-20");
  const { body } = await t.call(officer, "GET", `/api/v1/person-questions/${question.id}`);
  expect(body.persons.map((one: { contact: object[] }) => one.contact)).toEqual([
    [{ kind: "address", value: "12 Main St, Unit 4, Toronto, M5V 1A1, CAN" }],
    [],
  ]);
});

test("no notice goes out before the answer, and what was to be told goes out after it", async () => {
  const { second, question } = await twoClaims();
  await t.store.pool.query("select graphile_worker.add_job('after-documents-docketed', $1::json)", [
    JSON.stringify({ caseId: second.id, submissionId: "01900000-0000-7000-8000-000000000001", documentIds: [] }),
  ]);
  await runJobs(t, noticeJobs);
  const notices = async () =>
    (await t.store.pool.query("select count(*)::int as n from notices where case_id = $1", [second.id])).rows[0].n;
  expect(await notices()).toBe(0);
  const scheduler = await t.person("scheduling-officer");
  const sitting = {
    on: "2027-01-15",
    time: "09:00",
    durationMinutes: 60,
    mode: "virtual",
    room: null,
    joinUrl: null,
    joinTelephone: null,
    joinCode: null,
    memberId: null,
    interpreterLanguage: null,
    interpreterDialect: null,
    interpreterName: null,
    issues: null,
  };
  await t.store.pool.query("update cases set status = 'ready' where id = $1", [second.id]);
  const set = () =>
    t.call(scheduler, "POST", `/api/v1/cases/${second.id}/hearings`, { sitting, shortNotice: null } as never);
  expect((await set()).body.code).toBe("person-question-open");
  expect((await post(question.id, { answer: "different", words: "Two sisters" })).body).toMatchObject({
    answer: "different",
    words: "Two sisters",
    answeredBy: "A registry-officer",
  });
  await runJobs(t, noticeJobs);
  await runJobs(t, noticeJobs);
  expect(await notices()).toBe(1);
  expect((await set()).status).toBe(201);
  const history = await t.call(officer, "GET", `/api/v1/cases/${second.id}/history`);
  const types = history.body.items.map((item: { type: string }) => item.type);
  expect(types).toEqual(expect.arrayContaining(["person-question-asked", "person-question-answered"]));
});

test("an answer is given once, by the registry alone", async () => {
  const { question } = await twoClaims();
  const member = await t.person("member");
  expect((await post(question.id, { answer: "same" }, nobody)).status).toBe(401);
  for (const none of ["no-identifier", crypto.randomUUID()])
    expect((await post(none, { answer: "same" })).body.code).toBe("person-question-not-found");
  expect((await post(question.id, { answer: "same" }, member)).body.code).toBe("action-not-allowed");
  const both = await Promise.all([post(question.id, { answer: "same" }), post(question.id, { answer: "different" })]);
  expect(both.map((one) => one.body.code ?? one.status).sort()).toEqual([200, "person-question-answered"]);
  const tasks = await t.store.pool.query("select closed_at from tasks where subject_id = $1", [question.id]);
  expect(tasks.rows[0].closed_at).not.toBeNull();
});

test("a correction that makes two persons alike asks too, once", async () => {
  const known = String(++uci);
  await refer({ uci: known, familyName: "Knownname" });
  const other = await refer({ uci: null, familyName: "Othername", bornOn: "1971-01-01" });
  expect(await questionsOf(other.id)).toEqual([]);
  const theCase = (await t.call(officer, "GET", `/api/v1/cases/${other.id}`)).body;
  const [party] = theCase.parties;
  const corrected = await t.call(officer, "POST", `/api/v1/cases/${other.id}/parties/${party.personId}/correction`, {
    version: theCase.version,
    reason: null,
    person: {
      ...party.names,
      bornOn: party.bornOn,
      bornYear: party.bornYear,
      nationalities: party.nationalities,
      uci: known,
    },
    language: party.language,
    interpreterLanguage: party.interpreterLanguage,
    interpreterDialect: party.interpreterDialect,
  });
  expect(corrected.status).toBeLessThan(300);
  await runJobs(t, caseJobs);
  expect((await questionsOf(other.id)).map((one) => one.grounds)).toEqual([["identifier"]]);
});

test.each([
  ["1983-07-11", "Wendrivath", "Omar Ali", "وندريفاث", "عمر علي", null, "9876500001"],
  ["1983-07-13", "Sondrevath", "Marie-Ève Anne", "Sondrewath", "Marie Éve", null, null],
  ["1983-07-15", "Gebremarvath", "Keza", "Gebre Marvath", "Keza", "9876500002", "9876500003"],
])(
  "of those born on %s, %s %s and %s %s are asked about with whatever identifier, nobody else, and nothing is held",
  async (bornOn, familyName, givenNames, otherFamily, otherGiven, one, other) => {
    await refer({ uci: one, bornOn, familyName, givenNames });
    await runJobs(t, caseJobs);
    const second = await refer({ uci: other, bornOn, familyName: otherFamily, givenNames: otherGiven });
    const elsewhen = await refer({ uci: null, bornOn: bornOn.replace("07", "08"), familyName, givenNames });
    const another = await refer({ uci: null, bornOn, familyName: "Pinkerman", givenNames: "Bertholdus" });
    await runJobs(t, caseJobs);
    expect((await questionsOf(second.id)).map((asked) => asked.grounds)).toEqual([["birth", "near"]]);
    for (const theCase of [elsewhen, another]) expect(await questionsOf(theCase.id)).toEqual([]);
    expect(await t.store.transact(theSystem, (tx) => isPersonAsked(tx, second.id as CaseId))).toBe(false);
  },
);

test("twins of one referral are not asked about", async () => {
  const twin = { uci: null, bornOn: "2012-05-06", familyName: "Twinvath" };
  const persons = [aPerson({ ...twin, givenNames: "Hassan" }), aPerson({ ...twin, givenNames: "Hussein" })];
  const both = aReferral({}, { persons });
  const { body } = await t.call(officer, "POST", "/api/v1/referrals", both as never);
  await runJobs(t, caseJobs);
  expect(body.cases).toHaveLength(2);
  for (const { id } of body.cases) expect(await questionsOf(id)).toEqual([]);
});
