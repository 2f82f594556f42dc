import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import { runQpdf } from "./qpdf.ts";

const header = Buffer.from("%PDF-1.7\n");

/**
 * A copy that every reader opens of a PDF that some do not: objects at other places than the file says, no header, pages
 * cut to a part where there is nothing. Its objects are those that stand in the file, found one after the other. Null
 * where nothing can be made of them. The file itself stays as it is.
 */
export async function mendPdf(bytes: Buffer): Promise<Buffer | null> {
  try {
    const document = await PDFDocument.load(withoutMap(bytes), { updateMetadata: false, throwOnInvalidObject: false });
    for (const page of document.getPages()) showWhole(page);
    return Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false }));
  } catch {
    // Whatever it stumbles over, nothing can be shown of it.
    return null;
  }
}

/** As qpdf understands the file, where it can read one page of it at least. */
export async function writtenByQpdf(bytes: Buffer): Promise<Buffer | null> {
  const run = await runQpdf({ "in.pdf": bytes }, ["in.pdf"]).catch(() => null);
  return run === null || run.outcome === "failed" ? null : Buffer.from(run.output);
}

/** Without the protection that asks nobody for a password: any reader opens it. Null where one is wanted. */
export async function openedWithoutPassword(bytes: Buffer): Promise<Buffer | null> {
  const run = await runQpdf({ "in.pdf": bytes }, ["--decrypt", "in.pdf"]).catch(() => null);
  return run === null || run.outcome === "failed" ? null : Buffer.from(run.output);
}

/** With a header, and with the way to its map of objects taken out: whoever reads it looks for the objects. */
function withoutMap(bytes: Buffer): Buffer {
  const headed = bytes.subarray(0, 1024).includes("%PDF-");
  const copy = Buffer.concat([headed ? Buffer.alloc(0) : header, bytes]);
  for (let at = copy.indexOf("startxref"); at >= 0; at = copy.indexOf("startxref", at)) copy.fill(0x20, at, at + 9);
  return copy;
}

/** A page cut to a part outside of its sheet shows nothing: it is shown as if it were not cut. */
function showWhole(page: PDFPage): void {
  const sheet = page.getMediaBox();
  const cut = page.getCropBox();
  const across = Math.min(sheet.x + sheet.width, cut.x + cut.width) - Math.max(sheet.x, cut.x);
  const along = Math.min(sheet.y + sheet.height, cut.y + cut.height) - Math.max(sheet.y, cut.y);
  if (across <= 0 || along <= 0) page.setCropBox(sheet.x, sheet.y, sheet.width, sheet.height);
}
