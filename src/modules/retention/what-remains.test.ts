import { afterAll, expect, test } from "vitest";
import { anOldFile, disposalStage } from "./testing.ts";

const { t, officer, propose, decide, aProposal, rowOf } = await disposalStage();
afterAll(() => t.close());

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
  const shell = await rowOf("select principal_name, file_number, country, origin from cases where id = $1", caseId);
  expect(shell).toMatchObject({ principal_name: shell.file_number, country: null, origin: null });
  const message = await rowOf("select body from referral_messages where answer::text like '%' || $1 || '%'", caseId);
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
  const person = await rowOf("select person_id as id from case_parties where case_id = $1", file.caseId);
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
  expect(await rowOf("select family_name from persons where id = $1", person.id)).toMatchObject({
    family_name: "Zorvath",
  });
  expect(await rowOf("select 1 from uploads where hash = $1", shared)).toBeDefined();
  const alone: string = file.receipt.documents[1].sha256;
  expect(await rowOf("select 1 from uploads where hash = $1", alone)).toBeUndefined();
});
