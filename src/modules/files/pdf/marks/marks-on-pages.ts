import { remarkOnPages } from "../../domain/remark.ts";
import type { PdfDocument } from "../pdf-document.ts";
import { hiddenLetters } from "./hidden-letters.ts";

/** Kinds of annotations (`FPDFAnnot_GetSubtype`) that are no mark of a person: a link, a comment's window, an answer's field. */
const link = 2;
const popup = 16;
const widget = 20;
const redaction = 28;
/** So long pages are looked at; the others are named as not looked at. */
const timeoutMs = 60_000;

/** What stands on each page beside what it shows, as remarks with their pages. */
export function marksOnPages(document: PdfDocument): readonly string[] {
  const pagesOf = new Map<string, number[]>();
  const note = (code: string, index: number) => pagesOf.set(code, [...(pagesOf.get(code) ?? []), index + 1]);
  const until = performance.now() + timeoutMs;
  for (let index = 0; index < document.pages; index++) {
    for (const code of annotationsOn(document, index)) note(code, index);
    if (performance.now() > until) {
      note("not-looked-at", index);
      continue;
    }
    const { unseen, underlaid } = hiddenLetters(document, index);
    if (unseen) note("hidden-text", index);
    if (underlaid) note("underlaid-text", index);
  }
  return [...pagesOf].map(([code, pages]) => remarkOnPages(code, pages));
}

function annotationsOn(document: PdfDocument, index: number): ReadonlySet<string> {
  const { native } = document;
  return document.onPage(index, (page) => {
    const found = new Set<string>();
    const count = Math.max(0, native.FPDFPage_GetAnnotCount(page));
    for (let at = 0; at < count; at++) {
      const annotation = native.FPDFPage_GetAnnot(page, at);
      if (annotation === 0) continue;
      const kind = native.FPDFAnnot_GetSubtype(annotation);
      native.FPDFPage_CloseAnnot(annotation);
      if (kind === redaction) found.add("redactions-not-applied");
      else if (kind === widget) found.add("form-fields");
      else if (kind !== link && kind !== popup) found.add("annotations");
    }
    return found;
  });
}
