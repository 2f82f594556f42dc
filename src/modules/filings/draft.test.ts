import { afterAll, beforeAll, expect, test } from "vitest";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aContent, aRepresentedCase, aSubmission, inHand } from "../../../test/stages/submission.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/ids.ts";
import type { SubmissionContent } from "./contract.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

async function aDraft(counsel: Actor, caseId: string, content?: SubmissionContent) {
  const begun = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submission-drafts`);
  const address = `/api/v1/submission-drafts/${begun.body.id}`;
  if (content === undefined) return { address, id: begun.body.id as string, version: 1 };
  const saved = await t.call(counsel, "PUT", address, { version: 1, content });
  expect(saved.status).toBe(200);
  return { address, id: begun.body.id as string, version: saved.body.version as number };
}

test("what was typed is there again after signing out, also half done", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const half = aContent([await aReadyUpload(t, counsel)], { service: null, note: "To be continued" });
  const { address, id } = await aDraft(counsel, caseId, half);
  const later = await t.call({ ...counsel, sessionId: "another" }, "GET", address);
  expect(later.body.content).toEqual(half);
  const list = await t.call(counsel, "GET", `/api/v1/submission-drafts?caseId=${caseId}`);
  expect(list.body.items).toMatchObject([{ id, documents: 1 }]);
});

test("the second of two windows is told that the draft changed, and nothing is overwritten", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const { address, version } = await aDraft(counsel, caseId, aContent([]));
  const save = (note: string) => t.call(counsel, "PUT", address, { version, content: aContent([], { note }) });
  const answers = await Promise.all([save("one"), save("two")]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
  expect(answers.find((one) => one.status === 409)?.body.code).toBe("draft-changed");
  const kept = await t.call(counsel, "GET", address);
  expect(kept.body.version).toBe(version + 1);
  expect((await t.call(counsel, "POST", `${address}/submit`, { version })).body.code).toBe("draft-changed");
});

test("a draft submitted twice, also at once, is one submission with one receipt", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const { address, version } = await aDraft(counsel, caseId, aContent([await aReadyUpload(t, counsel)]));
  const send = () => t.call(counsel, "POST", `${address}/submit`, { version });
  const answers = [...(await Promise.all([send(), send(), send()])), await send()];
  expect(answers.map((one) => one.status)).toEqual([201, 201, 201, 201]);
  expect(new Set(answers.map((one) => one.body.receiptNumber)).size).toBe(1);
  expect((await t.call(counsel, "PUT", address, { version, content: aContent([]) })).body.code).toBe("draft-submitted");
  expect((await t.call(counsel, "DELETE", address)).body.code).toBe("draft-submitted");
  expect((await t.call(counsel, "GET", "/api/v1/submission-drafts")).body.items).toEqual([]);
});

test("a refused submission keeps the draft as it is", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const content = aContent([await aReadyUpload(t, counsel)], { service: null });
  const { address, version } = await aDraft(counsel, caseId, content);
  expect((await t.call(counsel, "POST", `${address}/submit`, { version })).body.code).toBe("submission-incomplete");
  expect((await t.call(counsel, "GET", address)).body).toMatchObject({ content, version, submissionId: null });
});

test("a draft is its writer's: not another counsel's, not the registry's, not former counsel's", async () => {
  const { caseId, counsel, representationId } = await aRepresentedCase(t, officer);
  const other = await aRepresentedCase(t, officer);
  const { address, version } = await aDraft(counsel, caseId, aContent([]));
  for (const actor of [other.counsel, officer])
    for (const [method, path, body] of [
      ["GET", "", undefined],
      ["PUT", "", { version, content: aContent([]) }],
      ["POST", "/submit", { version }],
      ["DELETE", "", undefined],
    ] as const)
      expect((await t.call(actor, method, address + path, body as never)).body.code).toBe("draft-not-found");
  await t.call(officer, "POST", `/api/v1/cases/${caseId}/representations/${representationId}/end`, {
    reason: "withdrew",
  });
  expect((await t.call(counsel, "GET", address)).body.code).toBe("draft-not-found");
  expect((await t.call(counsel, "POST", `${address}/submit`, { version })).body.code).toBe("draft-not-found");
});

test("a discarded draft is gone from the list", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const { address } = await aDraft(counsel, caseId, aContent([]));
  expect((await t.call(counsel, "DELETE", address)).status).toBe(200);
  expect((await t.call(counsel, "GET", address)).body.code).toBe("draft-not-found");
  // Nor is it written, sent or discarded again.
  const version = 1;
  expect((await t.call(counsel, "PUT", address, { version, content: aContent([]) })).body.code).toBe("draft-not-found");
  expect((await t.call(counsel, "POST", `${address}/submit`, { version })).body.code).toBe("draft-not-found");
  expect((await t.call(counsel, "DELETE", address)).body.code).toBe("draft-not-found");
});

test("an upload belongs to the draft that named it: no other draft, no other case and no direct submission takes it", async () => {
  const one = await aRepresentedCase(t, officer);
  const upload = await aReadyUpload(t, one.counsel, { fileName: "Secret case A evidence.pdf" });
  const { id, address, version } = await aDraft(one.counsel, one.caseId, aContent([upload]));
  const bound = await t.store.pool.query("select draft_id from uploads where id = $1", [upload]);
  expect(bound.rows).toEqual([{ draft_id: id }]);
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral());
  const otherCase: string = sent.body.cases[0].id;
  const view = await t.call(officer, "GET", `/api/v1/cases/${otherCase}`);
  await t.call(officer, "POST", `/api/v1/cases/${otherCase}/representations`, {
    personId: view.body.parties[0].personId,
    counselId: one.counselId,
    scope: "whole-proceeding",
    authorisation: "counsel-contact-information-form",
  });
  for (const caseId of [one.caseId, otherCase]) {
    const other = await aDraft(one.counsel, caseId);
    const refused = await t.call(one.counsel, "PUT", other.address, { version: 1, content: aContent([upload]) });
    expect([refused.status, refused.body.code]).toEqual([409, "upload-of-other-draft"]);
    const direct = await t.call(
      one.counsel,
      "POST",
      `/api/v1/cases/${caseId}/submissions`,
      aContent([upload]) as never,
    );
    expect([direct.status, direct.body.code]).toEqual([409, "upload-of-other-draft"]);
  }
  expect((await t.call(one.counsel, "POST", `${address}/submit`, { version })).status).toBe(201);
});

test("what was found in a file that can be filed is said again when the draft is opened again", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const [repaired, whole] = [await aReadyUpload(t, counsel), await aReadyUpload(t, counsel)];
  const { address } = await aDraft(counsel, caseId, aContent([repaired, whole]));
  await t.store.pool.query("update uploads set remarks = '{pdf-repaired}' where id = $1", [repaired]);
  const { body } = await t.call(counsel, "GET", address);
  expect(body.files).toMatchObject([{ key: "row-0", problem: null, returned: null }]);
  expect(body.files[0].remarks[0]).toMatchObject({
    code: "pdf-repaired",
    fr: expect.stringContaining("Parcourez ses pages"),
  });
});

test("a file of a draft that cannot be read says why, in the reader's words, when the draft is opened again", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const upload = await aReadyUpload(t, counsel);
  const { address, id } = await aDraft(counsel, caseId, aContent([upload, newId<string>()]));
  await t.store.pool.query("update uploads set state = 'refused', refusal_code = 'pdf-encrypted' where id = $1", [
    upload,
  ]);
  await t.store.pool.query(
    "insert into uploads (id, account_id, file_name, size_bytes, state, created_at, draft_id) values (gen_random_uuid(), $1, 'half.pdf', 9, 'growing', now(), $2)",
    [counsel.accountId, id],
  );
  const { body } = await t.call(counsel, "GET", address, undefined, { "accept-language": "fr" });
  expect(body.files).toMatchObject([
    {
      key: "row-0",
      problem: { code: "pdf-encrypted", title: "Le PDF est protégé par un mot de passe ou par chiffrement" },
    },
    { key: "row-1", problem: { code: "upload-not-found" } },
  ]);
  expect(body.unfinished).toEqual(["half.pdf"]);
});

test("a returned document comes back with the reason, and asks for another file where the file was what was wrong", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const filed = await aSubmission(t, counsel, caseId, 2);
  const { taskId, version } = await inHand(t, officer, filed.body.submissionId);
  const [first, second] = filed.body.documents.map((one: { documentId: string }) => one.documentId);
  const decided = await t.call(officer, "POST", `/api/v1/submissions/${filed.body.submissionId}/decisions`, {
    taskId,
    version,
    decisions: [
      { documentId: first, outcome: "returned", reasonCode: "illegible", words: "Page 3 is black" },
      { documentId: second, outcome: "returned", reasonCode: "translation-missing", words: "" },
    ],
  } as never);
  expect(decided.status).toBeLessThan(300);
  const drafts = await t.call(counsel, "GET", `/api/v1/submission-drafts?caseId=${caseId}`);
  const { body } = await t.call(counsel, "GET", `/api/v1/submission-drafts/${drafts.body.items[0].id}`);
  expect(body.files).toMatchObject([
    { problem: null, returned: { code: "illegible", words: "Page 3 is black", needsNewFile: true } },
    { problem: null, returned: { code: "translation-missing", needsNewFile: false } },
  ]);
  const [row, ...rest] = body.content.documents;
  const content = { ...body.content, documents: [{ ...row, uploadId: await aReadyUpload(t, counsel) }, ...rest] };
  const saved = await t.call(counsel, "PUT", `/api/v1/submission-drafts/${body.id}`, {
    version: body.version,
    content,
  });
  expect(saved.body.files).toMatchObject([{ returned: { code: "translation-missing" } }]);
});
