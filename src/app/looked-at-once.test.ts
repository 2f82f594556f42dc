import { afterAll, beforeAll, expect, test } from "vitest";
import { aRepresentedCase, aSubmission, inHand } from "../../test/stages/submission.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import type { Actor } from "../kernel/actor.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

async function looks(caseId: string, accountId: string | null): Promise<readonly string[]> {
  const { rows } = await t.store.pool.query(
    `select type from events where case_id = $1 and actor_id = $2
      and type in ('case-opened-by-reader', 'submission-read', 'receipt-read') order by id`,
    [caseId, accountId],
  );
  return rows.map((row) => row.type);
}

test("that somebody looked is written once a visit: not by edits, by the other language, or by a page that asks again", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const sent = await aSubmission(t, counsel, caseId, 1);
  const colleague = { ...(await t.person("registry-officer")), sessionId: "first" };
  const url = `/api/v1/cases/${caseId}`;
  const view = await t.call(colleague, "GET", url);
  const facts = { language: "fr", claimType: "religion", origin: null, country: null, reason: null };
  const edited = await t.call(colleague, "POST", `${url}/facts`, { ...facts, version: view.body.version });
  expect(edited.status, JSON.stringify(edited.body)).toBe(200);
  await Promise.all(
    ["en", "fr"].map((language) => t.call(colleague, "GET", url, undefined, { "accept-language": language })),
  );
  expect(await looks(caseId, colleague.accountId)).toEqual(["case-opened-by-reader"]);
  await t.call({ ...colleague, sessionId: "second" }, "GET", url);
  expect(await looks(caseId, colleague.accountId)).toHaveLength(2);

  const { submissionId } = sent.body;
  await inHand(t, colleague, submissionId);
  for (const part of ["", "", "/receipt", "/receipt"])
    await t.call(colleague, "GET", `/api/v1/submissions/${submissionId}${part}`);
  expect((await looks(caseId, colleague.accountId)).slice(2)).toEqual(["submission-read", "receipt-read"]);
});

test("a command that answers with the case has not looked at it", async () => {
  const { caseId } = await aRepresentedCase(t, officer);
  const { body } = await t.call(officer, "GET", `/api/v1/cases/${caseId}`);
  const other = await t.person("registry-officer");
  const facts = {
    language: "fr",
    claimType: "religion",
    origin: null,
    country: null,
    reason: null,
    version: body.version,
  };
  expect((await t.call(other, "POST", `/api/v1/cases/${caseId}/facts`, facts)).status).toBe(200);
  expect(await looks(caseId, other.accountId)).toEqual([]);
});
