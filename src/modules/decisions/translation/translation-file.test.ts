import { PDFDocument, PDFHexString, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, describe, expect, test } from "vitest";
import { analysis, decisionStage } from "../../../../test/stages/decision.ts";
import { aReadyUpload } from "../../../../test/stages/files.ts";
import { type Actor, nobody } from "../../../kernel/actor.ts";
import type { TranslationView } from "./contract.ts";
import { requireTranslationHarmless } from "./translation-file.ts";

const { t, member, clerk, get, post, put, heard, begin, signed } = await decisionStage();
afterAll(() => t.close());

const support = await t.person("adjudicative-support");
const asked = { ground: "asked-by-party", wantedBy: "2028-12-31" };

async function aDocument(words: string, { comment = false } = {}): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setAuthor("Anouk Deverell");
  const page = document.addPage([612, 792]);
  page.drawText(words, { x: 60, y: 700, size: 12, font: await document.embedFont(StandardFonts.TimesRoman) });
  if (comment) {
    const note = document.context.obj({ Type: "Annot", Subtype: "Text", Rect: [9, 9, 29, 29] });
    note.set(PDFName.of("T"), PDFHexString.fromText("Paul Brisson"));
    page.node.addAnnot(document.context.register(note));
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}
const translated = "Le demandeur d'asile est entendu.";
const anUpload = async (who: Actor = support, bytes?: Buffer) =>
  aReadyUpload(t, who, { fileName: "traduction.pdf", bytes: bytes ?? (await aDocument(translated)) });

/** Released reasons that are a document of the member’s own, and their translation as it is asked for. */
async function begun() {
  const found = await heard();
  const draft = await begin(found.theCase.id);
  const uploadId = await aReadyUpload(t, member, { fileName: "reasons.pdf", bytes: await aDocument("Heard.") });
  const { body } = await put(member, `/decisions/${draft.id}/file`, { version: draft.version, uploadId });
  const saved = await put(member, `/decisions/${draft.id}/draft`, {
    version: body.version,
    content: { sections: [] },
    statedOn: null,
    determinations: [{ caseId: found.theCase.id, determination: "rejected" }],
  });
  expect((await post(member, `/decisions/${draft.id}/sign`, { version: saved.body.version })).status).toBe(200);
  expect((await post(clerk, `/decisions/${draft.id}/release`)).status).toBe(200);
  const { body: one } = await post(clerk, `/decisions/${draft.id}/translations`, asked);
  return { ...found, decisionId: draft.id as string, one: one as TranslationView };
}
const putIn = async (one: Pick<TranslationView, "id" | "version">, uploadId?: string, who: Actor = support) =>
  put(who, `/translations/${one.id}/file`, { version: one.version, uploadId: uploadId ?? (await anUpload(who)) });
const takeOut = (one: Pick<TranslationView, "id" | "version">, who = support) =>
  post(who, `/translations/${one.id}/file/take-out`, { version: one.version });
const write = (one: Pick<TranslationView, "id" | "version">, changes: object = {}) =>
  put(support, `/translations/${one.id}/draft`, {
    version: one.version,
    content: { sections: [] },
    dissents: [],
    correctionNote: null,
    translator: "Bureau de la traduction",
    ...changes,
  });
const release = (id: string, version: number, more: object = {}) =>
  post(support, `/translations/${id}/release`, { version, ...more });
async function pagesOf(path: string, who: Actor): Promise<readonly string[]> {
  const answer = await t.app.inject({ url: `/api/v1${path}`, headers: t.headersOf(who) });
  expect(answer.statusCode).toBe(200);
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(answer.rawPayload);
  const pages = [...document.pages()].map((page) => page.getText().replaceAll(/[\s\u00a0]+/g, " "));
  document.destroy();
  library.destroy();
  return pages;
}

describe("a translation made elsewhere", () => {
  test("is put in for reasons that are a document, and released behind a cover that says what it is", async () => {
    const { theCase, counsel, one } = await begun();
    const shown = await putIn(one);
    expect(shown.body).toMatchObject({
      version: 2,
      file: { fileName: "traduction.pdf", pages: 1, marks: [], named: [{ value: "Anouk Deverell" }] },
    });
    expect((await t.call(counsel, "GET", `/api/v1/translations/${one.id}/file`)).status).toBe(403);
    const sent = await t.app.inject({ url: `/api/v1/translations/${one.id}/file`, headers: t.headersOf(clerk) });
    expect([sent.statusCode, sent.headers["content-disposition"]]).toEqual([
      200,
      expect.stringContaining("traduction.pdf"),
    ]);
    expect((await release(one.id, 2)).body.code).toBe("translation-translator-missing");
    expect((await write({ ...one, version: 2 })).status).toBe(200);
    expect((await pagesOf(`/translations/${one.id}/preview`, support)).at(-1)).toContain(translated);
    const done = await release(one.id, 3);
    expect([done.body.code ?? done.status, done.body.status]).toEqual([200, "released"]);
    const pages = await pagesOf(`/translations/${one.id}/released`, counsel);
    expect(pages).toHaveLength(done.body.pages);
    expect(pages[0]).toContain("Traduit par : Bureau de la traduction");
    expect(pages[0]).toContain("elle forme un document de 1 page produit par la personne ou le service qui a traduit");
    expect(pages.at(-1)).toContain(translated);
    const { body: documents } = await get(counsel, `/cases/${theCase.id}/documents`);
    const types = documents.items.map((of: { type: { code: string } }) => of.type.code);
    expect(types).toContain("decision-translation");
    expect((await putIn({ ...one, version: 3 })).body.code).toBe("translation-ended");
  });

  test("is not released before its marks were looked at", async () => {
    const { one } = await begun();
    const marked = await anUpload(support, await aDocument(translated, { comment: true }));
    expect((await putIn(one, marked)).body.file.marks).toMatchObject([{ code: "annotations", goesOut: true }]);
    await write({ ...one, version: 2 });
    expect((await release(one.id, 3)).body.code).toBe("translation-file-marks");
    expect((await release(one.id, 3, { marksSeen: true })).status).toBe(200);
  });

  test("is taken out again, and what is written here is the translation", async () => {
    const { one } = await begun();
    const words = { content: analysis("La demande est rejetée.") };
    expect((await write(one, words)).status).toBe(200);
    await putIn({ ...one, version: 2 });
    const { body } = await takeOut({ ...one, version: 3 });
    expect(body).toMatchObject({ version: 4, file: null, content: words.content });
    expect((await get(support, `/translations/${one.id}/file`)).body.code).toBe("translation-file-none");
    expect((await release(one.id, 4)).status).toBe(200);
  });

  test("is what another translation begins with, asked for later", async () => {
    const { decisionId, one } = await begun();
    await putIn(one);
    await write({ ...one, version: 2 });
    await release(one.id, 3);
    const { body: next } = await post(clerk, `/decisions/${decisionId}/translations`, asked);
    expect(next).toMatchObject({ version: 1, file: { fileName: "traduction.pdf" } });
    expect((await release(next.id, 1)).status).toBe(200);
  });

  test("is put in once by two at the same moment, and over nobody’s later saving", async () => {
    const { one } = await begun();
    const both = await Promise.all([putIn(one), putIn(one, undefined, clerk)]);
    const codes = both.map((of) => of.body.code ?? of.status).sort();
    expect(codes).toEqual([200, "translation-changed-meanwhile"]);
    expect((await takeOut(one)).body.code).toBe("translation-changed-meanwhile");
  });

  test("stands for no reasons that were written here", async () => {
    const { decision } = await signed("rejected");
    await post(clerk, `/decisions/${decision.id}/release`);
    const { body: one } = await post(clerk, `/decisions/${decision.id}/translations`, asked);
    expect((await putIn(one)).body.code).toBe("translation-file-of-written-reasons");
    expect((await get(support, `/translations/${one.id}`)).body).toMatchObject({ version: 1, file: null });
  });

  test.each([
    ["is no document", { media_type: "image/png" }, "translation-file-kind"],
    ["has no pages yet", { pdf_hash: null, pages: null }, "translation-file-without-pages"],
  ] as const)("is refused where the file %s", async (_, changes, code) => {
    const { one } = await begun();
    const uploadId = await anUpload();
    for (const [column, value] of Object.entries(changes))
      await t.store.pool.query(`update uploads set ${column} = $2 where id = $1`, [uploadId, value]);
    expect((await putIn(one, uploadId)).body.code).toBe(code);
  });

  test("waits for a scanner that is configured, and is refused where it found malware", async () => {
    const scanned = { config: { ...t.services.config, clamd: { host: "127.0.0.1", port: 1 } } } as never;
    const { one } = await begun();
    const { body } = await putIn(one);
    const waits = t.store.transact(support, (tx) => requireTranslationHarmless(tx, scanned, body.file));
    await expect(waits).rejects.toMatchObject({ code: "translation-file-waits-for-scan" });
    const { body: saved } = await write({ ...one, version: 2 });
    const { hash } = body.file;
    await t.store.pool.query("insert into blob_scans (hash, verdict, scanned_at) values ($1, 'infected', now())", [
      hash,
    ]);
    expect((await release(one.id, saved.version)).body.code).toBe("decision-file-infected");
    const bytes = await aDocument("Another.");
    const again = await anUpload(support, bytes);
    const { rows } = await t.store.pool.query("select hash from uploads where id = $1", [again]);
    await t.store.pool.query("insert into blob_scans (hash, verdict, scanned_at) values ($1, 'infected', now())", [
      rows[0].hash,
    ]);
    expect((await putIn({ ...one, version: saved.version }, again)).body.code).toBe("decision-file-infected");
  });

  test("is put in, read and taken out by the registry and by support alone, each with a file of their own", async () => {
    const { counsel, one } = await begun();
    expect((await putIn(one, await anUpload(clerk))).body.code).toBe("upload-not-found");
    for (const [who, status] of [
      [member, 403],
      [counsel, 403],
      [nobody, 401],
    ] as const) {
      const uploadId = await anUpload();
      const answers = [
        await putIn(one, uploadId, who),
        await takeOut(one, who),
        await get(who, `/translations/${one.id}/file`),
      ];
      expect(answers.map((of) => of.status)).toEqual([status, status, status]);
    }
    for (const id of ["not-an-id", "0198a7a0-0000-7000-8000-000000000000"])
      expect((await putIn({ id, version: 1 })).body.code).toBe("translation-not-found");
  });
});
