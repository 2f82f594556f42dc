const endMark = "%%EOF";

/**
 * Whether something was added to the file behind its last end mark and was not brought to an end itself: changes saved by
 * adding to it, of which the end was cut off. PDFium stops at the last end mark and shows what was there before.
 */
export function hasUnfinishedUpdate(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf(endMark, undefined, "latin1");
  if (end < 0) return false;
  const added = bytes.toString("latin1", end + endMark.length);
  return /\d\s+\d+\s+obj\b|\bstartxref\b/.test(added);
}

/** What ends such an update, so that it is read as qpdf and Poppler read it. */
export const missingEnd = Buffer.from(`\n${endMark}\n`, "latin1");
