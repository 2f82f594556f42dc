import { PDFDocument } from "@cantoo/pdf-lib";
import { withPdf } from "../pdf-document.ts";
import { type QpdfRun, runQpdf } from "../qpdf.ts";
import { ContentUnread, leaveOut } from "./leave-out.ts";

/** qpdf could not take the pages. */
export class PagesNotTaken extends Error {}

/**
 * The pages from `first` to `last`, counted from 1, as a PDF of their own in which nothing of the others is left: no
 * outline, no name, no link that leads to them, no resource that only they use. Layers, the form's defaults and its
 * answers stay.
 * @throws PagesNotTaken, PdfUnreadable
 */
export async function takePages(pdf: Uint8Array, first: number, last: number): Promise<Buffer> {
  const taken = await selected(pdf, first, last);
  const document = await PDFDocument.load(taken, { updateMetadata: false, throwOnInvalidObject: false });
  try {
    leaveOut(document, last - first + 1 === (await withPdf(pdf, ({ pages }) => pages)));
  } catch (error) {
    if (error instanceof ContentUnread) throw new PagesNotTaken("It cannot be told what the pages draw");
    throw error;
  }
  const left = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  // Written anew from the catalog: what nothing leads to any more is not there.
  const clean = await runQpdf({ "in.pdf": left }, ["--remove-unreferenced-resources=yes", "in.pdf"]);
  return Buffer.from(whole(clean));
}

/** Documents one after the other. The first one's layers stay; the picture of every page is compared afterwards. */
export async function joined(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const [only, ...rest] = parts;
  if (only !== undefined && rest.length === 0) return only;
  const names = parts.map((_, index) => `${index}.pdf`);
  const inputs = Object.fromEntries(parts.map((part, index) => [`${index}.pdf`, part]));
  return whole(await runQpdf(inputs, ["0.pdf", "--pages", ...names.flatMap((name) => [name, "1-z"]), "--"]));
}

async function selected(pdf: Uint8Array, first: number, last: number): Promise<Uint8Array> {
  const args = ["in.pdf", "--pages", ".", `${first}-${last}`, "--"];
  const run = await runQpdf({ "in.pdf": pdf }, args);
  if (run.outcome !== "failed") return run.output;
  // What qpdf cannot open as it is, it can once PDFium has written it anew.
  const mended = await withPdf(pdf, (document) => document.rewritten());
  return whole(await runQpdf({ "in.pdf": mended }, args));
}

function whole(run: QpdfRun): Uint8Array {
  if (run.outcome === "failed") throw new PagesNotTaken(run.messages);
  return run.output;
}
