import { afterAll, beforeAll, expect, test } from "vitest";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { aContent, aRepresentedCase, aSubmission, inHand } from "../../../test/stages/submission.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { verifyChain } from "../audit/index.ts";

let t: Tribunal;
let officer: Actor;
let colleague: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  colleague = await t.person("registry-officer");
});
afterAll(() => t.close());

async function received(documents: number) {
  const theCase = await aRepresentedCase(t, officer);
  const { body } = await aSubmission(t, theCase.counsel, theCase.caseId, documents);
  const ids: string[] = body.documents.map((one: { documentId: string }) => one.documentId);
  const hand = await inHand(t, officer, body.submissionId);
  const address = `/api/v1/submissions/${body.submissionId}`;
  const decide = (decisions: readonly object[], version = hand.version, actor = officer) =>
    t.call(actor, "POST", `${address}/decisions`, { taskId: hand.taskId, version, decisions } as never);
  return { ...theCase, ...hand, submissionId: body.submissionId as string, receipt: body, ids, address, decide };
}
const onto = (documentId = "") => ({ documentId, outcome: "docketed" });
const back = (documentId = "", reasonCode = "illegible", words = "Page 3 is dark.") => ({
  documentId,
  outcome: "returned",
  reasonCode,
  words,
});
const jobsNamed = async (name: string, submissionId: string) =>
  (
    await t.store.pool.query(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
       where k.identifier = $1 and payload->>'submissionId' = $2`,
      [name, submissionId],
    )
  ).rows.map((row) => row.payload);

test("documents go onto the docket with the case's next numbers, and the item leaves the queue", async () => {
  const { caseId, submissionId, ids, decide, taskId, counsel } = await received(2);
  const done = await decide(ids.map((id) => onto(id)));
  expect(done.status).toBe(200);
  expect(done.body.state).toBe("docketed");
  expect(done.body.documents.map((one: { outcome: { docketNumber: number } }) => one.outcome.docketNumber)).toEqual([
    1, 2,
  ]);
  expect((await t.call(officer, "GET", `/api/v1/tasks/${taskId}`)).body).toMatchObject({ outcome: "docketed" });
  expect(await jobsNamed("after-documents-docketed", submissionId)).toEqual([
    { caseId, submissionId, documentIds: ids },
  ]);
  expect(await jobsNamed("after-submission-returned", submissionId)).toEqual([]);
  const second = await aSubmission(t, counsel, caseId);
  const hand = await inHand(t, officer, second.body.submissionId);
  const next = await t.call(officer, "POST", `/api/v1/submissions/${second.body.submissionId}/decisions`, {
    ...hand,
    decisions: [onto(second.body.documents[0].documentId)],
  } as never);
  expect(next.body.documents[0].outcome.docketNumber).toBe(3);
  expect(await t.store.transact(theSystem, (tx) => verifyChain(tx, caseId))).toMatchObject({ ok: true });
});

test("what is returned comes back to its filer as a draft with everything, and can be filed again as it is", async () => {
  const { caseId, counsel, submissionId, ids, decide, address, receipt } = await received(2);
  const decided = await decide([onto(ids[0]), back(ids[1])]);
  expect(decided.body.state).toBe("partly-returned");
  expect(await jobsNamed("after-submission-returned", submissionId)).toEqual([
    { caseId, submissionId, documentIds: [ids[1]], side: "party" },
  ]);
  const seen = await t.call(counsel, "GET", address);
  const outcome = seen.body.documents[1].outcome;
  expect(outcome).toMatchObject({ outcome: "returned", words: "Page 3 is dark.", reason: { code: "illegible" } });
  expect(outcome.reason.mend.fr).toContain("300 points par pouce");
  const draft = await t.call(counsel, "GET", `/api/v1/submission-drafts/${seen.body.draftId}`);
  expect(draft.body).toMatchObject({ fromSubmissionId: submissionId, caseId });
  expect(draft.body.content.documents).toMatchObject([
    { returnedDocumentId: ids[1], typeCode: "disclosure", description: "Country evidence 2", language: "en" },
  ]);
  expect(draft.body.content.service).toMatchObject({ kind: "no-other-party" });
  t.at("2026-11-25T15:00:00.000Z");
  const again = await t.call(counsel, "POST", `/api/v1/submission-drafts/${seen.body.draftId}/submit`, { version: 1 });
  t.at("2026-11-24T15:00:00.000Z");
  expect(again.status).toBe(201);
  expect(again.body.documents[0].sha256).toBe(receipt.documents[1].sha256);
  const mended = await t.call(counsel, "GET", `/api/v1/submissions/${again.body.submissionId}`);
  expect(mended.body).toMatchObject({ mends: { submissionId, receiptNumber: receipt.receiptNumber }, mendedBy: [] });
  // The former receipt does not ask for what has been done.
  const { submissionId: laterId, receiptNumber } = again.body;
  expect((await t.call(counsel, "GET", address)).body).toMatchObject({
    mends: null,
    mendedBy: [{ submissionId: laterId, receiptNumber }],
  });
  // The first time of receipt is in the history for ever.
  const first = await t.call(counsel, "GET", `${address}/receipt`);
  expect(first.body).toEqual({ ...receipt, proof: null });
  const events = await t.call(officer, "GET", `/api/v1/cases/${caseId}/history`);
  expect(JSON.stringify(events.body.items)).not.toContain("dark");
});

test("a discarded draft of what was returned can be had again, also by new counsel", async () => {
  const { caseId, counsel, ids, decide, address, representationId } = await received(1);
  await decide([back(ids[0])]);
  const seen = await t.call(counsel, "GET", address);
  await t.call(counsel, "DELETE", `/api/v1/submission-drafts/${seen.body.draftId}`);
  expect((await t.call(counsel, "GET", address)).body.draftId).toBeNull();
  const again = await t.call(counsel, "POST", `${address}/drafts`);
  expect(again.body.content.documents).toHaveLength(1);
  await t.call(officer, "POST", `/api/v1/cases/${caseId}/representations/${representationId}/end`, {
    reason: "replaced",
  });
  const successor = await aRepresentedCase(t, officer);
  const view = await t.call(officer, "GET", `/api/v1/cases/${caseId}`);
  await t.call(officer, "POST", `/api/v1/cases/${caseId}/representations`, {
    personId: view.body.parties[0].personId,
    counselId: successor.counselId,
    scope: "whole-proceeding",
    authorisation: "counsel-contact-information-form",
  });
  const taken = await t.call(successor.counsel, "POST", `${address}/drafts`);
  expect(taken.body.content.documents).toMatchObject([{ returnedDocumentId: ids[0] }]);
  expect((await t.call(counsel, "POST", `${address}/drafts`)).body.code).toBe("submission-not-found");
});

test("nothing was returned, so there is nothing to mend", async () => {
  const { counsel, address } = await received(1);
  expect((await t.call(counsel, "POST", `${address}/drafts`)).body.code).toBe("nothing-returned");
});

test("a correction keeps what was filed and shows what stands", async () => {
  const { ids, address, taskId, version, receipt, decide, counsel } = await received(1);
  const corrected = await t.call(officer, "PATCH", `${address}/documents/${ids[0]}`, {
    taskId,
    version,
    typeCode: "identity-document",
    description: "Passport",
  });
  expect(corrected.body.documents[0]).toMatchObject({
    type: { code: "disclosure" },
    current: { type: { code: "identity-document" }, description: "Passport", version: 2 },
  });
  expect(corrected.body.review.version).toBe(version + 1);
  expect((await decide([onto(ids[0])])).body.code).toBe("review-changed");
  expect((await decide([onto(ids[0])], version + 1)).status).toBe(200);
  expect((await t.call(counsel, "GET", `${address}/receipt`)).body).toEqual({ ...receipt, proof: null });
});

test("of two windows of one officer, the second is told that the review changed", async () => {
  const { ids, decide } = await received(2);
  const answers = await Promise.all([decide([onto(ids[0])]), decide([back(ids[0])])]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
  expect(answers.find((one) => one.status === 409)?.body.code).toBe("review-changed");
});

test("a document is decided once", async () => {
  const { ids, decide } = await received(2);
  const first = await decide([onto(ids[0])]);
  const version = first.body.review.version;
  expect((await decide([back(ids[0])], version)).body.code).toBe("document-already-decided");
  expect((await decide([onto(ids[1]), onto(ids[1])], version)).body.code).toBe("document-already-decided");
  expect((await decide([onto("01900000-0000-7000-8000-000000000000")], version)).body.code).toBe(
    "document-not-in-submission",
  );
});

test("a reason must be one of the table, and the one that says nothing needs words", async () => {
  const { ids, decide } = await received(1);
  expect((await decide([back(ids[0], "because")])).body.code).toBe("return-reason-unknown");
  expect((await decide([back(ids[0], "other", "  ")])).body.code).toBe("return-words-missing");
  const reasons = await t.call(officer, "GET", "/api/v1/return-reasons");
  for (const one of reasons.body.items) expect(one.fr, one.code).not.toBe(one.en);
});

test("only the officer who has the item decides", async () => {
  const { ids, decide, counsel, address, taskId, version } = await received(1);
  expect((await decide([onto(ids[0])], version, colleague)).body.code).toBe("task-claimed-by-another");
  expect((await decide([onto(ids[0])], version, counsel)).body.code).toBe("action-not-allowed");
  expect((await decide([onto(ids[0])], version, nobody)).status).toBe(401);
  expect((await decide([onto(ids[0])], version, await t.person("scheduling-officer"))).body.code).toBe(
    "action-not-allowed",
  );
  await t.call(officer, "POST", `/api/v1/tasks/${taskId}/release`);
  expect((await decide([onto(ids[0])])).body.code).toBe("task-not-claimed");
  const other = await received(1);
  const wrong = await t.call(officer, "POST", `${address}/decisions`, {
    taskId: other.taskId,
    version,
    decisions: [onto(ids[0])],
  });
  expect(wrong.body.code).toBe("task-not-of-submission");
});

test("what the registry filed for a party and returns has no draft, and is not lost", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const counter = { channel: "counter", side: "party" as const, on: "2026-11-23", time: "10:00" };
  const content = aContent([await aReadyUpload(t, officer)], { counter });
  const { body } = await t.call(officer, "POST", `/api/v1/cases/${caseId}/submissions`, content);
  const hand = await inHand(t, officer, body.submissionId);
  await t.call(officer, "POST", `/api/v1/submissions/${body.submissionId}/decisions`, {
    ...hand,
    decisions: [back(body.documents[0].documentId)],
  } as never);
  const seen = await t.call(counsel, "GET", `/api/v1/submissions/${body.submissionId}`);
  expect(seen.body).toMatchObject({ state: "returned", draftId: null });
  const drafts = () =>
    t.store.pool.query("select from submission_drafts where from_submission_id = $1", [body.submissionId]);
  expect((await drafts()).rows).toHaveLength(0);
  expect((await t.call(counsel, "POST", `/api/v1/submissions/${body.submissionId}/drafts`)).status).toBe(201);
  expect((await drafts()).rows).toHaveLength(1);
});

test("the form that was due is no longer shown as missing once it is on the docket, by the day it came", async () => {
  const theCase = await aRepresentedCase(t, officer, { origin: "port-of-entry" });
  const uploadId = await aReadyUpload(t, theCase.counsel, { pages: 1 });
  const content = aContent([uploadId]);
  const form = { ...content, documents: content.documents.map((one) => ({ ...one, typeCode: "basis-of-claim" })) };
  const { body } = await t.call(theCase.counsel, "POST", `/api/v1/cases/${theCase.caseId}/submissions`, form);
  const limit = async () =>
    (await t.call(theCase.counsel, "GET", `/api/v1/cases/${theCase.caseId}/deadlines`)).body.items.find(
      (one: { ruleCode: string }) => one.ruleCode === "rpd-boc",
    );
  expect((await limit()).state).toBe("coming");
  const hand = await inHand(t, officer, body.submissionId);
  await t.call(officer, "POST", `/api/v1/submissions/${body.submissionId}/decisions`, {
    ...hand,
    decisions: [onto(body.documents[0].documentId)],
  } as never);
  expect(await limit()).toMatchObject({ state: "met", metOn: "2026-11-24" });
});

test("a document is split into parts that are docketed on their own; the document as received stays", async () => {
  const theCase = await aRepresentedCase(t, officer);
  const upload = await aReadyUpload(t, theCase.counsel, { pages: 5 });
  const { body } = await t.call(
    theCase.counsel,
    "POST",
    `/api/v1/cases/${theCase.caseId}/submissions`,
    aContent([upload]),
  );
  const hand = await inHand(t, officer, body.submissionId);
  const address = `/api/v1/submissions/${body.submissionId}`;
  const [{ documentId }] = body.documents;
  const part = (firstPage: number, lastPage: number) => ({
    firstPage,
    lastPage,
    typeCode: "disclosure",
    description: `Pages ${firstPage} to ${lastPage}`,
  });
  const split = (parts: object[], actor = officer) =>
    t.call(actor, "POST", `${address}/documents/${documentId}/split`, { ...hand, parts } as never);
  expect((await split([part(1, 2), part(4, 5)])).body.code).toBe("split-not-whole");
  expect((await split([part(1, 2), part(3, 5)], colleague)).body.code).toBe("task-claimed-by-another");
  const done = await split([part(1, 2), part(3, 5)]);
  expect(done.status).toBe(200);
  expect(done.body.receipt.documents).toHaveLength(1);
  const [whole, ...parts] = done.body.documents;
  expect(whole).toMatchObject({ documentId, outcome: { outcome: "split" } });
  expect(parts.map((one: { pages: number }) => one.pages)).toEqual([2, 3]);
  expect(parts[0]).toMatchObject({ origin: "split", madeFrom: [documentId], position: 2 });
  const decided = await t.call(officer, "POST", `${address}/decisions`, {
    taskId: hand.taskId,
    version: done.body.review.version,
    decisions: parts.map((one: { documentId: string }) => onto(one.documentId)),
  } as never);
  expect(decided.body.state).toBe("docketed");
  expect((await t.call(theCase.counsel, "GET", `${address}/receipt`)).body).toEqual({ ...body, proof: null });
});

test("documents are merged into one; once merged they are not decided alone", async () => {
  const { address, ids, taskId, version } = await received(2);
  const merge = { taskId, version, documentIds: ids, typeCode: "disclosure", description: "Both together" };
  const twice = await t.call(officer, "POST", `${address}/merge`, {
    ...merge,
    documentIds: [ids[0] ?? "", ids[0] ?? ""],
  });
  expect(twice.body.code).toBe("merge-needs-two");
  const done = await t.call(officer, "POST", `${address}/merge`, merge);
  expect(done.status).toBe(200);
  const merged = done.body.documents[2];
  expect(merged).toMatchObject({ origin: "merged", madeFrom: ids, pages: 3, description: "Both together" });
  const decide = (documentId: string | undefined) =>
    t.call(officer, "POST", `${address}/decisions`, {
      taskId,
      version: done.body.review.version,
      decisions: [onto(documentId)],
    } as never);
  expect((await decide(ids[0])).body.code).toBe("document-already-decided");
  expect((await decide(merged.documentId)).body.state).toBe("docketed");
});

test("a split and a merge sent again with their key are done once and answered the same, also at once", async () => {
  const { ids, address, taskId, version } = await received(2);
  const words = { typeCode: "disclosure", description: "In order" };
  const merge = { taskId, version, ...words, documentIds: ids };
  const send = () =>
    t.call(officer, "POST", `${address}/merge`, merge as never, { "idempotency-key": `merge-${taskId}` });
  const both = await Promise.all([send(), send()]);
  const again = await send();
  for (const answer of [...both, again]) expect(answer).toEqual(both[0]);
  expect(again.status).toBe(200);
  const whole = again.body.documents.find((one: { origin: string }) => one.origin === "merged");
  const part = (firstPage: number, lastPage: number) => ({ firstPage, lastPage, ...words });
  const split = { taskId, version: again.body.review.version, parts: [part(1, 1), part(2, 3)] };
  const cut = () =>
    t.call(officer, "POST", `${address}/documents/${whole.documentId}/split`, split as never, {
      "idempotency-key": `split-${taskId}`,
    });
  const first = await cut();
  expect(first.status).toBe(200);
  expect(await cut()).toEqual(first);
  const other = await t.call(officer, "POST", `${address}/merge`, { ...merge, description: "Other" } as never, {
    "idempotency-key": `merge-${taskId}`,
  });
  expect(other.body.code).toBe("idempotency-key-reused");
});
