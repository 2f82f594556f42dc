import { buffer } from "node:stream/consumers";
import { PDFDocument, PDFHexString, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, describe, expect, test } from "vitest";
import { decisionStage } from "../../../test/stages/decision.ts";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { nobody } from "../../kernel/actor.ts";
import { checkSignature } from "../../platform/signing/check-signature.ts";
import { requireFileHarmless } from "./steps/require-file.ts";

const { t, member, clerk, get, post, put, heard, begin, statusOf } = await decisionStage();
afterAll(() => t.close());

const said = "The claimant answered every question in one way.";

/** Reasons as another program writes them; on page 2 a comment. */
async function reasons({ comment = false } = {}): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setAuthor("Anouk Deverell");
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const words of [said, "The claim is rejected."])
    document.addPage([612, 792]).drawText(words, { x: 60, y: 700, size: 12, font });
  if (comment) {
    const note = document.context.obj({ Type: "Annot", Subtype: "Text", Rect: [9, 9, 29, 29] });
    note.set(PDFName.of("T"), PDFHexString.fromText("Paul Brisson"));
    document.getPages()[1]?.node.addAnnot(document.context.register(note));
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

const anUpload = async (who = member, bytes?: Buffer) =>
  aReadyUpload(t, who, { pages: 2, fileName: "reasons.pdf", bytes: bytes ?? (await reasons()) });

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly cases: readonly { readonly caseId: string }[];
}
const putIn = (draft: Draft, uploadId: string, who = member) =>
  put(who, `/decisions/${draft.id}/file`, { version: draft.version, uploadId });
const decide = (draft: Draft) =>
  put(member, `/decisions/${draft.id}/draft`, {
    version: draft.version,
    content: { sections: [] },
    statedOn: null,
    determinations: draft.cases.map((one) => ({ caseId: one.caseId, determination: "rejected" })),
  });

async function wordsOf(pdf: Buffer): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  library.destroy();
  return pages;
}

describe("a member decides with a document of their own", () => {
  test("it is signed behind a cover that states the citation, released, and clocks run as of any decision", async () => {
    const { theCase } = await heard();
    const begun = await begin(theCase.id);
    const shown = await putIn(begun, await anUpload());
    expect(shown.body).toMatchObject({
      isUploaded: true,
      version: 2,
      file: { fileName: "reasons.pdf", pages: 2, marks: [], named: [{ value: "Anouk Deverell" }] },
    });
    const saved = await decide(shown.body);
    const sign = await post(member, `/decisions/${begun.id}/sign`, { version: saved.body.version });
    expect(sign.body).toMatchObject({ status: "signed", isUploaded: true });
    const signed = await buffer(t.services.blobs.open(sign.body.hash));
    const pages = await wordsOf(signed);
    expect(pages).toHaveLength(sign.body.pages);
    expect(pages[0]?.replaceAll("\u00a0", " ")).toContain(sign.body.citation.en);
    expect(pages[0]).toContain("own document of 2 pages");
    expect(pages.at(-2)).toContain(said);
    expect(signed.toString("latin1")).not.toContain("Deverell</rdf");
    expect((await PDFDocument.load(signed, { updateMetadata: false })).getAuthor()).toBeUndefined();
    expect((await checkSignature(signed)).faults).toEqual([]);
    const released = await post(clerk, `/decisions/${begun.id}/release`);
    expect(released.body).toMatchObject({ status: "released", isUploaded: true, file: null });
    expect(await statusOf(theCase.id)).toBe("decided");
  });

  test("what was written here stays, and is what is signed once the document is taken out", async () => {
    const { theCase } = await heard();
    const begun = await begin(theCase.id);
    const shown = (await putIn(begun, await anUpload())).body;
    const out = await post(member, `/decisions/${begun.id}/file/take-out`, { version: shown.version });
    expect(out.body).toMatchObject({ isUploaded: false, file: null, version: 3 });
    const saved = await decide(out.body);
    const sign = await post(member, `/decisions/${begun.id}/sign`, { version: saved.body.version });
    expect(sign.body.code).toBe("reasons-missing");
  });

  test("a second reader reads it as it would be printed and as it was sent; nobody else does", async () => {
    const { theCase, counsel } = await heard();
    const begun = await begin(theCase.id);
    const bytes = await reasons();
    await putIn(begun, await anUpload(member, bytes));
    const reader = await t.person("member");
    await post(member, `/decisions/${begun.id}/readers`, { accountId: reader.accountId, purpose: "second-reader" });
    const raw = (who: typeof member, path: string) =>
      t.app.inject({ method: "GET", url: `/api/v1/decisions/${begun.id}${path}`, headers: t.headersOf(who) });
    expect((await raw(reader, "/file")).rawPayload.equals(bytes)).toBe(true);
    expect((await wordsOf((await raw(reader, "/preview")).rawPayload)).at(-2)).toContain(said);
    for (const who of [clerk, counsel, await t.person("member")])
      expect((await raw(who, "/file")).statusCode).toBeGreaterThanOrEqual(403);
    expect((await raw(nobody as never, "/file")).statusCode).toBe(401);
  });
});

describe("what the document holds beside its pages", () => {
  test("is named by page, and is signed only by whoever says that it was seen", async () => {
    const { theCase } = await heard();
    const begun = await begin(theCase.id);
    const shown = await putIn(begun, await anUpload(member, await reasons({ comment: true })));
    expect(shown.body.file.marks).toMatchObject([{ code: "annotations", pages: [2], goesOut: true }]);
    expect(shown.body.file.named).toContainEqual(expect.objectContaining({ value: "Paul Brisson", goesOut: true }));
    const { version } = (await decide(shown.body)).body;
    expect(shown.body.file.named).toContainEqual(expect.objectContaining({ value: "Anouk Deverell", goesOut: false }));
    expect((await post(member, `/decisions/${begun.id}/sign`, { version })).body.code).toBe("decision-file-marks");
    const sign = await post(member, `/decisions/${begun.id}/sign`, { version, marksSeen: true });
    expect(sign.body.status).toBe("signed");
  });
});

describe("is refused", () => {
  test("what is not examined yet, was refused, is of another kind or has no pages, each in its own words", async () => {
    const { theCase } = await heard();
    const begun = await begin(theCase.id);
    const refused = async (changes: object) => {
      const uploadId = await anUpload();
      const columns = Object.keys(changes).map((column, at) => `${column} = $${at + 2}`);
      const values = [uploadId, ...Object.values(changes)];
      await t.store.pool.query(`update uploads set ${columns.join(", ")} where id = $1`, values);
      return (await putIn(begun, uploadId)).body.code;
    };
    expect(await refused({ state: "examining" })).toBe("upload-not-ready");
    expect(await refused({ state: "refused", refusal_code: "pdf-encrypted" })).toBe("pdf-encrypted");
    expect(await refused({ state: "refused", refusal_code: "pdf-malformed" })).toBe("pdf-malformed");
    expect(await refused({ media_type: "image/png" })).toBe("decision-file-kind");
    expect(await refused({ pdf_hash: null, pages: null })).toBe("decision-file-without-pages");
    expect((await get(member, `/decisions/${begun.id}`)).body).toMatchObject({ isUploaded: false, version: 1 });
  });

  test("an upload of somebody else, somebody else’s draft, and whatever comes after the signature", async () => {
    const { theCase } = await heard();
    const begun = await begin(theCase.id);
    const other = await t.person("member");
    expect((await putIn(begun, await anUpload(other))).body.code).toBe("upload-not-found");
    expect((await putIn(begun, await anUpload(other), other)).body.code).toBe("decision-not-found");
    expect((await putIn(begun, await anUpload(clerk), clerk)).status).toBe(403);
    expect((await putIn(begun, await anUpload(), nobody as never)).status).toBe(401);
    const { body } = await putIn(begun, await anUpload());
    expect((await putIn(begun, await anUpload())).body.code).toBe("decision-changed-meanwhile");
    const saved = await decide(body);
    await post(member, `/decisions/${begun.id}/sign`, { version: saved.body.version });
    const late = { ...begun, version: saved.body.version };
    expect((await putIn(late, await anUpload())).body.code).toBe("decision-not-a-draft");
    const out = await post(member, `/decisions/${begun.id}/file/take-out`, { version: saved.body.version });
    expect(out.body.code).toBe("decision-not-a-draft");
  });

  test("the same upload twice at once: one is put in, and the file that was infected is not signed", async () => {
    const { theCase } = await heard();
    const begun = await begin(theCase.id);
    const uploadId = await anUpload();
    const both = await Promise.all([putIn(begun, uploadId), putIn(begun, uploadId)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    const shown = (await get(member, `/decisions/${begun.id}`)).body;
    expect(shown.version).toBe(2);
    const { version } = (await decide(shown)).body;
    await t.store.pool.query("insert into blob_scans (hash, verdict, scanned_at) values ($1, 'infected', now())", [
      shown.file.hash,
    ]);
    expect((await post(member, `/decisions/${begun.id}/sign`, { version })).body.code).toBe("decision-file-infected");
  });
});

test("a draft without a document gives none, and where a scanner is configured nothing is signed before its word", async () => {
  const { theCase } = await heard();
  const begun = await begin(theCase.id);
  expect((await get(member, `/decisions/${begun.id}/file`)).body.code).toBe("decision-file-none");
  const scanned = (clamd: object | null, hash: string | null) =>
    t.store.readOnly(member, (tx) =>
      requireFileHarmless(tx, { config: { clamd } } as never, hash === null ? null : { hash }),
    );
  const hash = "e".repeat(64);
  await expect(scanned({}, hash)).rejects.toMatchObject({ code: "decision-file-waits-for-scan" });
  await scanned(null, hash);
  await scanned({}, null);
  await t.store.pool.query("insert into blob_scans (hash, verdict, scanned_at) values ($1, 'clean', now())", [hash]);
  await scanned({}, hash);
});
