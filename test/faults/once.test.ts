import { afterAll, beforeAll, expect, test } from "vitest";
import { aReadyUpload } from "../stages/files.ts";
import { aContent, aRepresentedCase } from "../stages/submission.ts";
import { workOff } from "../support/jobs.ts";
import { aTribunal, type Tribunal } from "../support/tribunal.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

const countOf = async (what: string, ...values: readonly string[]): Promise<number> =>
  (await t.store.pool.query(`select count(*)::int n from ${what}`, [...values])).rows[0].n;

test("one key sent a thousand times at once is one filing, one docket entry, one notice, and one answer", async () => {
  const officer = await t.person("registry-officer");
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const content = aContent([await aReadyUpload(t, counsel)]);
  const address = `/api/v1/cases/${caseId}/submissions`;
  const thousand = Array.from({ length: 1000 });
  const headers = { "idempotency-key": "one-intention" };
  const answers = await Promise.all(thousand.map(() => t.call(counsel, "POST", address, content as never, headers)));
  const [first] = answers;
  expect(first?.status).toBe(201);
  for (const answer of answers) expect(answer).toEqual(first);
  expect(await countOf("submissions where case_id = $1", caseId)).toBe(1);

  const { submissionId, documents } = first?.body ?? {};
  const task = await t.store.pool.query("select id from tasks where subject_id = $1", [submissionId]);
  const taskId: string = task.rows[0].id;
  await t.call(officer, "POST", `/api/v1/tasks/${taskId}/claim`, {});
  const decisions = [{ documentId: documents[0].documentId, outcome: "docketed" }];
  const decide = { taskId, version: 1, decisions };
  const decided = await Promise.all(
    thousand
      .slice(0, 100)
      .map(() =>
        t.call(officer, "POST", `/api/v1/submissions/${submissionId}/decisions`, decide, { "idempotency-key": "once" }),
      ),
  );
  expect(decided[0]?.body.state).toBe("docketed");
  for (const answer of decided) expect(answer).toEqual(decided[0]);
  expect(await countOf("document_dockets where case_id = $1", caseId)).toBe(1);

  await workOff(t);
  expect(await countOf("notices where case_id = $1 and kind = 'documents-docketed'", caseId)).toBe(1);

  const other = aContent([await aReadyUpload(t, counsel)]);
  const refused = await t.call(counsel, "POST", address, other as never, headers);
  expect([refused.status, refused.body.code]).toEqual([422, "idempotency-key-reused"]);
  expect(await countOf("submissions where case_id = $1", caseId)).toBe(1);
}, 300_000);
