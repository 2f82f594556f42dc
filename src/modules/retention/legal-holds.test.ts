import { afterAll, expect, test } from "vitest";
import { disposalStage } from "./testing.ts";

const { t, officer, colleague, decide, aProposal } = await disposalStage();
afterAll(() => t.close());

test("a legal hold stands in the way until it is lifted, also when it comes after the proposal", async () => {
  const { caseId, disposalId } = await aProposal();
  const hold = await t.call(colleague, "POST", `/api/v1/cases/${caseId}/legal-holds`, {
    reason: "Federal Court application",
  });
  expect(hold.status).toBe(201);
  expect((await decide(disposalId, "approve")).body.code).toBe("case-on-hold");
  const held = await t.call(officer, "GET", "/api/v1/legal-holds");
  expect(held.body.items[0]).toMatchObject({ caseId, placed: { reason: "Federal Court application" } });
  await expect(
    t.store.pool.query(
      "update disposals set state = 'approved', decided_at = now(), decided_by = $2, decided_reason = 'past it' where id = $1",
      [disposalId, colleague.accountId],
    ),
  ).resolves.toBeDefined();
  await expect(t.store.pool.query("select greffe.dispose($1)", [disposalId])).rejects.toThrow(/legal hold/);
  await t.store.pool.query(
    "update disposals set state = 'proposed', decided_at = null, decided_by = null, decided_reason = null where id = $1",
    [disposalId],
  );
  const lift = () => t.call(officer, "POST", `/api/v1/legal-holds/${hold.body.holdId}/lift`, { reason: "Dismissed" });
  expect((await lift()).status).toBe(200);
  expect((await lift()).body.code).toBe("hold-already-lifted");
  expect((await decide(disposalId, "approve")).status).toBe(200);
});

test("a hold and an approval at once: the case is held or gone, never both", async () => {
  for (let turn = 0; turn < 6; turn++) {
    const { caseId, disposalId } = await aProposal();
    const hold = () =>
      t.call(officer, "POST", `/api/v1/cases/${caseId}/legal-holds`, { reason: "Federal Court application" });
    const approve = () => decide(disposalId, "approve");
    const answers = await Promise.all(turn % 2 === 0 ? [approve(), hold()] : [hold(), approve()]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    const held = await t.store.pool.query("select from legal_holds where case_id = $1", [caseId]);
    const gone = await t.store.pool.query("select from cases where id = $1 and disposed_at is not null", [caseId]);
    expect([held.rowCount, gone.rowCount].sort()).toEqual([0, 1]);
  }
});
