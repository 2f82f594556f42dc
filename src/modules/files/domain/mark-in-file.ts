import { parseRemark } from "./remark.ts";

/** What a file holds beside what its pages show; no pages: it is said of the whole file. */
export interface MarkInFile {
  readonly code: string;
  readonly pages: readonly number[];
}

/** Found in an office file, and again on the pages of the PDF that was made of it. */
const alsoOnPages: ReadonlySet<string> = new Set(["annotations", "tracked-changes"]);

/** The marks by their remarks. What is found on a page is named there, and not of the whole file too. */
export function marksOf(ofOffice: readonly string[], ofPdf: readonly string[]): readonly MarkInFile[] {
  const onPages = ofPdf.map(parseRemark);
  const told = new Set(onPages.map(({ code }) => code));
  const ofWhole = ofOffice.map(parseRemark).filter(({ code }) => !(alsoOnPages.has(code) && told.has(code)));
  return [...ofWhole, ...onPages].map(({ code, numbers }) => ({ code, pages: numbers }));
}
