import type { EncryptedFile } from "../../../platform/blobs/encrypted-file.ts";
import { remarkOnPages } from "../domain/remark.ts";
import { done, type Outcome } from "../sandbox/task.ts";
import { readInput } from "../sandbox/task-files.ts";
import { showsNothing } from "./blank-page.ts";
import { type Letters, usualLetters } from "./letters.ts";
import { hasUnknownLetters, pagesInTree } from "./pages-in-tree.ts";
import { PdfDocument } from "./pdf-document.ts";
import { type QpdfObjects, qpdfObjects } from "./qpdf.ts";
import { hasUnfinishedUpdate } from "./unfinished-update.ts";

/** What is spent on one file, so that a thousand pages of pictures do not keep the next sender waiting. */
const defaultTimeoutMs = 4_000;

/**
 * Draws the pages as a reader would and remarks on those that hold words or pictures and show nothing, and on those
 * whose letters are drawn in the tribunal's own fonts. Of a long file, as many pages as there is time for. Runs in
 * the sandbox.
 */
export async function lookThroughPdf(file: EncryptedFile, timeoutMs = defaultTimeoutMs): Promise<Outcome> {
  const bytes = await readInput(file);
  const usual = await PdfDocument.open(bytes);
  const documents = new Map<Letters, PdfDocument>([[usualLetters, usual]]);
  const empty: number[] = [];
  const lent: number[] = [];
  const begun = performance.now();
  let looked = 0;
  for (let index = 0; index < usual.pages && performance.now() - begun < timeoutMs; index++) {
    const letters = usual.wantedLetters(index) ?? usualLetters;
    const document = documents.get(letters) ?? (await PdfDocument.open(bytes, letters));
    documents.set(letters, document);
    if (showsNothing(document, index)) empty.push(index + 1);
    else if (letters !== usualLetters) lent.push(index + 1);
    looked++;
  }
  const { pages } = usual;
  for (const document of documents.values()) document.close();
  // A file that breaks qpdf in its own memory has told it nothing.
  const objects = await qpdfObjects(bytes, false).catch(() => untold);
  const remarks = [
    ...(hasUnfinishedUpdate(bytes) ? ["pdf-end-cut"] : []),
    // More pages hang on the page tree than PDFium shows, which believes their announced number.
    ...((pagesInTree(objects) ?? 0) > pages ? ["pdf-pages-missing"] : []),
    ...(hasUnknownLetters(objects) ? ["pdf-letters-unknown"] : []),
    ...(looked < pages ? [`pdf-pages-not-looked-at:${pagesBetween(looked + 1, pages)}`] : []),
    ...(empty.length > 0 ? [remarkOnPages("pdf-pages-show-nothing", empty)] : []),
    ...(lent.length > 0 ? [remarkOnPages("pdf-letters-lent", lent)] : []),
  ];
  return done({ pages, remarks });
}

const pagesBetween = (first: number, last: number) => (first === last ? `${first}` : `${first}-${last}`);

const untold: QpdfObjects = { outcome: "failed", messages: "", trailer: null, objects: new Map() };
