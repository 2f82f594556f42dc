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
    const { bytes, offsetOf } = appendUpdate(pdf, [info]);
    expect(bytes.subarray(0, before.length).equals(before)).toBe(true);
    const at = offsetOf(info);
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

const updateOf = (before: Buffer, after: Buffer) => after.subarray(before.length).toString("latin1");

test.each([
  [false, /^xref$/m, /XRef/],
  [true, /\/Type \/XRef/, /^xref$/m],
])(
  "a cross-reference is of the kind that the PDF has (in a stream: %s), and no reader need take both",
  async (streams, kind, other) => {
    const before = await aPdf(streams);
    const pdf = await openPdf(before);
    const [page] = pdf.document.getPages();
    if (page === undefined) throw new Error("no page");
    const update = updateOf(before, appendUpdate(pdf, [page.ref]).bytes);
    expect(update).toMatch(kind);
    expect(update).not.toMatch(other);
  },
);

test.each([false, true])("neighbours stand under one number and its count (in a stream: %s)", async (streams) => {
  const before = await aPdf(streams);
  const pdf = await openPdf(before);
  const refs = [40, 20, 21, 23, 22].map((number) => PDFRef.of(number));
  for (const ref of refs) pdf.document.context.assign(ref, pdf.document.context.obj({ N: ref.objectNumber }));
  const { bytes, offsetOf } = appendUpdate(pdf, refs);
  const update = updateOf(before, bytes);
  if (streams) expect(update).toContain("/Index [ 20 4 40 2 ]");
  else
    expect(update.replaceAll(/\d{10} /g, "AT ")).toContain(
      `xref\n20 4\n${"AT 00000 n \n".repeat(4)}40 1\nAT 00000 n \ntrailer`,
    );
  const read = await openPdf(bytes);
  for (const ref of refs)
    expect(read.document.context.lookup(ref, PDFDict).get(PDFName.of("N"))?.toString()).toBe(String(ref.objectNumber));
  expect(() => offsetOf(PDFRef.of(41))).toThrow("not in the update");
});

test("of the document's information only what there is is named, and its moments stay as they were", async () => {
  const plain = (await aPdf(false)).toString("latin1");
  const without = Buffer.from(plain.replace(/\/Info \d+ 0 R/, ""), "latin1");
  for (const [bytes, info] of [
    [Buffer.from(plain, "latin1"), /\/Info \d+ 0 R/],
    [without, /^(?![\s\S]*\/Info)/],
  ] as const) {
    const pdf = await openPdf(bytes);
    expect(updateOf(bytes, appendUpdate(pdf, []).bytes)).toMatch(info);
    expect(pdf.document.getProducer()).toBeUndefined();
  }
});

test("a document that has an identifier keeps its first half, and one that has none is given one", async () => {
  const plain = (await aPdf(false)).toString("latin1");
  const withId = Buffer.from(plain.replace("trailer\n<<", "trailer\n<< /ID [ <0a> <0b> ]"), "latin1");
  const idOf = async (bytes: Buffer) =>
    /\/ID \[ <(\w+)> <(\w+)> \]/.exec(updateOf(bytes, appendUpdate(await openPdf(bytes), []).bytes))?.slice(1);
  const [first, second] = (await idOf(withId)) ?? [];
  expect([first?.toLowerCase(), second?.length]).toEqual(["0a", 32]);
  const [made, state] = (await idOf(Buffer.from(plain, "latin1"))) ?? [];
  expect([made?.length, made]).toEqual([32, state]);
});
