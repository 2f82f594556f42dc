import { usualLetters } from "../letters.ts";
import { PdfDocument } from "../pdf-document.ts";

const width = 400;
const longest = 4_000;
/** The same content is drawn the same; a dot may still come out a shade lighter or darker. */
const sameShade = 24;

/** The first page of the part, counted from 1, that no longer looks as it did; null when all do. */
export async function changedPage(
  source: PdfDocument,
  sourceBytes: Uint8Array,
  first: number,
  last: number,
  made: { readonly bytes: Uint8Array; readonly document: PdfDocument; readonly from: number },
): Promise<number | null> {
  for (let page = first; page <= last; page++) {
    const letters = source.wantedLetters(page - 1) ?? usualLetters;
    const usual = letters === usualLetters;
    const before = usual ? source : await PdfDocument.open(sourceBytes, letters);
    const after = usual ? made.document : await PdfDocument.open(made.bytes, letters);
    const same = isSame(before, page - 1, after, made.from + page - first);
    if (!usual) for (const one of [before, after]) one.close();
    if (!same) return page;
  }
  return null;
}

function isSame(before: PdfDocument, page: number, after: PdfDocument, madePage: number): boolean {
  const size = before.size(page);
  const other = after.size(madePage);
  if (Math.abs(size.width - other.width) > 1 || Math.abs(size.height - other.height) > 1) return false;
  const height = Math.min(longest, Math.max(1, Math.round((width * size.height) / size.width)));
  const one = before.picture(page, width, height);
  const two = after.picture(madePage, width, height);
  for (let at = 0; at < one.length; at++) if (Math.abs((one[at] ?? 0) - (two[at] ?? 0)) > sameShade) return false;
  return true;
}
