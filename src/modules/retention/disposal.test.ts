import { afterAll, expect, test } from "vitest";
import { nobody, theSystem } from "../../kernel/actor.ts";
import { verifyChain } from "../audit/index.ts";
import { anOldCase, disposalStage, later, reason } from "./testing.ts";

const { t, officer, colleague, propose, decide, aProposal, rowOf } = await disposalStage();
afterAll(() => t.close());

test("one officer proposes, another approves, and of the case its number, dates and events remain", async () => {
  const { caseId, fileNumber, counsel, receipt, disposalId } = await aProposal();
  const hashes = receipt.documents.map((row: { sha256: string }) => row.sha256);
  const events = await rowOf("select count(*)::int n from events where chain_id = $1", caseId);
  const done = await decide(disposalId, "approve");
  expect(done.status).toBe(200);
  const { body: register } = await t.call(officer, "GET", "/api/v1/disposals?state=approved");
  expect(register.items[0]).toMatchObject({
    fileNumber,
    finalizedOn: "2026-11-24",
    documents: 2,
    proposed: { reason: reason },
    decided: { reason: reason },
  });
  expect((await t.call(officer, "GET", `/api/v1/cases/${caseId}`)).body.code).toBe("case-not-found");
  expect((await t.call(counsel, "GET", `/api/v1/cases/${caseId}`)).body.code).toBe("case-not-found");
  expect((await t.call(officer, "GET", `/api/v1/documents/${receipt.documents[0].documentId}`)).status).toBe(404);
  expect((await t.call(officer, "GET", `/api/v1/submissions/${receipt.submissionId}`)).status).toBe(404);
  // The chain is longer by what was decided here, and still verifies.
  const after = await rowOf("select count(*)::int n from events where chain_id = $1", caseId);
  expect(after.n).toBe(events.n + 1);
  expect(await t.store.transact(theSystem, (tx) => verifyChain(tx, caseId))).toMatchObject({ ok: true });
  expect(await rowOf("select 1 from events where hash = decode($1, 'hex')", receipt.event.sha256)).toBeDefined();
  const types = await rowOf("select array_agg(type order by seq) types from events where chain_id = $1", caseId);
  expect(types.types.slice(-2)).toEqual(["disposal-proposed", "disposal-approved"]);
  expect(hashes).toHaveLength(2);
  for (const hash of hashes)
    expect(await rowOf("select 1 from document_versions where hash = $1", hash)).toBeUndefined();
});

test("whoever proposed it does not decide it, and the table refuses too", async () => {
  const { caseId, disposalId } = await aProposal();
  for (const way of ["approve", "refuse"] as const)
    expect((await decide(disposalId, way, officer)).body.code).toBe("disposal-needs-another-person");
  await expect(
    t.store.pool.query(
      "update disposals set state = 'approved', decided_at = now(), decided_by = proposed_by, decided_reason = 'alone' where id = $1",
      [disposalId],
    ),
  ).rejects.toThrow(/check constraint/);
  await expect(t.store.pool.query("select greffe.dispose($1)", [disposalId])).rejects.toThrow();
  expect((await t.call(officer, "GET", `/api/v1/cases/${caseId}`)).status).toBe(200);
});

test("of two who approve at once one does, and the other is told", async () => {
  const third = await t.person("registry-officer");
  const { caseId, disposalId } = await aProposal();
  const answers = await Promise.all([decide(disposalId, "approve"), decide(disposalId, "approve", third)]);
  expect(answers.map((answer) => answer.body.code ?? answer.status).sort()).toEqual([200, "disposal-already-decided"]);
  const told = await rowOf(
    "select count(*)::int n from events where chain_id = $1 and type = 'disposal-approved'",
    caseId,
  );
  expect(told.n).toBe(1);
});

test("sent twice with one key, it is approved once and answered the same; proposed twice at once, it is proposed once", async () => {
  const { disposalId } = await aProposal();
  const send = () =>
    t.call(colleague, "POST", `/api/v1/disposals/${disposalId}/approve`, { reason }, { "idempotency-key": disposalId });
  const answers = [await send(), await send()];
  expect(answers[1]).toEqual(answers[0]);
  const theCase = await anOldCase(t, officer);
  const both = await Promise.all([propose(theCase.caseId), propose(theCase.caseId, colleague)]);
  expect(both.map((answer) => answer.body.code ?? answer.status).sort()).toEqual([201, "disposal-already-proposed"]);
});

test("a refused disposal leaves the case as it was, and it may be proposed again", async () => {
  const { caseId, disposalId } = await aProposal();
  expect((await decide(disposalId, "refuse")).status).toBe(200);
  expect((await decide(disposalId, "approve")).body.code).toBe("disposal-already-decided");
  expect((await t.call(officer, "GET", `/api/v1/cases/${caseId}/documents`)).body.items).toHaveLength(2);
  expect((await t.call(officer, "GET", "/api/v1/disposals?state=refused")).body.items[0].id).toBe(disposalId);
});

test("a case goes neither before its time nor while it is open", async () => {
  const { caseId } = await anOldCase(t, officer);
  t.at("2031-11-24T15:00:00.000Z");
  expect((await propose(caseId)).body.code).toBe("retention-not-over");
  expect((await t.call(officer, "GET", "/api/v1/disposal-candidates")).body.items).toEqual([]);
  t.at(later);
  const listed = await t.call(officer, "GET", "/api/v1/disposal-candidates");
  expect(listed.body.items.map((row: { caseId: string }) => row.caseId)).toContain(caseId);
  await t.store.pool.query("update cases set status = 'ready', finalized_on = null where id = $1", [caseId]);
  expect((await propose(caseId)).body.code).toBe("case-not-closed");
});

test("nobody but a registry officer sees or does any of it, and what is not there is not found", async () => {
  const { caseId, counsel, disposalId } = await aProposal();
  const nowhere = "01900000-0000-7000-8000-000000000000";
  for (const who of [counsel, await t.person("member"), await t.person("manager"), await t.person("operator")]) {
    expect((await propose(caseId, who)).body.code).toBe("action-not-allowed");
    expect((await decide(disposalId, "approve", who)).body.code).toBe("action-not-allowed");
    expect((await t.call(who, "GET", "/api/v1/disposals")).body.code).toBe("action-not-allowed");
    expect((await t.call(who, "GET", "/api/v1/legal-holds")).body.code).toBe("action-not-allowed");
  }
  expect((await propose(caseId, nobody)).status).toBe(401);
  expect((await decide(disposalId, "approve", nobody)).status).toBe(401);
  expect((await propose(nowhere)).body.code).toBe("case-not-found");
  expect((await decide(nowhere, "approve")).body.code).toBe("disposal-not-found");
  expect((await t.call(officer, "POST", `/api/v1/legal-holds/${nowhere}/lift`, { reason })).body.code).toBe(
    "hold-not-found",
  );
  const bare = await t.store.transact(counsel, async (tx) => [
    await tx.db.selectFrom("disposals").select("id").execute(),
    await tx.db.selectFrom("legal_holds").select("id").execute(),
  ]);
  expect(bare).toEqual([[], []]);
});

test("the application's role can delete neither a disposal nor a hold", async () => {
  for (const table of ["disposals", "legal_holds"]) {
    const client = await t.store.pool.connect();
    try {
      await client.query("begin; set local role greffe_app");
      await expect(client.query(`delete from ${table}`), table).rejects.toThrow(/permission denied/);
    } finally {
      await client.query("rollback");
      client.release();
    }
  }
});

test("who decides may look at the case first; whoever else opens it uses it, and its years begin anew", async () => {
  const looked = await aProposal();
  expect((await t.call(colleague, "GET", `/api/v1/cases/${looked.caseId}`)).status).toBe(200);
  expect((await decide(looked.disposalId, "approve")).status).toBe(200);
  const used = await aProposal();
  for (const [reader, theCase] of [
    [used.counsel, used],
    [await t.person("member"), await aProposal()],
  ] as const) {
    expect((await t.call(reader, "GET", `/api/v1/cases/${theCase.caseId}`)).status).toBe(200);
    expect((await decide(theCase.disposalId, "approve")).body.code).toBe("retention-not-over");
  }
  const { body } = await t.call(officer, "GET", "/api/v1/disposal-candidates?limit=100");
  expect(body.items.map((one: { caseId: string }) => one.caseId)).not.toContain(used.caseId);
});
