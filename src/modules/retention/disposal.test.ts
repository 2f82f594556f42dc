import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { verifyChain } from "../audit/index.ts";
import { anOldFile, later } from "./testing.ts";

let t: Tribunal;
let officer: Actor;
let colleague: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  colleague = await t.person("registry-officer");
});
afterAll(() => t.close());

const because = { reason: "Its time has run" };
const one = async (statement: string, ...values: readonly unknown[]) =>
  (await t.store.pool.query(statement, [...values])).rows[0];
const propose = (caseId: string, who = officer) => t.call(who, "POST", `/api/v1/cases/${caseId}/disposals`, because);
const decide = (disposalId: string, way: "approve" | "refuse", who = colleague) =>
  t.call(who, "POST", `/api/v1/disposals/${disposalId}/${way}`, because);

async function aProposal() {
  const file = await anOldFile(t, officer);
  const { body } = await propose(file.caseId);
  return { ...file, disposalId: body.disposalId as string };
}

test("one officer proposes, another approves, and of the file its number, dates and events remain", async () => {
  const { caseId, fileNumber, counsel, receipt, disposalId } = await aProposal();
  const hashes = receipt.documents.map((row: { sha256: string }) => row.sha256);
  const events = await one("select count(*)::int n from events where chain_id = $1", caseId);
  const done = await decide(disposalId, "approve");
  expect(done.status).toBe(200);
  const { body: register } = await t.call(officer, "GET", "/api/v1/disposals?state=approved");
  expect(register.items[0]).toMatchObject({
    fileNumber,
    finalizedOn: "2026-11-24",
    documents: 2,
    proposed: { reason: because.reason },
    decided: { reason: because.reason },
  });
  expect((await t.call(officer, "GET", `/api/v1/cases/${caseId}`)).body.code).toBe("case-not-found");
  expect((await t.call(counsel, "GET", `/api/v1/cases/${caseId}`)).body.code).toBe("case-not-found");
  expect((await t.call(officer, "GET", `/api/v1/documents/${receipt.documents[0].documentId}`)).status).toBe(404);
  expect((await t.call(officer, "GET", `/api/v1/submissions/${receipt.submissionId}`)).status).toBe(404);
  // The chain is longer by what was decided here, and still verifies.
  const after = await one("select count(*)::int n from events where chain_id = $1", caseId);
  expect(after.n).toBe(events.n + 1);
  expect(await t.store.read(theSystem, (tx) => verifyChain(tx, caseId))).toMatchObject({ ok: true });
  expect(await one("select 1 from events where hash = decode($1, 'hex')", receipt.event.sha256)).toBeDefined();
  const types = await one("select array_agg(type order by seq) types from events where chain_id = $1", caseId);
  expect(types.types.slice(-2)).toEqual(["disposal-proposed", "disposal-approved"]);
  expect(hashes).toHaveLength(2);
  for (const hash of hashes) expect(await one("select 1 from document_versions where hash = $1", hash)).toBeUndefined();
});

test("nothing that was said or written on the file is left in any table", async () => {
  const { caseId, submissionId, disposalId } = await aProposal();
  await t.store.pool.query("update submissions set note = 'Zorvath is ill' where id = $1", [submissionId]);
  await decide(disposalId, "approve");
  const tables = await t.store.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'case_id'`,
  );
  for (const { name } of tables.rows) {
    const rows = await t.store.pool.query(`select to_jsonb(x)::text as row from "${name}" x where case_id = $1`, [
      caseId,
    ]);
    for (const { row } of rows.rows)
      expect(row, name).not.toMatch(/Zorvath|Country evidence|disclosure\.pdf|Samplesworth/);
  }
  const shell = await one("select principal_name, file_number, country, origin from cases where id = $1", caseId);
  expect(shell).toMatchObject({ principal_name: shell.file_number, country: null, origin: null });
  const message = await one("select body from referral_messages where answer::text like '%' || $1 || '%'", caseId);
  expect(message.body).toEqual({});
});

test("a table with case data says what a disposal does to it", async () => {
  const known: Readonly<Record<string, readonly string[]>> = {
    emptied: [
      "delivery_events",
      "deliveries",
      "notice_documents",
      "notice_attachments",
      "notices",
      "submission_drafts",
      "document_outcomes",
      "submission_documents",
      "document_sources",
      "document_versions",
      "invitations",
      "representations",
      "case_parties",
      "designated_representatives",
    ],
    reduced: ["submissions", "task_claims", "deadline_variations", "case_changes"],
    // Numbers, dates, codes and accounts.
    kept: [
      "case_access",
      "case_group_members",
      "deadline_outcomes",
      "deadline_triggers",
      "disposals",
      "document_dockets",
      "documents",
      "events",
      "hearing_cases",
      "legal_holds",
      "minister_participations",
      "sealed_cases",
      "submission_reviews",
      "tasks",
    ],
  };
  const found = await t.store.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'case_id' order by 1`,
  );
  const said = new Set(Object.values(known).flat());
  expect(found.rows.map((row) => row.name).filter((name) => !said.has(name))).toEqual([]);
});

test("somebody of another file stays there, and so does a blob that another file names", async () => {
  const file = await anOldFile(t, officer);
  const other = await anOldFile(t, officer);
  const person = await one("select person_id as id from case_parties where case_id = $1", file.caseId);
  await t.store.pool.query("update case_parties set person_id = $1 where case_id = $2 and is_principal", [
    person.id,
    other.caseId,
  ]);
  const shared: string = file.receipt.documents[0].sha256;
  await t.store.pool.query("update document_versions set hash = $1, pdf_hash = $1 where document_id = $2", [
    shared,
    other.receipt.documents[0].documentId,
  ]);
  const { body } = await propose(file.caseId);
  await decide(body.disposalId, "approve");
  expect(await one("select family_name from persons where id = $1", person.id)).toMatchObject({
    family_name: "Zorvath",
  });
  expect(await one("select 1 from uploads where hash = $1", shared)).toBeDefined();
  const alone: string = file.receipt.documents[1].sha256;
  expect(await one("select 1 from uploads where hash = $1", alone)).toBeUndefined();
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
  const told = await one(
    "select count(*)::int n from events where chain_id = $1 and type = 'disposal-approved'",
    caseId,
  );
  expect(told.n).toBe(1);
});

test("sent twice with one key, it is approved once and answered the same; proposed twice at once, it is proposed once", async () => {
  const { disposalId } = await aProposal();
  const send = () =>
    t.call(colleague, "POST", `/api/v1/disposals/${disposalId}/approve`, because, { "idempotency-key": disposalId });
  const answers = [await send(), await send()];
  expect(answers[1]).toEqual(answers[0]);
  const file = await anOldFile(t, officer);
  const both = await Promise.all([propose(file.caseId), propose(file.caseId, colleague)]);
  expect(both.map((answer) => answer.body.code ?? answer.status).sort()).toEqual([201, "disposal-already-proposed"]);
});

test("a refused disposal leaves the file as it was, and it may be proposed again", async () => {
  const { caseId, disposalId } = await aProposal();
  expect((await decide(disposalId, "refuse")).status).toBe(200);
  expect((await decide(disposalId, "approve")).body.code).toBe("disposal-already-decided");
  expect((await t.call(officer, "GET", `/api/v1/cases/${caseId}/documents`)).body.items).toHaveLength(2);
  expect((await t.call(officer, "GET", "/api/v1/disposals?state=refused")).body.items[0].id).toBe(disposalId);
});

test("a file goes neither before its time nor while it is open", async () => {
  const { caseId } = await anOldFile(t, officer);
  t.at("2031-11-24T15:00:00.000Z");
  expect((await propose(caseId)).body.code).toBe("retention-not-over");
  expect((await t.call(officer, "GET", "/api/v1/disposal-candidates")).body.items).toEqual([]);
  t.at(later);
  const listed = await t.call(officer, "GET", "/api/v1/disposal-candidates");
  expect(listed.body.items.map((row: { caseId: string }) => row.caseId)).toContain(caseId);
  await t.store.pool.query("update cases set status = 'ready', finalized_on = null where id = $1", [caseId]);
  expect((await propose(caseId)).body.code).toBe("case-not-closed");
});

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

test("a hold and an approval at once: the file is held or gone, never both", async () => {
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
  expect((await t.call(officer, "POST", `/api/v1/legal-holds/${nowhere}/lift`, because)).body.code).toBe(
    "hold-not-found",
  );
  const bare = await t.store.read(counsel, async (tx) => [
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
