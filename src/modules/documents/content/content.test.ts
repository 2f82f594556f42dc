import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../../test/stages/counsel.ts";
import { aReadyUpload, takeUpload } from "../../../../test/stages/files.ts";
import { aReferral } from "../../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import { type Actor, nobody } from "../../../kernel/actor.ts";
import type { CaseId, DocumentId } from "../../../kernel/ids.ts";
import { byteRange } from "../../files/content/byte-range.ts";
import { disposition } from "../../files/content/disposition.ts";
import { examinations, readings } from "../../files/examination/sandboxes.ts";
import { addAssembledDocument, addDocument, docketDocument, mergeDocuments, splitDocument } from "../index.ts";

let t: Tribunal;
let officer: Actor;
let counsel: Actor;
let caseId: CaseId;
let bytes: Buffer;
let documentId: DocumentId;

beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  counsel = await t.person("counsel", await aCounsel(t, { licenceNumber: "CONTENT-1" }));
  caseId = (await t.call(officer, "POST", "/api/v1/referrals", aReferral())).body.cases[0].id;
  await t.store.pool.query(
    "insert into case_access values ($1, $2, 'counsel-of-record', gen_random_uuid(), now(), null)",
    [caseId, counsel.accountId],
  );
  const pdf = await PDFDocument.create();
  for (let page = 1; page <= 5; page++) pdf.addPage([612, 792]).drawText(`This is page ${page}`, { x: 50, y: 700 });
  bytes = Buffer.from(await pdf.save());
  documentId = await filedBy(counsel, bytes, "Lettre d’Éloïse.pdf", 5);
});
afterAll(async () => {
  examinations.close();
  readings.close();
  await t.close();
});

async function filedBy(actor: Actor, content: Buffer, fileName: string, pages: number): Promise<DocumentId> {
  const uploadId = await aReadyUpload(t, actor, { bytes: content, fileName, pages });
  const added = await t.store.transact(actor, async (tx) =>
    addDocument(tx, {
      caseId,
      taken: await takeUpload(tx, uploadId),
      typeCode: "disclosure",
      description: '=cmd|"/c calc" <b>letters</b>',
      language: "fr",
      submissionId: null,
    }),
  );
  return added.documentId;
}

const get = async (actor: Actor, url: string, headers: Record<string, string> = {}) => {
  await t.call(actor, "GET", "/api/v1/me");
  return t.app.inject({ url, headers: { "x-test-actor": actor.accountId ?? "", ...headers } });
};

const openings = async () =>
  (
    await t.store.pool.query(
      "select payload ->> 'how' as how from events where case_id = $1 and type = 'document-opened' order by id",
      [caseId],
    )
  ).rows.map((row) => row.how);

test("content comes as it was sent, with headers under which nothing in it can run", async () => {
  const answer = await get(counsel, `/api/v1/documents/${documentId}/content`);
  expect(answer.statusCode).toBe(200);
  expect(answer.rawPayload.equals(bytes)).toBe(true);
  expect(answer.headers["content-type"]).toBe("application/pdf");
  expect(answer.headers["x-content-type-options"]).toBe("nosniff");
  expect(answer.headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
  expect(answer.headers["content-disposition"]).toBe(
    "inline; filename=\"Lettre d_Eloise.pdf\"; filename*=UTF-8''Lettre%20d%E2%80%99%C3%89lo%C3%AFse.pdf",
  );
  const saved = await get(counsel, `/api/v1/documents/${documentId}/content?download=true`);
  expect(saved.headers["content-disposition"]).toMatch(/^attachment/);
});

test("a range is answered with that range, one beyond the end with 416", async () => {
  const url = `/api/v1/documents/${documentId}/content`;
  const part = await get(counsel, url, { range: "bytes=10-19" });
  expect([part.statusCode, part.headers["content-range"]]).toEqual([206, `bytes 10-19/${bytes.length}`]);
  expect(part.rawPayload.equals(bytes.subarray(10, 20))).toBe(true);
  const last = await get(counsel, url, { range: "bytes=-5" });
  expect(last.rawPayload.equals(bytes.subarray(-5))).toBe(true);
  expect((await get(counsel, url, { range: `bytes=${bytes.length}-` })).statusCode).toBe(416);
  expect((await get(counsel, url, { range: "bytes=5-1" })).statusCode).toBe(200);
  expect(byteRange("bytes=0-0,5-6", 10)).toBeNull();
  expect(byteRange("bytes=0-99", 10)).toEqual({ from: 0, to: 9 });
});

test("a page comes as a picture and as text, and a page that is not there says how many there are", async () => {
  const picture = await get(counsel, `/api/v1/documents/${documentId}/pages/2?width=700`);
  expect([picture.statusCode, picture.headers["content-type"]]).toEqual([200, "image/webp"]);
  const { width, height } = await sharp(picture.rawPayload).metadata();
  expect([width, height]).toEqual([1000, 1294]);
  const again = await get(counsel, `/api/v1/documents/${documentId}/pages/2?width=1000`);
  expect(again.rawPayload.equals(picture.rawPayload)).toBe(true);
  const text = await get(counsel, `/api/v1/documents/${documentId}/pages/2/text`);
  expect(text.json()).toMatchObject({ page: 2, pages: 5 });
  expect(text.json().text).toContain("This is page 2");
  for (const page of ["0", "6", "x", "1e3"]) {
    const missing = await get(counsel, `/api/v1/documents/${documentId}/pages/${page}`);
    expect([missing.statusCode, missing.json().code], page).toEqual([404, "document-page-not-found"]);
    expect(missing.json().detail).toContain("5");
  }
});

test("somebody who may not see the document gets nothing of it, and nobody gets it signed out", async () => {
  const stranger = await t.person("counsel");
  for (const end of ["/content", "/pages/1", "/pages/1/text"]) {
    expect((await get(stranger, `/api/v1/documents/${documentId}${end}`)).statusCode, end).toBe(404);
    expect((await get(nobody, `/api/v1/documents/${documentId}${end}`)).statusCode, end).toBe(401);
  }
  expect((await get(stranger, `/api/v1/cases/${caseId}/archive`)).json().code).toBe("case-not-found");
});

test("each way of opening is in the record once a session, however many pages are leafed through, however long", async () => {
  const other = await filedBy(counsel, bytes, "second.pdf", 5);
  const before = (await openings()).length;
  const read = async (sessionId: string) => {
    const reader = { ...officer, sessionId };
    const pages = [1, 2, 3, 4, 5].map((page) => `pages/${page}`);
    for (const end of [...pages, "content", "content?download=true"])
      expect((await t.call(reader, "GET", `/api/v1/documents/${other}/${end}`)).status, end).toBe(200);
  };
  await read("morning");
  t.at("2026-11-24T18:00:00.000Z");
  await read("morning");
  expect((await openings()).slice(before)).toEqual(["pages", "view", "download"]);
  await read("evening");
  expect((await openings()).slice(before + 3)).toEqual(["pages", "view", "download"]);
});

test("that all documents were taken is in the record once a session, and again when there are more", async () => {
  const reader = { ...(await t.person("registry-officer")), sessionId: "one" };
  const taken = async () => {
    expect((await t.call(reader, "GET", `/api/v1/cases/${caseId}/archive`)).status).toBe(200);
    const { rows } = await t.store.pool.query(
      "select 1 from events where case_id = $1 and type = 'case-archive-downloaded' and actor_id = $2",
      [caseId, reader.accountId],
    );
    return rows.length;
  };
  expect([await taken(), await taken()]).toEqual([1, 1]);
  await filedBy(counsel, bytes, "third.pdf", 5);
  expect(await taken()).toBe(2);
});

test("with a scanner, a document waits for it closed to everybody but its sender; an infected one is closed to all", async () => {
  const waiting = await filedBy(counsel, Buffer.concat([bytes, Buffer.from("\n%waiting\n")]), "w.pdf", 5);
  const config = t.services.config as { clamd: string | null };
  config.clamd = "127.0.0.1:1";
  try {
    expect((await get(counsel, `/api/v1/documents/${waiting}/content`)).statusCode).toBe(200);
    const closed = await get(officer, `/api/v1/documents/${waiting}/content`);
    expect([closed.statusCode, closed.json().code]).toEqual([423, "document-waits-for-scan"]);
    const hash = (await t.call(officer, "GET", `/api/v1/documents/${waiting}`)).body.hash;
    await t.store.pool.query("insert into blob_scans (hash, verdict, scanned_at) values ($1, 'clean', now())", [hash]);
    expect((await get(officer, `/api/v1/documents/${waiting}/content`)).statusCode).toBe(200);
    await t.store.pool.query("insert into blob_scans (hash, verdict, scanned_at) values ($1, 'infected', now())", [
      hash,
    ]);
    expect((await get(counsel, `/api/v1/documents/${waiting}/pages/1`)).json().code).toBe("document-infected");
  } finally {
    config.clamd = null;
  }
});

test("the archive holds every document under its number, with an index in both languages that no name can break", async () => {
  await t.store.transact(officer, (tx) => docketDocument(tx, documentId, 1));
  const answer = await get(counsel, `/api/v1/cases/${caseId}/archive`);
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "application/zip"]);
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-archive-"));
  try {
    writeFileSync(path.join(folder, "a.zip"), answer.rawPayload);
    const script = "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])";
    execFileSync("python3", ["-c", script, path.join(folder, "a.zip"), folder]);
    expect(readFileSync(path.join(folder, "documents/0001 - Lettre d’Éloïse.pdf")).equals(bytes)).toBe(true);
    const html = readFileSync(path.join(folder, "index.html"), "utf8");
    expect(html).toContain("Documents du dossier");
    expect(html).not.toContain("<b>letters");
    const csv = readFileSync(path.join(folder, "index.csv"), "utf8");
    expect(csv).toContain('"\'=cmd|""/c calc""');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a document without pages has none to show, and is neither split nor merged", async () => {
  const plain = await filedBy(counsel, bytes, "letter.pdf", 5);
  // As one that the office software could not turn into pages.
  await t.store.pool.query("update document_versions set pdf_hash = null, pages = null where document_id = $1", [
    plain,
  ]);
  for (const address of ["pages/1", "pages/1/text"]) {
    const answer = await get(counsel, `/api/v1/documents/${plain}/${address}`);
    expect(answer.json().code).toBe("document-without-pages");
  }
  const refused = { code: "document-without-pages" };
  await expect(mergeDocuments(t.services, officer, [documentId, plain])).rejects.toMatchObject(refused);
  await expect(splitDocument(t.services, officer, plain, [{ firstPage: 1, lastPage: 1 }])).rejects.toMatchObject(
    refused,
  );
});

test("a document is split and merged into new ones that name their pages, and the original stays as received", async () => {
  const [front, back] = await splitDocument(t.services, officer, documentId, [
    { firstPage: 1, lastPage: 2 },
    { firstPage: 3, lastPage: 5 },
  ]);
  if (front === undefined || back === undefined) throw new Error("two parts");
  expect([front.pages, back.pages]).toEqual([2, 3]);
  const made = await t.store.transact(officer, (tx) =>
    addAssembledDocument(tx, { prepared: back, typeCode: "other", description: "Last pages", language: "en" }),
  );
  const view = (await t.call(counsel, "GET", `/api/v1/documents/${made}`)).body;
  expect(view).toMatchObject({ pages: 3, description: "Last pages", hash: back.hash });
  expect((await t.call(counsel, "GET", `/api/v1/documents/${documentId}`)).body).toMatchObject({
    replacedBy: [made],
    pages: 5,
  });
  const merged = await mergeDocuments(t.services, officer, [made, documentId]);
  expect(merged.pages).toBe(8);
  for (const [firstPage, lastPage] of [
    [4, 9],
    [0, 2],
    [3, 2],
  ] as const)
    await expect(splitDocument(t.services, officer, documentId, [{ firstPage, lastPage }])).rejects.toMatchObject({
      code: "document-page-not-found",
      facts: { pages: 5 },
    });
  const stranger = await t.person("counsel");
  await expect(mergeDocuments(t.services, stranger, [documentId])).rejects.toMatchObject({
    code: "document-not-found",
  });
});

test("a name in any script is given in both forms and cannot break out of its header", () => {
  expect(disposition("attachment", 'a"\r\nX: y.pdf')).toBe(
    "attachment; filename=\"a___X_ y.pdf\"; filename*=UTF-8''a%22%0D%0AX%3A%20y.pdf",
  );
  expect(disposition("inline", "证据.pdf")).toContain("filename*=UTF-8''%E8%AF%81%E6%8D%AE.pdf");
});
