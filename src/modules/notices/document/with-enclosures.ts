import { buffer } from "node:stream/consumers";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { BlobStore } from "../../../platform/blobs/blob-store.ts";

/**
 * A letter with what goes in the same envelope behind it, to be printed in one go. It is made for paper: who reads on a
 * screen has each document by itself, with its tags and its signature.
 */
export async function withEnclosures(letter: Buffer, hashes: readonly string[], blobs: BlobStore): Promise<Buffer> {
  if (hashes.length === 0) return letter;
  const whole = await PDFDocument.load(letter, { updateMetadata: false });
  for (const hash of hashes) {
    const enclosed = await PDFDocument.load(await buffer(await blobs.open(hash)), { updateMetadata: false });
    for (const page of await whole.copyPages(enclosed, enclosed.getPageIndices())) whole.addPage(page);
  }
  return Buffer.from(await whole.save());
}

/** Several letters to be printed in one go. Each begins on a sheet of its own, also where both sides are printed. */
export async function inOneGo(letters: readonly Buffer[]): Promise<Buffer> {
  const [first, ...others] = letters;
  if (first === undefined || others.length === 0) return first ?? Buffer.of();
  const whole = await PDFDocument.create();
  for (const letter of letters) {
    const one = await PDFDocument.load(letter, { updateMetadata: false });
    const pages = await whole.copyPages(one, one.getPageIndices());
    if (whole.getPageCount() % 2 === 1)
      whole.addPage(pages[0] === undefined ? undefined : [pages[0].getWidth(), pages[0].getHeight()]);
    for (const page of pages) whole.addPage(page);
  }
  return Buffer.from(await whole.save());
}
