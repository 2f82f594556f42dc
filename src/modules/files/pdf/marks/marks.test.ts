import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFDocument, PDFHexString, PDFName, rgb, StandardFonts } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import type { Instant } from "../../../../kernel/time.ts";
import { typeset } from "../../../../platform/typeset/typeset.ts";
import { examinations } from "../../examination/sandboxes.ts";
import { usualLimits } from "../../sandbox/sandbox.ts";
import { withPdf } from "../pdf-document.ts";
import { putUnderCover } from "../put-under-cover.ts";

const plain = (file: string) => ({ path: file, dataKey: null, sizeBytes: null });

async function inFile<T>(bytes: Uint8Array, work: (file: string) => Promise<T>): Promise<T> {
  const file = path.join(tmpdir(), `marks-${crypto.randomUUID()}.pdf`);
  await writeFile(file, bytes);
  return work(file).finally(() => rm(file, { force: true }));
}

const marksOf = (bytes: Uint8Array) =>
  inFile(bytes, (file) => examinations.run({ kind: "marks-in-pdf", file: plain(file) }, usualLimits));

/** Three pages: all is seen, white letters, letters under a black bar. */
async function marked(change: (document: PDFDocument) => void = () => undefined): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (const nth of [1, 2, 3])
    document
      .addPage([612, 792])
      .drawText(`Page ${nth} of the reasons, which everybody reads.`, { x: 60, y: 700, size: 12, font });
  const [, second, third] = document.getPages();
  second?.drawText("not to be found credible", { x: 60, y: 500, size: 12, font, color: rgb(1, 1, 1) });
  third?.drawText("Lumia Zorvamar", { x: 60, y: 500, size: 12, font });
  third?.drawRectangle({ x: 50, y: 490, width: 200, height: 30, color: rgb(0, 0, 0) });
  change(document);
  return document.save({ useObjectStreams: false });
}

test("letters of which nothing is seen are named by their pages, whatever hides them", async () => {
  expect(await marksOf(await marked())).toMatchObject({ ok: true, pages: 3, remarks: ["hidden-text:2-3"] });
});

test("comments, and the people whom metadata names, are told", async () => {
  const bytes = await marked((document) => {
    document.setAuthor("Anouk Deverell");
    const [first] = document.getPages();
    const note = document.context.obj({ Type: "Annot", Subtype: "Text", Rect: [9, 9, 29, 29] });
    note.set(PDFName.of("T"), PDFHexString.fromText("Paul Brisson"));
    note.set(PDFName.of("Contents"), PDFHexString.fromText("Is this so?"));
    first?.node.addAnnot(document.context.register(note));
  });
  const found = await marksOf(bytes);
  expect(found).toMatchObject({ remarks: expect.arrayContaining(["annotations:1", "hidden-text:2-3"]) });
  expect(found).toMatchObject({
    named: expect.arrayContaining([
      { where: "author", value: "Anouk Deverell" },
      { where: "commented-by", value: "Paul Brisson" },
    ]),
  });
});

test("what a file was before it was last saved is told: it is still in it", async () => {
  const bytes = Buffer.from(await marked());
  const again = Buffer.concat([bytes, Buffer.from(bytes.subarray(bytes.lastIndexOf("startxref")))]);
  expect(await marksOf(again)).toMatchObject({ remarks: expect.arrayContaining(["former-states"]) });
});

test("a PDF that somebody signed is refused: a page before it would break the signature", async () => {
  const bytes = await marked((document) => {
    const field = document.context.obj({ FT: "Sig", V: { Type: "Sig" } });
    document.context.register(field);
    document.catalog.set(PDFName.of("AcroForm"), document.context.obj({ Fields: [document.context.register(field)] }));
  });
  expect(await marksOf(bytes)).toMatchObject({ ok: false, code: "pdf-bears-signature" });
});

test("pages behind a cover stay as they are, and the metadata that named people is gone", async () => {
  const at = "2026-11-24T15:00:00.000Z" as Instant;
  const template = { name: "cover", source: "= Cover of the reasons" };
  const cover = await typeset(template, {}, { language: "en", title: "Cover", at, archival: true });
  const own = await marked((document) => document.setAuthor("Anouk Deverell"));
  const made = await inFile(cover, (first) =>
    inFile(own, (second) =>
      inFile(Buffer.alloc(0), async (out) => {
        const files = { cover: plain(first), file: plain(second), out: plain(out) };
        const task = { kind: "put-under-cover", ...files, title: "Reasons, 2026 IRB 7", language: "en" } as const;
        expect(await putUnderCover(task)).toMatchObject({ ok: true, pages: 4 });
        return readFile(out);
      }),
    ),
  );
  const before = await withPdf(own, (document) => [0, 1, 2].map((index) => document.picture(index, 300, 388)));
  const after = await withPdf(made, (document) => [1, 2, 3].map((index) => document.picture(index, 300, 388)));
  expect(after.map((one, index) => one.equals(before[index] as Buffer))).toEqual([true, true, true]);
  expect(made.toString("latin1")).not.toMatch(/Deverell|xmpmeta/);
  const read = await PDFDocument.load(made, { updateMetadata: false });
  expect([read.getTitle(), read.getAuthor()]).toEqual(["Reasons, 2026 IRB 7", undefined]);
});
