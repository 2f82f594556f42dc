import { PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { appendUpdate, openPdf } from "../pdf/append-update.ts";

/** PDF/A asks that every schema which is not its own is described (ISO 19005-2, 6.6.2.3.3). */
const describedSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';
const described = "<pdfaExtension:schemas><rdf:Bag>";
const conformance = "<pdfaid:part>2</pdfaid:part>";

/**
 * A PDF/A-2a of the compiler that says that it is PDF/UA-1 too. The compiler takes one standard at a time; what it writes
 * for the two differs in the output intent (PDF/A) and in these two places (PDF/UA), which a test holds.
 */
export async function withAccessibilityClaim(archival: Buffer): Promise<Buffer> {
  const pdf = await openPdf(archival);
  const { context, catalog } = pdf.document;
  const metadata = catalog.get(PDFName.of("Metadata"));
  const stream = context.lookup(metadata);
  const root = context.trailerInfo.Root;
  if (!(metadata instanceof PDFRef) || !(stream instanceof PDFRawStream) || !(root instanceof PDFRef))
    throw new Error("The compiler's PDF/A has no metadata of its own");
  const xmp = Buffer.from(stream.contents).toString("utf8");
  if (!xmp.includes(described) || !xmp.includes(conformance))
    throw new Error("The compiler's PDF/A does not say that it is one");
  const said = xmp
    .replace(described, `${described}${describedSchema}`)
    .replace(
      conformance,
      `${conformance}<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>`,
    );
  stream.dict.set(PDFName.of("Length"), context.obj(Buffer.byteLength(said)));
  context.assign(metadata, PDFRawStream.of(stream.dict, Buffer.from(said)));
  catalog.getOrCreateViewerPreferences().dict.set(PDFName.of("DisplayDocTitle"), context.obj(true));
  const preferences = catalog.get(PDFName.of("ViewerPreferences"));
  const changed = [root, metadata, ...(preferences instanceof PDFRef ? [preferences] : [])];
  return appendUpdate(pdf, changed).bytes;
}
