import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aLetter, anArrivedUpload, aPdf } from "../../../../test/stages/files.ts";
import { aContent, aRepresentedCase } from "../../../../test/stages/submission.ts";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import { examineUpload } from "../../files/examination/examine-upload.ts";
import { examinations } from "../../files/examination/sandboxes.ts";
import { anOfficeProgram } from "../../files/office/testing-program.ts";
import { makeAwaitedPdfs } from "./make-awaited-pdfs.ts";

const { program, makes, removed, close } = anOfficeProgram();
let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal({ GREFFE_SOFFICE: program });
});
afterAll(async () => {
  examinations.close();
  await t.close();
  close();
});
beforeEach(removed);

test("without the program a file is filed as it is; its PDF is made as soon as the program is there, once", async () => {
  const officer = await t.person("registry-officer");
  const { caseId, counsel: filer } = await aRepresentedCase(t, officer);
  const id = await anArrivedUpload(t, filer, "letter.docx", await aLetter("Later"));
  const unfiled = await anArrivedUpload(t, filer, "unfiled.docx", await aLetter("Not filed"));
  await examineUpload(t.services, id);
  await examineUpload(t.services, unfiled);
  const filed = await t.call(filer, "POST", `/api/v1/cases/${caseId}/submissions`, aContent([id]) as never);
  const [document] = filed.body.documents;
  expect(document).toMatchObject({ pages: null, pdfSha256: null });
  await makeAwaitedPdfs(t.services);
  const view = () => t.call(filer, "GET", `/api/v1/documents/${document.documentId}`);
  expect((await view()).body).toMatchObject({ version: 1, hasPages: false, remarks: [{ code: "pdf-awaited" }] });
  makes(aPdf(2));
  await Promise.all([makeAwaitedPdfs(t.services), makeAwaitedPdfs(t.services)]);
  await makeAwaitedPdfs(t.services);
  const made = (await view()).body;
  expect(made).toMatchObject({ version: 2, pages: 2, hasPages: true, remarks: [{ code: "pdf-made" }] });
  expect(made.hash).toBe(document.sha256);
  expect((await t.call(filer, "GET", `/api/v1/uploads/${unfiled}`)).body.pages).toBe(2);
  const events = await t.store.pool.query(
    "select payload from events where case_id = $1 and type = 'document-pdf-made'",
    [caseId],
  );
  expect(events.rows.map((row) => row.payload)).toEqual([
    { documentId: document.documentId, version: 2, hash: made.hash, pdfHash: made.pdfHash, pages: 2 },
  ]);
});

test("the receipt and its event name what was received and the PDF made from it", async () => {
  makes(aPdf(4));
  const officer = await t.person("registry-officer");
  const { caseId, counsel: filer } = await aRepresentedCase(t, officer);
  const id = await anArrivedUpload(t, filer, "letter.docx", await aLetter("At once"));
  await examineUpload(t.services, id);
  const [row] = (await t.store.pool.query("select hash, pdf_hash from uploads where id = $1", [id])).rows;
  const filed = await t.call(filer, "POST", `/api/v1/cases/${caseId}/submissions`, aContent([id]) as never);
  expect(filed.body.documents).toMatchObject([{ pages: 4, sha256: row.hash, pdfSha256: row.pdf_hash }]);
  const events = await t.store.pool.query(
    "select payload from events where case_id = $1 and type = 'submission-received'",
    [caseId],
  );
  expect(events.rows[0].payload.documents).toMatchObject([{ sha256: row.hash, pdfSha256: row.pdf_hash }]);
});
