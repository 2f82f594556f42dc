import { PDFDocument } from "@cantoo/pdf-lib";
import { done, type Outcome, refused, type Task } from "../workshop/task.ts";
import { readInput, writeOutput } from "../workshop/task-files.ts";

/** Puts ranges of pages of some PDFs into a new one, in this order. The sources stay as they are. */
export async function assemblePdf(task: Extract<Task, { kind: "assemble-pdf" }>): Promise<Outcome> {
  const made = await PDFDocument.create({ updateMetadata: false });
  const sources = new Map<string, PDFDocument>();
  for (const { file, firstPage, lastPage } of task.parts) {
    const source =
      sources.get(file.path) ??
      (await PDFDocument.load(await readInput(file), { updateMetadata: false, throwOnInvalidObject: false }));
    sources.set(file.path, source);
    const pages = source.getPageCount();
    if (firstPage < 1 || lastPage > pages || firstPage > lastPage) return refused("document-page-not-found", { pages });
    const wanted = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage - 1 + index);
    for (const page of await made.copyPages(source, wanted)) made.addPage(page);
  }
  if (made.getPageCount() === 0) return refused("pdf-no-pages");
  await writeOutput(task.out, await made.save());
  return done({ pages: made.getPageCount() });
}
