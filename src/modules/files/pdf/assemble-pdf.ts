import { done, type Outcome, type PageRange, refused, type Task } from "../sandbox/task.ts";
import { readInput, writeOutput } from "../sandbox/task-files.ts";
import { leftOver } from "./cut/left-over.ts";
import { changedPage } from "./cut/same-pictures.ts";
import { joined, PagesNotTaken, takePages } from "./cut/take-pages.ts";
import { PdfDocument, withPdf } from "./pdf-document.ts";

/**
 * Puts ranges of pages of some PDFs into a new one, in this order. The sources stay as they are. Nothing of the pages
 * that were left out may be inside, and every page must look as it did: otherwise it is refused.
 */
export async function assemblePdf(task: Extract<Task, { kind: "assemble-pdf" }>): Promise<Outcome> {
  const parts: Buffer[] = [];
  try {
    for (const range of task.parts) {
      const part = await partOf(range);
      if (!Buffer.isBuffer(part)) return part;
      parts.push(part);
    }
    if (parts.length === 0) return refused("pdf-no-pages");
    const made = await joined(parts);
    const pages = await withPdf(made, (document) => lookedThrough(task.parts, made, document));
    if (typeof pages !== "number") return pages;
    await writeOutput(task.out, made);
    return done({ pages });
  } catch (error) {
    if (error instanceof PagesNotTaken) return refused("document-pages-inseparable");
    throw error;
  }
}

async function partOf({ file, firstPage, lastPage }: PageRange): Promise<Buffer | Outcome> {
  const bytes = await readInput(file);
  const { pages, kept, cut } = await withPdf(bytes, (document) => {
    const texts = Array.from({ length: document.pages }, (_, index) => document.text(index));
    const isKept = (index: number) => index + 1 >= firstPage && index + 1 <= lastPage;
    return {
      pages: document.pages,
      kept: texts.filter((_, index) => isKept(index)).join("\n"),
      cut: texts.filter((_, index) => !isKept(index)).join("\n"),
    };
  });
  if (firstPage < 1 || lastPage > pages || firstPage > lastPage) return refused("document-page-not-found", { pages });
  const part = await takePages(bytes, firstPage, lastPage);
  return (await leftOver(part, kept, cut)) === null ? part : refused("document-pages-inseparable");
}

/** How many pages there are, or the refusal when one of them changed its looks. */
async function lookedThrough(
  parts: readonly PageRange[],
  bytes: Uint8Array,
  document: PdfDocument,
): Promise<number | Outcome> {
  let from = 0;
  for (const { file, firstPage, lastPage } of parts) {
    const source = await readInput(file);
    const before = await PdfDocument.open(source);
    const changed = await changedPage(before, source, firstPage, lastPage, { bytes, document, from });
    before.close();
    if (changed !== null) return refused("document-pages-change", { page: changed });
    from += lastPage - firstPage + 1;
  }
  return document.pages === from ? from : refused("document-pages-inseparable");
}
