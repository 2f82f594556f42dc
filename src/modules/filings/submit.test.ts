import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { aContent, aRepresentedCase, aSubmission } from "../../../test/stages/submission.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, theSystem } from "../../kernel/actor.ts";
import { coverAll, openSigningKeys, verifyChain } from "../audit/index.ts";
import { receiptPdf } from "./receipt/receipt-pdf.ts";
import { receiptService } from "./receipt/receipt-service.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

const jobsNamed = async (name: string, submissionId: string) =>
  (
    await t.store.pool.query(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
       where k.identifier = $1 and payload->>'submissionId' = $2`,
      [name, submissionId],
    )
  ).rows.map((row) => row.payload);

test("counsel files two documents at once and gets a receipt that says what, when and where", async () => {
  const { caseId, counsel, fileNumber } = await aRepresentedCase(t, officer, { officeId: "vancouver" });
  t.at("2027-01-15T07:30:00.000Z");
  const filed = await aSubmission(t, counsel, caseId, 2);
  expect(filed.status).toBe(201);
  const receipt = filed.body;
  expect(receipt).toMatchObject({ fileNumber, receivedAt: "2027-01-15T07:30:00.000Z" });
  expect(receipt.receiptNumber).toBe("VANCOUVER-2027-A-00001");
  expect(receipt.stamp).toMatchObject({ zone: "America/Toronto", on: "2027-01-15", time: "02:30" });
  expect(receipt.receipt.on).toBe("2027-01-15");
  expect(receipt.receipt).toMatchObject({ zone: "America/Vancouver", time: "00:30" });
  expect(receipt.documents.map((one: { pages: number }) => one.pages)).toEqual([1, 2]);
  for (const one of receipt.documents) expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
  const events = await t.store.pool.query(
    "select encode(hash, 'hex') as hash, payload from events where type = $1 and case_id = $2",
    ["submission-received", caseId],
  );
  expect(events.rows[0].hash).toBe(receipt.event.sha256);
  expect(events.rows[0].payload.documents[0].sha256).toBe(receipt.documents[0].sha256);
  expect(JSON.stringify(events.rows[0].payload)).not.toContain("Country evidence");
  expect(await t.store.transact(theSystem, (tx) => verifyChain(tx, caseId))).toMatchObject({ ok: true });
  expect(await jobsNamed("after-submission-received", receipt.submissionId)).toEqual([
    { caseId, submissionId: receipt.submissionId },
  ]);
  const queue = await t.call(officer, "GET", "/api/v1/queues/filings-review/tasks?officeId=vancouver");
  expect(queue.body.items[0]).toMatchObject({ fileNumber, subject: { kind: "submission", id: receipt.submissionId } });
  const again = await t.call(counsel, "GET", `/api/v1/submissions/${receipt.submissionId}/receipt`);
  expect(again.body).toEqual({ ...receipt, proof: null });
  await coverAll(t.store, openSigningKeys(t.services.config.logKeys));
  const proven = (await t.call(counsel, "GET", `/api/v1/submissions/${receipt.submissionId}/receipt`)).body;
  expect(proven.proof).toMatchObject({ eventHash: receipt.event.sha256, head: { size: expect.any(Number) } });
  expect(proven.proof.event.payload.receiptNumber).toBe(receipt.receiptNumber);
  t.at("2026-11-24T15:00:00.000Z");
});

test("a filing stamped after midnight in Eastern time is of the day before where the case is handled", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer, { officeId: "vancouver" });
  t.at("2026-06-02T05:00:00.000Z");
  const { body } = await aSubmission(t, counsel, caseId);
  expect(body.stamp).toMatchObject({ on: "2026-06-02", time: "01:00" });
  expect(body.receipt).toMatchObject({ on: "2026-06-01", time: "22:00" });
  const row = await t.store.pool.query(
    "select received_on::text, office_zone, zone_database from submissions where id = $1",
    [body.submissionId],
  );
  expect(row.rows[0]).toEqual({
    received_on: "2026-06-01",
    office_zone: "America/Vancouver",
    zone_database: process.versions["tz"],
  });
  t.at("2026-11-24T15:00:00.000Z");
});

test("the same submission sent a hundred times at once with one key is one, and everybody gets its answer", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const content = aContent([await aReadyUpload(t, counsel)]);
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, content, { "idempotency-key": "one-key" }),
    ),
  );
  expect(new Set(answers.map((one) => JSON.stringify(one.body))).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  const kept = await t.store.pool.query("select id from submissions where case_id = $1", [caseId]);
  expect(kept.rows).toHaveLength(1);
  const tasks = await t.store.pool.query("select id from tasks where case_id = $1", [caseId]);
  expect(tasks.rows).toHaveLength(1);
});

test("one wrong document among several, and nothing at all is filed", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const good = await aReadyUpload(t, counsel);
  const missing = "01900000-0000-7000-8000-000000000000";
  const before = await t.store.pool.query(
    "select last_number from receipt_books where office_id = 'toronto' and book = 'A'",
  );
  const answer = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, aContent([good, missing]));
  expect(answer.body.code).toBe("upload-not-found");
  for (const table of ["submissions", "documents", "submission_documents", "tasks"]) {
    const rows = await t.store.pool.query(`select 1 from ${table} where case_id = $1`, [caseId]);
    expect(rows.rows, table).toEqual([]);
  }
  const after = await t.store.pool.query(
    "select last_number from receipt_books where office_id = 'toronto' and book = 'A'",
  );
  expect(after.rows).toEqual(before.rows);
  expect((await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, aContent([good]))).status).toBe(201);
});

test("an upload is filed once", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const upload = await aReadyUpload(t, counsel);
  const send = () => t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, aContent([upload]));
  const answers = await Promise.all([send(), send()]);
  expect(answers.map((one) => one.status).sort()).toEqual([201, 409]);
  expect(answers.find((one) => one.status === 409)?.body.code).toBe("upload-taken");
});

test("everything that is missing is told at once, each at its place and in the reader's language", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const content = aContent([await aReadyUpload(t, counsel)], { service: null });
  const bare = { ...content, documents: [{ ...content.documents[0], description: " ", language: null }] };
  const answer = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, bare as never, {
    "accept-language": "fr",
  });
  expect(answer.body.code).toBe("submission-incomplete");
  expect(answer.body.fields.map((field: { path: string }) => field.path)).toEqual([
    "/documents/0/description",
    "/documents/0/language",
    "/service/kind",
  ]);
  expect(answer.body.fields[0].text).toBe("Décrivez ce document en quelques mots.");
  const none = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, aContent([]));
  expect(none.body.code).toBe("submission-empty");
});

test("only whoever is on the case files there", async () => {
  const { caseId, counsel, representationId } = await aRepresentedCase(t, officer);
  const other = await aRepresentedCase(t, officer);
  const send = async (actor: Actor) =>
    t.call(actor, "POST", `/api/v1/cases/${caseId}/submissions`, aContent([await aReadyUpload(t, actor)]));
  const content = aContent([await aReadyUpload(t, counsel)]);
  expect((await t.call(nobody, "POST", `/api/v1/cases/${caseId}/submissions`, content)).status).toBe(401);
  expect((await send(other.counsel)).body.code).toBe("case-not-found");
  expect((await send(await t.person("member"))).body.code).toBe("action-not-allowed");
  const filed = await send(counsel);
  const address = `/api/v1/submissions/${filed.body.submissionId}`;
  for (const path of ["", "/receipt", "/receipt.pdf"])
    expect((await t.call(other.counsel, "GET", address + path)).body.code, path).toBe("submission-not-found");
  await t.call(officer, "POST", `/api/v1/cases/${caseId}/representations/${representationId}/end`, {
    reason: "withdrew",
  });
  expect((await send(counsel)).body.code).toBe("case-not-found");
  expect((await t.call(counsel, "GET", address)).body.code).toBe("submission-not-found");
  expect((await t.call(counsel, "GET", "/api/v1/submissions")).body.items).toEqual([]);
});

test("a query that forgets who may see what gives nothing of another party's filings", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  await aSubmission(t, counsel, caseId);
  const other = await aRepresentedCase(t, officer);
  const minister = await t.person("minister-counsel");
  await t.store.pool.query("insert into case_access values ($1, $2, 'minister', $1, now())", [
    caseId,
    minister.accountId,
  ]);
  for (const actor of [other.counsel, minister]) {
    const rows = await t.store.transact(actor, async (tx) => ({
      submissions: await tx.db.selectFrom("submissions").select("id").execute(),
      documents: await tx.db.selectFrom("submission_documents").select("hash").execute(),
      reviews: await tx.db.selectFrom("submission_reviews").select("version").execute(),
      drafts: await tx.db.selectFrom("submission_drafts").select("id").execute(),
    }));
    for (const [table, found] of Object.entries(rows)) expect(found, table).toEqual([]);
  }
});

test("the application can neither change nor take away what was filed", async () => {
  for (const statement of [
    "update submissions set note = 'x'",
    "delete from submissions",
    "delete from document_outcomes",
    "update submission_documents set pages = 1",
  ]) {
    const client = await t.store.pool.connect();
    await client.query("begin; set local role greffe_app");
    await expect(client.query(statement), statement).rejects.toThrow(/permission denied/);
    await client.query("rollback");
    client.release();
  }
});

test("numbers in a receipt book have no gap, also when filings fail among those that succeed", async () => {
  const files = await Promise.all(
    Array.from({ length: 6 }, () => aRepresentedCase(t, officer, { officeId: "montreal" })),
  );
  await Promise.all(
    files.flatMap(({ caseId, counsel }) => [
      aSubmission(t, counsel, caseId),
      t.call(
        counsel,
        "POST",
        `/api/v1/cases/${caseId}/submissions`,
        aContent(["01900000-0000-7000-8000-000000000000"]),
      ),
      aSubmission(t, counsel, caseId),
    ]),
  );
  const rows = await t.store.pool.query(
    "select receipt_number from submissions where receipt_number like 'MONTREAL-%' order by 1",
  );
  const byBook = Map.groupBy(
    rows.rows.map((row) => String(row.receipt_number).split("-")),
    (parts) => parts[2],
  );
  expect(rows.rows).toHaveLength(12);
  for (const parts of byBook.values())
    expect(parts.map((one) => Number(one[3]))).toEqual(parts.map((_, index) => index + 1));
});

test("the registry files what came by fax, with the true time of its stamp, and it is the party's", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer, { officeId: "vancouver" });
  const upload = await aReadyUpload(t, officer);
  const counter = { channel: "fax", side: "party" as const, on: "2026-11-20", time: "16:45" };
  const send = (content: object) => t.call(officer, "POST", `/api/v1/cases/${caseId}/submissions`, content as never);
  expect((await send(aContent([upload]))).body.code).toBe("counter-stamp-missing");
  const late = await send(aContent([upload], { counter: { ...counter, on: "2026-11-25" } }));
  expect(late.body.fields[0]).toMatchObject({ path: "/counter/on", code: "received-wrong" });
  // All at once: the officer does not mend one to read of the other.
  const blank = aContent([upload], { counter: { channel: null, side: null, on: "", time: "" } });
  const bare = { ...blank, documents: blank.documents.map((one) => ({ ...one, typeCode: null })) };
  expect((await send(bare)).body.fields.map((one: { path: string }) => one.path)).toEqual([
    "/counter/channel",
    "/counter/side",
    "/counter/on",
    "/documents/0/typeCode",
  ]);
  const { body } = await send(aContent([upload], { counter }));
  // Vancouver keeps UTC-7 all year since 2026.
  expect(body).toMatchObject({
    receivedAt: "2026-11-20T23:45:00.000Z",
    recordedAt: "2026-11-24T15:00:00.000Z",
    channel: { code: "fax" },
    filedAs: { code: "staff", fr: "Greffe, pour la personne" },
  });
  const ministers = aContent([await aReadyUpload(t, officer)], { counter: { ...counter, side: "minister" } });
  expect((await send(ministers)).body.filedAs).toMatchObject({ code: "staff", fr: "Greffe, pour le ministre" });
  expect((await t.call(counsel, "GET", `/api/v1/submissions/${body.submissionId}`)).status).toBe(200);
  const documents = await t.store.pool.query("select received_at from documents where submission_id = $1", [
    body.submissionId,
  ]);
  expect(documents.rows[0].received_at.toISOString()).toBe("2026-11-20T23:45:00.000Z");
  const asCounsel = aContent([await aReadyUpload(t, counsel)], { counter });
  expect((await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, asCounsel)).body.code).toBe(
    "counter-for-registry-only",
  );
});

test("the receipt is a tagged PDF in the reader's language, with every hash", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const { body } = await aSubmission(t, counsel, caseId);
  const answer = await t.app.inject({
    url: `/api/v1/submissions/${body.submissionId}/receipt.pdf`,
    headers: { "x-test-actor": counsel.accountId ?? "", "accept-language": "fr" },
  });
  expect(answer.headers["content-type"]).toBe("application/pdf");
  const raw = answer.rawPayload.toString("latin1");
  expect(raw).toContain("/Lang (fr-CA)");
  expect(raw).toContain("/StructTreeRoot");
});

async function textOf(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const text = [...document.pages()].map((page) => page.getText()).join("\n");
  library.destroy();
  return text.replaceAll(/\s+/g, " ");
}

test("the receipt repeats the statement of service: to whom, how and when", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const service = {
    kind: "provided" as const,
    to: "Minister’s counsel",
    method: "registered-mail",
    on: "2026-11-20",
    explanation: "",
  };
  const content = aContent([await aReadyUpload(t, counsel)], { service });
  const { body } = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, content);
  const receipt = await t.call(counsel, "GET", `/api/v1/submissions/${body.submissionId}/receipt`);
  expect(receipt.body.service).toEqual(body.service);
  expect(receipt.body.service).toMatchObject({
    kind: "provided",
    to: "Minister’s counsel",
    method: { code: "registered-mail", fr: "Courrier recommandé" },
    on: "2026-11-20",
    explanation: null,
    text: {
      en: "Provided to the other party. To whom: Minister’s counsel. How: Registered mail. When: November 20, 2026.",
      fr: "Transmis à l’autre partie. À qui\u00a0: Minister’s counsel. Comment\u00a0: Courrier recommandé. Quand\u00a0: 20\u00a0novembre\u00a02026.",
    },
  });
  const words = await textOf(await receiptPdf(receipt.body, "en"));
  expect(words).toContain("Statement of service");
  expect(words).toContain("To whom: Minister’s counsel.");
  const french = await textOf(await receiptPdf(receipt.body, "fr"));
  expect(french).toContain("Déclaration de transmission");
  expect(french).not.toMatch(/receipt|statement|service|received|time zone|hash/i);
});

test.each([
  [{ kind: "no-other-party" as const }, "The filer states that there is no other party on this file."],
  [
    { kind: "unable" as const, explanation: "The mail is on strike" },
    "The filer cannot state how and when they were provided. Why: The mail is on strike",
  ],
])("the receipt says why service is not stated: %j", (stated, words) => {
  const nothing = { to: "", method: null, on: "", explanation: "" };
  expect(receiptService({ ...nothing, ...stated })?.text.en).toBe(words);
  expect(receiptService(null)).toBeNull();
  expect(receiptService({ ...nothing, kind: null })).toBeNull();
});

test("history lists a case's submissions, newest first, a page at a time", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  for (let turn = 0; turn < 3; turn++) await aSubmission(t, counsel, caseId);
  const first = await t.call(counsel, "GET", `/api/v1/submissions?caseId=${caseId}&limit=2`);
  expect(first.body.items).toHaveLength(2);
  expect(first.body.items[0]).toMatchObject({ state: "in-review", documents: 1, types: [{ code: "disclosure" }] });
  const second = await t.call(
    counsel,
    "GET",
    `/api/v1/submissions?caseId=${caseId}&limit=2&after=${encodeURIComponent(first.body.next)}`,
  );
  expect(second.body.items).toHaveLength(1);
  expect(second.body.next).toBeNull();
  expect((await t.call(counsel, "GET", "/api/v1/submissions")).body.items).toHaveLength(3);
  expect((await t.call(officer, "GET", "/api/v1/submissions?limit=1")).body.items).toHaveLength(1);
});

test("a submission is found by the number on its receipt, by whoever may see it", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const { receiptNumber, submissionId } = (await aSubmission(t, counsel, caseId)).body;
  const found = async (actor: Actor, number: string) =>
    (await t.call(actor, "GET", `/api/v1/submissions?receiptNumber=${number}`)).body.items.map(
      (one: { id: string }) => one.id,
    );
  for (const actor of [counsel, officer]) expect(await found(actor, receiptNumber)).toEqual([submissionId]);
  expect(await found(await t.person("counsel"), receiptNumber)).toEqual([]);
  expect(await found(officer, "NOWHERE-2026-A-00001")).toEqual([]);
});

test("a notice of appeal is filed on the file of the claim whose decision is appealed, where its limit stands", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const form = await t.call(counsel, "GET", `/api/v1/cases/${caseId}/filing-form`);
  const caution = expect.objectContaining({ en: expect.stringMatching(/^No decision has been released/) });
  expect(form.body.types).toContainEqual(
    expect.objectContaining({ code: "notice-of-appeal", fr: "Avis d’appel", caution }),
  );
  // It keeps nobody from filing.
  const content = aContent([await aReadyUpload(t, counsel)]);
  const documents = content.documents.map((row) => ({ ...row, typeCode: "notice-of-appeal" }));
  const filed = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, {
    ...content,
    documents,
  } as never);
  expect(filed.status).toBe(201);
  expect(filed.body.documents).toMatchObject([{ type: { code: "notice-of-appeal" } }]);
});

test("of several files, the one that cannot be filed is named in the refusal", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const whole = await aReadyUpload(t, counsel);
  const refused = await aReadyUpload(t, counsel, { fileName: "program.pdf" });
  await t.store.pool.query(
    "update uploads set state = 'refused', refusal_code = 'file-empty', refusal_facts = $2 where id = $1",
    [refused, JSON.stringify({ name: "program.pdf" })],
  );
  const filed = await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, aContent([whole, refused]));
  expect(filed.body).toMatchObject({ code: "file-empty", fields: [{ text: "The file is “program.pdf”." }] });
});
