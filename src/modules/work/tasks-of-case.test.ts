import { afterAll, beforeAll, expect, test } from "vitest";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { type CaseId, newId } from "../../kernel/ids.ts";
import { closeTask, openTask } from "./index.ts";

let t: Tribunal;
let officer: Actor;
let member: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  member = await t.person("member");
});
afterAll(() => t.close());

const work = async (caseId: string, actor: Actor = officer) => t.call(actor, "GET", `/api/v1/cases/${caseId}/tasks`);

/** A family of two, with something to do about one of them. */
async function aFamily(kind: string, queue: string) {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { persons: [aPerson(), aPerson()] }));
  const [first, second]: { id: CaseId; fileNumber: string }[] = sent.body.cases;
  if (first === undefined || second === undefined) throw new Error("A family of two was wanted");
  const task = {
    queue,
    caseId: first.id,
    subject: { kind, id: newId() },
    officeId: "toronto",
    division: "RPD",
  } as const;
  await t.store.transact(theSystem, (tx) => openTask(tx, task));
  return { first, second };
}

test("a case tells the staff what is to be done about it, by when, who has it, and what the reader may open", async () => {
  const { first } = await aFamily("submission", "filings-review");
  const items = (await work(first.id)).body.items;
  const review = items.find((one: { queue: { code: string } }) => one.queue.code === "filings-review");
  expect(review).toMatchObject({ onCase: null, late: false, holder: null, mine: false, opens: true });
  expect(review.dueOn).toMatch(/^2026-1[12]-\d\d$/);
  await t.call(officer, "POST", `/api/v1/tasks/${review.id}/claim`, {});
  const held = async (who: Actor) =>
    (await work(first.id, who)).body.items.find((one: { id: string }) => one.id === review.id);
  expect(await held(officer)).toMatchObject({ holder: "A registry-officer", mine: true });
  expect(await held(member)).toMatchObject({ holder: "A registry-officer", mine: false, opens: false });
});

test("what is past its day is late, and what is done is not there", async () => {
  const { first } = await aFamily("submission", "filings-review");
  t.at("2027-02-01T14:00:00.000Z");
  const ofIt = async () =>
    (await work(first.id)).body.items.filter((one: { queue: { code: string } }) => one.queue.code === "filings-review");
  const [late] = await ofIt();
  expect(late).toMatchObject({ late: true });
  await t.store.transact(theSystem, (tx) => closeTask(tx, late.id, "docketed"));
  expect(await ofIt()).toEqual([]);
});

test("one decision for a family is work of each of its cases, named by the case on which it stands; a filing is not", async () => {
  const decided = await aFamily("decision", "decisions-to-release");
  const queues = async (caseId: string) =>
    (await work(caseId)).body.items.map((one: { queue: { code: string }; onCase: string | null }) => [
      one.queue.code,
      one.onCase,
    ]);
  expect(await queues(decided.first.id)).toContainEqual(["decisions-to-release", null]);
  expect(await queues(decided.second.id)).toContainEqual(["decisions-to-release", decided.first.fileNumber]);
  const filed = await aFamily("submission", "filings-review");
  expect((await queues(filed.second.id)).flat()).not.toContain("filings-review");
});

test("no party, no partner and nobody who is signed out reads it, and of a sealed case only whoever is on it", async () => {
  const { first } = await aFamily("submission", "filings-review");
  expect((await work(first.id, nobody)).status).toBe(401);
  for (const role of ["minister-counsel", "operator", "interpreter"] as const)
    expect([403, 404]).toContain((await work(first.id, await t.person(role))).status);
  expect((await work(newId())).body.code).toBe("case-not-found");
  const seal = { fileNumber: first.fileNumber, reason: "safety" };
  await t.call(await t.person("operator"), "POST", "/api/v1/sealed-cases", seal);
  expect((await work(first.id)).body.code).toBe("case-not-found");
});
