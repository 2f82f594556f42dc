import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";
import { aReadyUpload } from "../documents/testing.ts";
import type { SubmissionContent } from "./contract.ts";
import { aContent, aRepresentedCase } from "./testing.ts";

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
});
