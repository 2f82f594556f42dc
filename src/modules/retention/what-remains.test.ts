import { afterAll, expect, test } from "vitest";
import { anOldCase, disposalStage } from "./testing.ts";

const { t, officer, propose, decide, aProposal, rowOf } = await disposalStage();
afterAll(() => t.close());

test("nothing that was said or written on the case is left in any table", async () => {
  const { caseId, submissionId, disposalId } = await aProposal();
  await t.store.pool.query("update submissions set note = 'Zorvath is ill' where id = $1", [submissionId]);
  await t.store.pool.query(
    "insert into hearing_needs (case_id, equipment, changed_at) values ($1, '{hearing-loop}', now())",
    [caseId],
  );
  await decide(disposalId, "approve");
  expect((await t.store.pool.query("select from hearing_needs where case_id = $1", [caseId])).rows).toEqual([]);
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
      "held_notices",
      "submission_drafts",
      "document_outcomes",
      "submission_documents",
      "document_sources",
      "document_versions",
      "invitations",
      "representations",
      "case_parties",
      "designated_representatives",
      "member_notes",
      "staff_messages",
      "dates_to_avoid",
      "hearing_needs",
    ],
    reduced: [
      "submissions",
      "task_claims",
      "deadline_variations",
      "case_changes",
      "person_questions",
      "undertakings",
      "hearing_people",
      "partner_messages",
      "partner_manual_notifications",
      "decision_receipts",
    ],
    // Numbers, dates, codes and accounts.
    kept: [
      "case_access",
      "case_assignments",
      "case_group_members",
      "deadline_outcomes",
      "deadline_triggers",
      "decision_cases",
      "disposals",
      "document_dockets",
      "documents",
      "events",
      "hearing_cases",
      "hearing_offer_cases",
      "legal_holds",
      "member_exclusions",
      "minister_participations",
      "notice_enclosures",
      "schedule_left_out",
      "schedule_proposal_cases",
      "seal_requests",
      "security_screenings",
      "sealed_cases",
      "submission_reviews",
      "task_kinds",
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

test("a question whether two persons are one goes with the person, and what was held for its answer with the case", async () => {
  const theCase = await anOldCase(t, officer);
  const other = await anOldCase(t, officer);
  const personOf = (caseId: string) => rowOf("select person_id as id from case_parties where case_id = $1", caseId);
  const [one, two] = [await personOf(theCase.caseId), await personOf(other.caseId)];
  await t.store.pool.query(
    "insert into person_questions (id, case_id, person_id, other_person_id, grounds, asked_at) values (uuidv7(), $1, $2, $3, '{birth}', now()) on conflict do nothing",
    [theCase.caseId, one.id, two.id],
  );
  await t.store.pool.query(
    "insert into held_notices (id, case_id, job, payload, held_at) values (uuidv7(), $1, 'after-documents-docketed', '{}', now())",
    [theCase.caseId],
  );
  const { body } = await propose(theCase.caseId);
  await decide(body.disposalId, "approve");
  const left = await t.store.pool.query(
    "select (select count(*) from persons where id = $1) + (select count(*) from held_notices where case_id = $2) + (select count(*) from person_questions where $1 in (person_id, other_person_id)) as n",
    [one.id, theCase.caseId],
  );
  expect(Number(left.rows[0].n)).toBe(0);
});

test("what was undertaken goes with the case, and what was noted of a sitting with the last of its cases", async () => {
  const [theCase, other] = [await anOldCase(t, officer), await anOldCase(t, officer)];
  const { id } = await rowOf("select hearing_id as id from hearing_cases where case_id = $1", theCase.caseId);
  await t.store.pool.query("insert into hearing_cases (hearing_id, case_id) values ($1, $2)", [id, other.caseId]);
  await t.store.pool.query(
    "insert into hearing_outcomes (id, hearing_id, ordinal, outcome, cause, note, recorded_at) values (uuidv7(), $1, 1, 'adjourned', 'illness', 'Zorvath is ill', now())",
    [id],
  );
  for (const { caseId } of [theCase, other])
    await t.store.pool.query(
      "insert into undertakings (id, hearing_id, case_id, by_whom, what, due_on, given_at) values (uuidv7(), $1, $2, 'party', 'Zorvath sends the birth certificate', '2026-12-24', now())",
      [id, caseId],
    );
  const left = async () =>
    rowOf(
      "select (select note from hearing_outcomes where hearing_id = $1) as note, array(select what from undertakings where hearing_id = $1 order by what = '———') as what",
      id,
    );
  const dispose = async (caseId: string) => decide((await propose(caseId)).body.disposalId, "approve");
  await dispose(theCase.caseId);
  expect(await left()).toEqual({ note: "Zorvath is ill", what: ["Zorvath sends the birth certificate", "———"] });
  await dispose(other.caseId);
  expect(await left()).toEqual({ note: null, what: ["———", "———"] });
});

test("what counsel said of a date, and what an officer wrote of its change, goes with the case", async () => {
  const theCase = await anOldCase(t, officer);
  const { id } = await rowOf("select hearing_id as id from hearing_cases where case_id = $1", theCase.caseId);
  await t.store.pool.query(
    "insert into date_changes (id, hearing_id, version, cause, note, granted_at, granted_by, state) select uuidv7(), $1, 1, 'other', 'Zorvath is ill', now(), $2, 'moved'",
    [id, officer.accountId],
  );
  await t.store.pool.query(
    `with run as (insert into schedule_runs (id, cause, state, asked_at, ended_at, seed) values (uuidv7(), 'officer', 'done', now(), now(), 1) returning id),
      proposal as (insert into schedule_proposals (id, run_id, division, office_id, kind, state, held_on, begins, starts_at, ends_at, mode,
          language, member_ids, issues, made_at, ended_at)
        select uuidv7(), run.id, 'RPD', 'toronto', 'rpd-regular', 'refused', '2027-01-15', '08:45', now(), now() + interval '1 hour', 'virtual',
          'en', array[$2::uuid], 'Zorvath is ill', now(), now() from run returning id),
      own as (insert into schedule_proposal_cases select id, $1, 0 from proposal),
      offer as (insert into hearing_offers (id, proposal_id, counsel_id, ordinal, token_hash, division, office_id, mode, held_on, begins, starts_at,
          ends_at, alternatives, offered_at, lapses_at, state, answered_at, reason, words)
        select uuidv7(), proposal.id, (select id from counsels limit 1), 1, 'hash', 'RPD', 'toronto', 'virtual', '2027-01-15', '08:45', now(),
          now(), '[]', now(), now(), 'refused', now(), 'other', 'Zorvath is ill' from proposal returning id)
      insert into hearing_offer_cases select id, $1, 0 from offer`,
    [theCase.caseId, officer.accountId],
  );
  await decide((await propose(theCase.caseId)).body.disposalId, "approve");
  const left = await rowOf(
    "select (select note from date_changes where hearing_id = $1) as note, (select max(words) from hearing_offers) as words, (select max(issues) from schedule_proposals) as issues",
    id,
  );
  expect(left).toEqual({ note: null, words: null, issues: null });
});

test("somebody of another case stays there, and so does a blob that another case names", async () => {
  const theCase = await anOldCase(t, officer);
  const other = await anOldCase(t, officer);
  const person = await rowOf("select person_id as id from case_parties where case_id = $1", theCase.caseId);
  await t.store.pool.query("update case_parties set person_id = $1 where case_id = $2 and is_principal", [
    person.id,
    other.caseId,
  ]);
  const shared: string = theCase.receipt.documents[0].sha256;
  await t.store.pool.query("update document_versions set hash = $1, pdf_hash = $1 where document_id = $2", [
    shared,
    other.receipt.documents[0].documentId,
  ]);
  const { body } = await propose(theCase.caseId);
  await decide(body.disposalId, "approve");
  expect(await rowOf("select family_name from persons where id = $1", person.id)).toMatchObject({
    family_name: "Zorvath",
  });
  expect(await rowOf("select 1 from uploads where hash = $1", shared)).toBeDefined();
  const alone: string = theCase.receipt.documents[1].sha256;
  expect(await rowOf("select 1 from uploads where hash = $1", alone)).toBeUndefined();
});

test("drafts, notes and the signed reasons of a decision go with the last of its cases", async () => {
  const { caseId, disposalId } = await aProposal();
  const author = await rowOf(
    "select id, coalesce((select office_id from cases where id = $1), '') as office from accounts limit 1",
    caseId,
  );
  const decision = "01900000-0000-7000-8000-00000000dec1";
  const hash = "d".repeat(64);
  const pool = t.store.pool;
  await pool.query(
    `insert into decisions (id, division, office_id, language, author_id, status, version, opened_at, saved_at, signed_at,
      effective_on, reasons_on, hash, size_bytes, pages) values ($1, 'RPD', $2, 'en', $3, 'signed', 1, now(), now(), now(),
      now()::date, now()::date, $4, 10, 1)`,
    [decision, author.office, author.id, hash],
  );
  await pool.query("insert into decision_cases (decision_id, case_id, determination) values ($1, $2, 'rejected')", [
    decision,
    caseId,
  ]);
  await pool.query("insert into decision_drafts values ($1, 1, '{\"sections\": []}', now(), $2)", [
    decision,
    author.id,
  ]);
  await pool.query(
    `insert into decision_files values ($1, 1, $2, $2, 'Zorvath.pdf', 'application/pdf', 10, 1, '[]', '[]', now(), $3)`,
    [decision, hash, author.id],
  );
  await pool.query("insert into member_notes values ($1, $2, 'Zorvath hesitates', now())", [caseId, author.id]);
  await pool.query(
    `insert into decision_translations (id, decision_id, language, status, ground, wanted_by, version, content, dissents, translator,
      asked_at, asked_by, saved_at, saved_by, released_at, released_by, hash, size_bytes, pages) values (gen_random_uuid(), $1, 'fr',
      'released', 'publication', now()::date, 1, '{"sections": ["Zorvath"]}', '["Zorvath"]', 'Zorvath', now(), $2, now(), $2, now(),
      $2, $3, 10, 1)`,
    [decision, author.id, hash],
  );
  await pool.query(
    `insert into decision_translation_files select id, 1, $2, $2, 'Zorvath.pdf', 'application/pdf', 10, 1, '[]', '[]', now(), $3
      from decision_translations where decision_id = $1`,
    [decision, hash, author.id],
  );
  await decide(disposalId, "approve");
  expect((await pool.query("select 1 from decision_translation_files")).rowCount).toBe(0);
  expect((await pool.query("select 1 from decision_drafts where decision_id = $1", [decision])).rowCount).toBe(0);
  expect((await pool.query("select 1 from decision_files where decision_id = $1", [decision])).rowCount).toBe(0);
  expect((await pool.query("select 1 from member_notes where case_id = $1", [caseId])).rowCount).toBe(0);
  const translated = await rowOf(
    "select t::text as row, hash from decision_translations t where decision_id = $1",
    decision,
  );
  expect(translated.row).not.toContain("Zorvath");
  expect(translated.hash).toBeNull();
  expect(await rowOf("select hash, status from decisions where id = $1", decision)).toEqual({
    hash: null,
    status: "signed",
  });
});
