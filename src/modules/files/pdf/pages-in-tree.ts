import type { QpdfObjects, QpdfValue } from "./qpdf.ts";

type Entries = { readonly [key: string]: QpdfValue };

const entriesOf = ({ objects }: QpdfObjects, value: QpdfValue | undefined): Entries | null => {
  const target = typeof value === "string" ? objects.get(value)?.value : value;
  return target !== null && typeof target === "object" && !Array.isArray(target) ? (target as Entries) : null;
};

const listOf = ({ objects }: QpdfObjects, value: QpdfValue | undefined): readonly QpdfValue[] => {
  const target = typeof value === "string" ? objects.get(value)?.value : value;
  return Array.isArray(target) ? target : [];
};

/** How many pages hang on the page tree, whatever it says of their number; null when qpdf cannot tell. */
export function pagesInTree(file: QpdfObjects): number | null {
  const root = entriesOf(file, entriesOf(file, entriesOf(file, file.trailer)?.["/Root"])?.["/Pages"]);
  if (root === null) return null;
  const seen = new Set<Entries>();
  const waiting = [root];
  let pages = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node["/Kids"] === undefined) pages++;
    for (const kid of listOf(file, node["/Kids"])) {
      const child = entriesOf(file, kid);
      if (child !== null) waiting.push(child);
    }
  }
  return pages;
}

/**
 * Whether a font of the file names its letters by numbers of a font that the file does not carry, without telling what
 * they mean: any letters that a reader shows are a guess.
 */
export function hasUnknownLetters(file: QpdfObjects): boolean {
  return [...file.objects.values()].some(({ value }) => {
    const font = entriesOf(file, value);
    if (font?.["/Subtype"] !== "/Type0" || font["/ToUnicode"] !== undefined) return false;
    if (!/^\/Identity-[HV]$/.test(String(font["/Encoding"]))) return false;
    const descendant = entriesOf(file, listOf(file, font["/DescendantFonts"])[0]);
    const descriptor = entriesOf(file, descendant?.["/FontDescriptor"]);
    const isCarried = Object.keys(descriptor ?? {}).some((key) => /^\/FontFile[23]?$/.test(key));
    const ordering = entriesOf(file, descendant?.["/CIDSystemInfo"])?.["/Ordering"];
    return descendant !== null && !isCarried && ordering === "u:Identity";
  });
}
