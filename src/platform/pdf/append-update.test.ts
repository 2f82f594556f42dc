import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { appendUpdate, openPdf } from "./append-update.ts";

async function aPdf(useObjectStreams: boolean): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle("Before");
  document.addPage([612, 792]);
  return Buffer.from(await document.save({ useObjectStreams }));
}

test.each([
  ["a table", false],
  ["a stream", true],
])(
  "what is added to a PDF with %s of references is read, and what was there stays to the byte",
  async (_kind, streams) => {
    const before = await aPdf(streams);
    const pdf = await openPdf(before);
    const info = pdf.document.context.trailerInfo.Info;
    if (!(info instanceof PDFRef)) throw new Error("no information");
    pdf.document.context.lookup(info, PDFDict).set(PDFName.of("Title"), PDFHexString.fromText("After"));
    const { bytes, offsets } = appendUpdate(pdf, [info]);
    expect(bytes.subarray(0, before.length).equals(before)).toBe(true);
    const at = offsets.get(info) ?? 0;
    expect(bytes.toString("latin1", at, at + 10)).toContain(`${info.objectNumber} 0 obj`);
    const read = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([read.getTitle(), read.getPageCount()]).toEqual(["After", 1]);
    // Twice: the second update names the first, whose references it follows.
    const again = appendUpdate(await openPdf(bytes), [info]);
    expect((await PDFDocument.load(again.bytes, { updateMetadata: false })).getTitle()).toBe("After");
  },
);

test("what is no PDF, has no pages or no references, or cannot be opened, is refused by its kind", async () => {
  await expect(openPdf(Buffer.from("no PDF"))).rejects.toMatchObject({ why: "unreadable" });
  const none = await PDFDocument.create({ updateMetadata: false });
  const empty = Buffer.from(await none.save({ addDefaultPage: false }));
  await expect(openPdf(empty)).rejects.toMatchObject({ why: "unreadable" });
  const plain = (await aPdf(false)).toString("latin1");
  const locked = plain.replace(
    "trailer\n<<",
    "trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () /P -4 >>",
  );
  await expect(openPdf(Buffer.from(locked, "latin1"))).rejects.toMatchObject({ why: "encrypted" });
  const pdf = await openPdf(await aPdf(false));
  expect(() => appendUpdate({ ...pdf, bytes: Buffer.from("no end") }, [])).toThrow("unreadable");
  expect(() => appendUpdate(pdf, [PDFRef.of(9999)])).toThrow("is to be written and is not there");
});

const noPages = (tree: string) => {
  const objects = ["<</Type/Catalog/Pages 2 0 R>>", tree].map((one, nth) => `${nth + 1} 0 obj\n${one}\nendobj\n`);
  return Buffer.from(`%PDF-1.7\n${objects.join("")}trailer\n<</Size 3/Root 1 0 R>>\n%%EOF\n`);
};

test.each([
  ["no page", noPages("<</Type/Pages/Kids[]/Count 0>>")],
  ["pages that are said and are not there", noPages("<</Type/Pages/Kids[]/Count 1>>")],
  ["a tree of pages that is none", noPages("<</Type/Pages>>")],
  ["nothing", Buffer.alloc(0)],
])("a file with %s is not added to", async (_what, bytes) => {
  await expect(openPdf(bytes)).rejects.toThrow("unreadable");
});
