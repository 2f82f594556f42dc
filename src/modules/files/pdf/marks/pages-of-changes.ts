import type { ChangedWords } from "../../office/changed-words.ts";
import type { PdfDocument } from "../pdf-document.ts";

/** More are not looked for one by one: the whole file is named. */
const most = 1000;

/** The pages on which changes of a Word file stand, counted from 1, and whether there are some whose page was not found. */
export function pagesOfChanges(
  document: Pick<PdfDocument, "pages" | "text">,
  changed: readonly ChangedWords[],
): { readonly pages: readonly number[]; readonly isWhole: boolean } {
  const { words, starts } = wordsOf(document);
  const pageAt = (at: number) => starts.findLastIndex((start) => start <= at) + 1;
  const pages = new Set<number>();
  let isWhole = changed.length <= most;
  let after = 0;
  for (const { begin, end } of changed.slice(0, most)) {
    const first = find(words, begin, after);
    if (first === null) {
      isWhole = false;
      continue;
    }
    after = first.at + 1;
    const last = end.length === 0 ? first : find(words, end, first.at);
    if (last === null) isWhole = false;
    const until = pageAt((last ?? first).middle);
    for (let page = pageAt(first.middle); page <= until; page++) pages.add(page);
  }
  return { pages: [...pages], isWhole };
}

function wordsOf(document: Pick<PdfDocument, "pages" | "text">) {
  let words = "";
  const starts: number[] = [];
  for (let index = 0; index < document.pages; index++) {
    starts.push(words.length);
    words += document.text(index).replaceAll(/\s+/gu, "");
  }
  return { words, starts };
}

/** The words stand in their order: what is found behind the change before it is taken first. */
function find(words: string, tries: readonly string[], after: number) {
  for (const one of tries) {
    const behind = words.indexOf(one, after);
    const at = behind === -1 ? words.indexOf(one) : behind;
    if (at !== -1) return { at, middle: at + Math.floor(one.length / 2) };
  }
  return null;
}
