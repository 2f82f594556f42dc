import type { PdfDocument } from "./pdf-document.ts";
import type { Native } from "./pdfium-interface.ts";

/** Kinds of objects on a page (`FPDFPageObj_GetType`). */
const text = 1;
const image = 3;
const form = 5;
const invisible = 3;
const deepest = 8;
const sampleWidth = 320;
const longestSample = 4_000;

/**
 * Whether a page holds words or a picture of which nothing is drawn: its letters are in a font that nobody has, its
 * picture is of a kind that cannot be read. A page that is empty, or a scan of empty paper, is not meant; nor are words
 * that are not to be seen, such as those that text recognition lays under a scan.
 */
export function showsNothing(document: PdfDocument, index: number): boolean {
  const { width, height } = document.size(index);
  const rows = Math.min(longestSample, Math.max(1, Math.round((sampleWidth * height) / width)));
  return isOneColour(document.picture(index, sampleWidth, rows)) && holdsSomething(document, index);
}

function isOneColour(picture: Buffer): boolean {
  const dots = new Int32Array(picture.buffer, picture.byteOffset, picture.length / 4);
  const [first] = dots;
  return dots.every((dot) => dot === first);
}

function holdsSomething(document: PdfDocument, index: number): boolean {
  const { native } = document;
  return document.onPage(index, (page) => {
    const objects = native.FPDFPage_CountObjects(page);
    for (let at = 0; at < objects; at++)
      if (isSomething(native, native.FPDFPage_GetObject(page, at), page, deepest)) return true;
    return false;
  });
}

function isSomething(native: Native, object: number, page: number, depth: number): boolean {
  const kind = native.FPDFPageObj_GetType(object);
  if (kind === text) return native.FPDFTextObj_GetTextRenderMode(object) !== invisible && hasLetters(native, page);
  if (kind === image) {
    const bitmap = native.FPDFImageObj_GetBitmap(object);
    if (bitmap !== 0) native.FPDFBitmap_Destroy(bitmap);
    return bitmap === 0;
  }
  if (kind !== form || depth === 0) return false;
  const objects = native.FPDFFormObj_CountObjects(object);
  for (let at = 0; at < objects; at++)
    if (isSomething(native, native.FPDFFormObj_GetObject(object, at), page, depth - 1)) return true;
  return false;
}

/** Blanks alone are no words. A letter whose meaning the font does not tell counts. */
function hasLetters(native: Native, page: number): boolean {
  const words = native.FPDFText_LoadPage(page);
  try {
    const count = native.FPDFText_CountChars(words);
    for (let at = 0; at < count; at++) {
      const code = native.FPDFText_GetUnicode(words, at);
      if (code > 0x10ffff || !/\s/u.test(String.fromCodePoint(code))) return true;
    }
    return false;
  } finally {
    native.FPDFText_ClosePage(words);
  }
}
