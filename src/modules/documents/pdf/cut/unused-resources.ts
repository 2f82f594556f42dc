import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  type PDFPageLeaf,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";

/** Fonts and pictures are qpdf's to leave out, which reads the forms inside them too. */
const kinds = ["ColorSpace", "ExtGState", "Pattern", "Properties", "Shading"];

/**
 * Leaves out of a page's resources what its content does not name. Pages often share one dictionary; the page gets one
 * of its own.
 */
export function dropUnusedResources(page: PDFPageLeaf): void {
  const resources = page.Resources();
  const content = contentOf(page);
  if (resources === undefined || content === null) return;
  const own = resources.clone();
  // Forms without resources of their own use those of the page: their content is not read here.
  const hasForms = (own.lookupMaybe(PDFName.of("XObject"), PDFDict)?.keys().length ?? 0) > 0;
  for (const kind of hasForms ? ["Properties"] : kinds) {
    const entries = own.lookupMaybe(PDFName.of(kind), PDFDict);
    if (entries === undefined) continue;
    const used = entries.clone();
    for (const key of used.keys()) if (!content.includes(key.asString())) used.delete(key);
    own.set(PDFName.of(kind), used);
  }
  page.set(PDFName.of("Resources"), own);
}

/** What the page draws, or null when it cannot be read: nothing is left out then. */
function contentOf(page: PDFPageLeaf): string | null {
  const contents = page.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => page.context.lookup(one)) : [contents];
  const texts: string[] = [];
  for (const stream of streams) {
    if (stream === undefined) continue;
    if (!(stream instanceof PDFStream)) return null;
    try {
      const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
      texts.push(Buffer.from(bytes).toString("latin1"));
    } catch {
      // A filter that pdf-lib does not know.
      return null;
    }
  }
  return texts.join("\n");
}
