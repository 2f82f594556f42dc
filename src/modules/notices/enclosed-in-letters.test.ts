import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import type { CaseId, NoticeId } from "../../kernel/ids.ts";
import { addDocument } from "../documents/index.ts";
import { noticeDocument } from "./document/notice-document.ts";
import { issueNotice, jobs } from "./index.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

const address = { lines: "350, rue Imaginaire", locality: "Montréal", province: "Québec", postalCode: "h3z 2y7" };
const contact = [{ kind: "address" as const, value: { ...address, country: "CAN" } }];

/** A document of the case: with the PDF that people read of it, or without one. */
async function aDocument(caseId: CaseId, pages: number | null) {
  const made = await PDFDocument.create();
  for (let n = 0; n < (pages ?? 1); n++) made.addPage([300, 700]);
  const { hash, sizeBytes } = await t.services.blobs.put([Buffer.from(await made.save())]);
  const pdfHash = pages === null ? null : hash;
  const taken = { fileName: "letter.pdf", mediaType: "application/pdf", sizeBytes, pages, hash, pdfHash };
  const given = { typeCode: "disclosure", description: "A letter", language: "en", submissionId: null } as const;
  const { documentId } = await t.store.transact(officer, (tx) =>
    addDocument(tx, { ...given, caseId, taken: taken as never }),
  );
  return documentId;
}

async function printed(caseId: CaseId, enclosures: Awaited<ReturnType<typeof aDocument>>[]): Promise<PDFDocument> {
  const facts = { fileNumber: "TC6-00001", documents: "Disclosure: a letter" };
  const { noticeId } = await t.store.transact(theSystem, (tx) =>
    issueNotice(tx, { caseId, kind: "documents-docketed", facts, enclosures }),
  );
  await runJobs(t, jobs);
  const { rows } = await t.store.pool.query("select id from deliveries where notice_id = $1 and channel = 'mail'", [
    noticeId,
  ]);
  const url = `/api/v1/deliveries/${rows[0].id}/letter.pdf`;
  const answer = await t.app.inject({ url, headers: { "x-test-actor": officer.accountId ?? "" } });
  expect(answer.statusCode).toBe(200);
  return PDFDocument.load(answer.rawPayload);
}

test("what goes in the same envelope is printed behind the letter; what has no pages to print is not", async () => {
  await t.call(officer, "GET", "/api/v1/me");
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({ contact }));
  const caseId = sent.body.cases[0].id as CaseId;
  const alone = (await printed(caseId, [])).getPageCount();
  const enclosed = [await aDocument(caseId, 2), await aDocument(caseId, null), await aDocument(caseId, 3)];
  const pages = (await printed(caseId, enclosed)).getPages();
  expect(pages).toHaveLength(alone + 5);
  expect(pages.slice(alone).map((page) => page.getWidth())).toEqual([300, 300, 300, 300, 300]);
});

test("the PDF of a notice is made once: whoever asks later has the same file, and none is put by", async () => {
  const { rows } = await t.store.pool.query("select notice_id as id, hash from notice_documents where language = 'en'");
  const blobs = { put: () => Promise.reject(new Error("It is made once more")) } as never;
  const again = await noticeDocument({ store: t.store, blobs }, theSystem, rows[0].id as NoticeId, "en");
  expect(again.hash).toBe(rows[0].hash);
});
