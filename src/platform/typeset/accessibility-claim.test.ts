import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { withAccessibilityClaim } from "./archival.ts";

const whole = "<x><pdfaid:part>2</pdfaid:part><pdfaExtension:schemas><rdf:Bag></rdf:Bag></pdfaExtension:schemas></x>";

/** A PDF with these metadata: in an object of their own, or in the catalog itself. */
async function aPdf(xmp: string | null, own = true): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  const { context, catalog } = document;
  if (xmp !== null) {
    const object: PDFObject = own
      ? PDFRawStream.of(context.obj({ Type: "Metadata" }), Buffer.from(xmp))
      : context.obj({});
    catalog.set(PDFName.of("Metadata"), own ? context.register(object) : object);
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

test("a PDF/A that says so says that it is accessible too, and describes in which words", async () => {
  const claimed = await withAccessibilityClaim(await aPdf(whole));
  const { catalog } = await PDFDocument.load(claimed, { updateMetadata: false });
  const metadata = catalog.lookup(PDFName.of("Metadata"));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString("utf8") : "";
  expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfuaid:part [^>]*>1<.*<rdf:Bag><rdf:li .*<\/rdf:li><\/rdf:Bag>/s);
  expect(catalog.lookup(PDFName.of("ViewerPreferences"), PDFDict).get(PDFName.of("DisplayDocTitle"))?.toString()).toBe(
    "true",
  );
  expect(catalog.get(PDFName.of("Metadata"))).toBeInstanceOf(PDFRef);
});

test.each([
  ["no metadata", null, true, "has no metadata of its own"],
  ["metadata that are no object of their own", "", false, "has no metadata of its own"],
  ["metadata without a part", whole.replace("2</pdfaid", "3</pdfaid"), true, "does not say that it is one"],
  ["metadata without a list of schemas", whole.replace("<rdf:Bag>", "<rdf:Seq>"), true, "does not say that it is one"],
])("what the compiler made with %s is a bug", async (_what, xmp, own, words) => {
  await expect(withAccessibilityClaim(await aPdf(xmp, own))).rejects.toThrow(words);
});
