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
