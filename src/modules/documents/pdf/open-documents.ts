import type { PDFiumDocument } from "@hyzyla/pdfium";
import type { SealedFile } from "../../../platform/blobs/sealed-file.ts";
import { readInput } from "../workshop/task-files.ts";
import { pdfium } from "./pdfium.ts";

const opened = new Map<string, PDFiumDocument>();
const mostOpened = 2;

/** The document stays open for the next page: leafing through 500 pages reads the file once. */
export async function openDocument(file: SealedFile): Promise<PDFiumDocument> {
  const known = opened.get(file.path);
  if (known !== undefined) return known;
  const [oldest] = opened;
  if (oldest !== undefined && opened.size >= mostOpened) {
    opened.delete(oldest[0]);
    oldest[1].destroy();
  }
  const document = await (await pdfium()).loadDocument(await readInput(file));
  opened.set(file.path, document);
  return document;
}
