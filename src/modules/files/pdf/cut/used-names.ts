import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";

/** What is drawn, as far as the names in it tell; null where it cannot be read: all may be used then. */
export type UsedNames = Set<string> | null;

/** The names in these contents, and in the forms, tiles and drawn letters among them that use the same resources. */
export function usedNames(context: PDFContext, contents: readonly PDFObject[], resources: PDFDict): UsedNames {
  const used = new Set<string>();
  const read = new Set<PDFObject>();
  const waiting = [...contents];
  for (;;) {
    for (let content = waiting.pop(); content !== undefined; content = waiting.pop()) {
      if (read.has(content)) continue;
      read.add(content);
      if (!addNames(content, used)) return null;
    }
    waiting.push(...borrowing(context, resources, used).filter((content) => !read.has(content)));
    if (waiting.length === 0) return used;
  }
}

function addNames(content: PDFObject, used: Set<string>): boolean {
  if (!(content instanceof PDFStream)) return false;
  try {
    const bytes = content instanceof PDFRawStream ? decodePDFRawStream(content).decode() : content.getContents();
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    for (const name of namesIn(text)) used.add(name);
    return true;
  } catch {
    // A filter that pdf-lib does not know.
    return false;
  }
}

/** All that could be a name, in strings too: rather one too many than one too few. */
export function namesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\/([^\s\0()<>[\]{}/%]*)/g)].map(([, name = ""]) => plain(name)));
}

const plain = (name: string) =>
  name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** As the names in contents are compared: byte by byte. */
export const nameOfKey = (key: PDFName): string => plain(key.asString().slice(1));

/** What is drawn with the resources of whoever draws it, because it has none of its own. */
function borrowing(context: PDFContext, resources: PDFDict, used: ReadonlySet<string>): PDFObject[] {
  const found: PDFObject[] = [];
  for (const kind of ["XObject", "Pattern", "Font"]) {
    for (const [key, value] of resources.lookupMaybe(PDFName.of(kind), PDFDict)?.entries() ?? []) {
      if (!used.has(nameOfKey(key))) continue;
      const target = context.lookup(value);
      const dictionary = target instanceof PDFStream ? target.dict : target;
      if (!(dictionary instanceof PDFDict) || dictionary.has(PDFName.of("Resources"))) continue;
      if (target instanceof PDFStream && !isImage(dictionary)) found.push(target);
      else found.push(...drawnLetters(context, dictionary));
    }
  }
  return found;
}

const isImage = (dictionary: PDFDict) => dictionary.lookup(PDFName.of("Subtype")) === PDFName.of("Image");

/** The contents that draw the letters of a font (Type 3). */
export function drawnLetters(context: PDFContext, font: PDFDict): PDFObject[] {
  const letters = font.lookupMaybe(PDFName.of("CharProcs"), PDFDict)?.values() ?? [];
  return letters.flatMap((letter) => context.lookup(letter) ?? []);
}

/** A content stream, or a list of them, as objects. */
export function contentsIn(context: PDFContext, contents: PDFObject | undefined): PDFObject[] {
  const target = context.lookup(contents);
  const list = target instanceof PDFArray ? target.asArray() : target === undefined ? [] : [target];
  return list.flatMap((one) => context.lookup(one) ?? []);
}
