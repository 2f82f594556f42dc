import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from "@cantoo/pdf-lib";
import { keepKeys } from "./kept-keys.ts";
import { nameOfKey, namesIn } from "./used-names.ts";

const name = (of: string) => PDFName.of(of);

/**
 * Leaves the form the fields that are answered on the pages that are here, and the letters that readers draw the answers
 * with. A signature is of the whole document: what it looks like stays, and that it is one does not.
 */
export function keepFields(document: PDFDocument, widgets: ReadonlySet<PDFDict>): void {
  const form = document.catalog.lookup(name("AcroForm"));
  const fields = form instanceof PDFDict ? document.context.lookup(form.get(name("Fields"))) : undefined;
  if (!(form instanceof PDFDict) || !(fields instanceof PDFArray)) {
    document.catalog.delete(name("AcroForm"));
    return;
  }
  keepKeys(form, "interactiveForm");
  const letters: string[] = [textOf(form.lookup(name("DA")))];
  const keep = new FieldTree(document, widgets, letters);
  keep.among(fields);
  if (fields.size() === 0) document.catalog.delete(name("AcroForm"));
  else keepLetters(form, letters.join(" "));
}

class FieldTree {
  readonly #document: PDFDocument;
  readonly #widgets: ReadonlySet<PDFDict>;
  readonly #letters: string[];
  readonly #seen = new Set<PDFObject>();

  constructor(document: PDFDocument, widgets: ReadonlySet<PDFDict>, letters: string[]) {
    this.#document = document;
    this.#widgets = widgets;
    this.#letters = letters;
  }

  /** Takes those out of a list of which nothing is here. */
  among(list: PDFArray): void {
    for (let at = list.size() - 1; at >= 0; at--) {
      const field = this.#document.context.lookup(list.get(at));
      if (!(field instanceof PDFDict) || !this.#isHere(field)) list.remove(at);
    }
  }

  #isHere(field: PDFDict): boolean {
    if (this.#seen.has(field)) return false;
    this.#seen.add(field);
    const kids = this.#document.context.lookup(field.get(name("Kids")));
    if (kids instanceof PDFArray) this.among(kids);
    const isHere = this.#widgets.has(field) || (kids instanceof PDFArray && kids.size() > 0);
    if (!isHere) return false;
    if (!this.#widgets.has(field)) keepKeys(field, "field");
    this.#letters.push(textOf(field.lookup(name("DA"))));
    for (const key of ["V", "DV"]) if (field.lookup(name(key)) instanceof PDFDict) field.delete(name(key));
    return true;
  }
}

/** The fonts that answers are drawn in, by their names in the default appearances. */
function keepLetters(form: PDFDict, appearances: string): void {
  const resources = form.lookup(name("DR"));
  const fonts = resources instanceof PDFDict ? resources.lookup(name("Font")) : undefined;
  form.delete(name("DR"));
  if (!(fonts instanceof PDFDict)) return;
  const used = fonts.clone();
  const named = namesIn(appearances);
  for (const key of used.keys()) if (!named.has(nameOfKey(key))) used.delete(key);
  form.set(name("DR"), form.context.obj({ Font: used }));
}

const textOf = (value: PDFObject | undefined) =>
  value instanceof PDFString || value instanceof PDFHexString ? `${value.decodeText()} ` : "";
