import { afterAll, beforeAll, expect, test } from "vitest";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { aContent, aRepresentedCase, inHand } from "../../../test/stages/submission.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";
import { finishOutcomeNames } from "./text.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

type Represented = Awaited<ReturnType<typeof aRepresentedCase>>;
/** A document of this type that counsel filed and the registry settled. */
async function filed({ caseId, counsel }: Represented, typeCode: string, outcome = "docketed"): Promise<string> {
  const content = aContent([await aReadyUpload(t, counsel)]);
  const documents = content.documents.map((one) => ({ ...one, typeCode }));
  const path = `/api/v1/cases/${caseId}/submissions`;
  const { body } = await t.call(counsel, "POST", path, { ...content, documents } as never);
  const documentId: string = body.documents[0].documentId;
  const why = outcome === "docketed" ? {} : { reasonCode: "illegible", words: "Page 1." };
  const settle = async (hand: object) =>
    t.call(officer, "POST", `/api/v1/submissions/${body.submissionId}/decisions`, {
      ...hand,
      decisions: [{ documentId, outcome, ...why }],
    } as never);
  const hand = await inHand(t, officer, body.submissionId);
  expect((await settle(hand)).status).toBe(200);
  // Settled again, it is refused and opens no second item.
  expect((await settle(hand)).status).not.toBe(200);
  return documentId;
}
const items = async (caseId: string) =>
  (
    await t.store.pool.query(
      `select id, subject_id, outcome, (due_on - (opened_at at time zone 'America/Toronto')::date) >= 5 as in_time
       from tasks where queue = 'applications-and-notices' and case_id = $1 order by opened_at, id`,
      [caseId],
    )
  ).rows;
const act = (who: Actor, id: string, what: "claim" | "finish", body: object = {}) =>
  t.call(who, "POST", `/api/v1/tasks/${id}/${what}`, body as never);
async function anItem(typeCode = "application") {
  const theCase = await aRepresentedCase(t, officer);
  await filed(theCase, typeCode);
  const [{ id }] = await items(theCase.caseId);
  return { ...theCase, id: id as string };
}

test.each(["application", "withdrawal", "constitutional-question"])(
  "a document of type %s on the docket waits for the registry once",
  async (typeCode) => {
    const theCase = await aRepresentedCase(t, officer);
    const documentId = await filed(theCase, typeCode);
    const [item, ...more] = await items(theCase.caseId);
    expect(more).toEqual([]);
    expect(item).toMatchObject({ subject_id: documentId, outcome: null, in_time: true });
    expect((await t.call(officer, "GET", `/api/v1/tasks/${item.id}`)).body).toMatchObject({
      queue: { en: "Applications and notices to answer", fr: "Demandes et avis à traiter" },
      kinds: [typeCode],
      byHand: true,
    });
    expect((await t.call(theCase.counsel, "GET", `/api/v1/tasks/${item.id}`)).status).toBe(403);
    const scheduler = await t.person("scheduling-officer");
    expect((await act(scheduler, item.id, "claim")).body.code).toBe("queue-not-yours");
  },
);

test("what was returned waits for nobody there, nor does another type of document", async () => {
  const theCase = await aRepresentedCase(t, officer);
  await filed(theCase, "application", "returned");
  for (const typeCode of ["application-response", "disclosure", "change-of-date"]) await filed(theCase, typeCode);
  expect(await items(theCase.caseId)).toEqual([]);
});

test("whoever has it says what came of it, and the history keeps that in both languages", async () => {
  const { id, caseId } = await anItem();
  await act(officer, id, "claim");
  expect((await act(officer, id, "finish")).body).toMatchObject({ status: 422, code: "task-outcome-wanted" });
  expect((await act(officer, id, "finish", { outcome: "looked-at" })).status).toBe(400);
  expect((await act(officer, id, "finish", { outcome: "dismissed" })).body).toMatchObject({ outcome: "dismissed" });
  expect((await act(officer, id, "finish", { outcome: "allowed" })).body.code).toBe("task-closed");
  const { items: history } = (await t.call(officer, "GET", `/api/v1/cases/${caseId}/history`)).body;
  expect(history.filter((one: { type: string }) => one.type === "task-finished")).toMatchObject([
    { payload: { taskId: id, outcome: "dismissed" }, more: finishOutcomeNames.dismissed },
  ]);
});

test("a notice of withdrawal is answered when the case is withdrawn; an application waits on", async () => {
  const theCase = await anItem("withdrawal");
  await filed(theCase, "application");
  const { version } = (await t.call(officer, "GET", `/api/v1/cases/${theCase.caseId}`)).body;
  const step = { version, step: "withdraw-received", reason: "Notice of withdrawal" };
  expect((await t.call(officer, "POST", `/api/v1/cases/${theCase.caseId}/steps`, step as never)).status).toBe(200);
  await workOff(t);
  expect((await items(theCase.caseId)).map((one) => one.outcome)).toEqual(["case-withdrawn", null]);
});

test("a notice of withdrawal waits on when the case takes another step", async () => {
  const theCase = await anItem("withdrawal");
  const { version } = (await t.call(officer, "GET", `/api/v1/cases/${theCase.caseId}`)).body;
  const step = { version, step: "make-ready", reason: "As asked" };
  expect((await t.call(officer, "POST", `/api/v1/cases/${theCase.caseId}/steps`, step as never)).status).toBe(200);
  await workOff(t);
  expect(await items(theCase.caseId)).toMatchObject([{ outcome: null }]);
});
