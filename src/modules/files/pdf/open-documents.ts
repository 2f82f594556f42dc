import type { EncryptedFile } from "../../../platform/blobs/encrypted-file.ts";
import { readInput } from "../sandbox/task-files.ts";
import { type Letters, usualLetters } from "./letters.ts";
import { PdfDocument } from "./pdf-document.ts";

const opened = new Map<string, PdfDocument>();
const mostOpened = 2;

/** The document stays open for the next page: leafing through 500 pages reads the file once. */
export async function openDocument(file: EncryptedFile, letters: Letters = usualLetters): Promise<PdfDocument> {
  const name = `${letters}:${file.path}`;
  const known = opened.get(name);
  if (known !== undefined) return known;
  const [oldest] = opened;
  if (oldest !== undefined && opened.size >= mostOpened) {
    opened.delete(oldest[0]);
    oldest[1].close();
  }
  const document = await PdfDocument.open(await readInput(file), letters);
  opened.set(name, document);
  return document;
}

/** The document with the fonts that this page, counted from 0, needs to be shown. */
export async function documentForPage(file: EncryptedFile, index: number): Promise<PdfDocument> {
  const usual = await openDocument(file);
  const letters = usual.wantedLetters(index);
  return letters === null ? usual : openDocument(file, letters);
}
