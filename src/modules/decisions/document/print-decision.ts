import type { Instant } from "../../../kernel/time.ts";
import type { Services } from "../../../platform/http/route.ts";
import { pdfUnderCover } from "../../files/index.ts";
import type { DecisionDocument } from "../domain/decision-text.ts";
import { typesetDecision } from "./decision-document.ts";
import { decisionPage } from "./page-text.ts";

export interface Printed {
  readonly pdf: Buffer;
  readonly pages: number;
}

/**
 * The decision as a PDF: its reasons typeset; or a cover of ours, and behind it the member’s own document as it is.
 * @param owner whose turn it is where a document is joined
 * @throws pdf-not-joinable, pdf-too-complex
 */
export async function printDecision(
  { blobs }: Pick<Services, "blobs">,
  document: DecisionDocument,
  pdfHash: string | null,
  { at, owner }: { readonly at: Instant; readonly owner: string },
): Promise<Printed> {
  const cover = await typesetDecision(document, at);
  if (pdfHash === null) return { pdf: cover, pages: pagesOf(cover) };
  const { language, citation } = document;
  const title = `${decisionPage.title[language]}, ${citation}`;
  return pdfUnderCover(blobs, { cover, pdfHash, title, language }, owner);
}

/** Typst writes each page as an object of its own, never inside a stream; the tree of pages is another type. */
function pagesOf(pdf: Buffer): number {
  return (pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-z])/gi) ?? []).length;
}
