import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from "@cantoo/pdf-lib";

/** A signature as the form of a PDF holds it. */
export interface SignatureInPdf {
  readonly subFilter: string;
  /** As the file has it; not four numbers: empty. */
  readonly range: readonly number[];
  readonly contents: Buffer;
  /** When it was made, as it says itself; null: it does not say. */
  readonly statedAt: Date | null;
  readonly name: string | null;
  readonly reason: string | null;
}

/** Those of the form's fields, in their order. */
export function signaturesIn(document: PDFDocument): readonly SignatureInPdf[] {
  const form = document.catalog.lookup(PDFName.of("AcroForm"));
  if (!(form instanceof PDFDict)) return [];
  return fieldsOf(form, "Fields").flatMap((field) => {
    const value = field.lookup(PDFName.of("V"));
    const isSignature = field.lookup(PDFName.of("FT")) === PDFName.of("Sig") && value instanceof PDFDict;
    return isSignature ? [read(value)] : [];
  });
}

/** A form nests its fields in parts; one that names itself is read once. */
function fieldsOf(holder: PDFDict, name: string, seen: Set<PDFDict> = new Set()): readonly PDFDict[] {
  const list = holder.lookup(PDFName.of(name));
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().flatMap((one) => {
    const field = holder.context.lookup(one);
    if (!(field instanceof PDFDict) || seen.has(field)) return [];
    seen.add(field);
    return [field, ...fieldsOf(field, "Kids", seen)];
  });
}

function read(dictionary: PDFDict): SignatureInPdf {
  const subFilter = dictionary.lookup(PDFName.of("SubFilter"));
  const contents = dictionary.lookup(PDFName.of("Contents"));
  return {
    subFilter: subFilter instanceof PDFName ? subFilter.decodeText() : "",
    range: rangeOf(dictionary),
    contents: contents instanceof PDFHexString ? Buffer.from(contents.asBytes()) : Buffer.alloc(0),
    statedAt: dateOf(dictionary),
    name: textOf(dictionary, "Name"),
    reason: textOf(dictionary, "Reason"),
  };
}

function rangeOf(dictionary: PDFDict): readonly number[] {
  const list = dictionary.lookup(PDFName.of("ByteRange"));
  if (!(list instanceof PDFArray) || list.size() !== 4) return [];
  const numbers = list.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : Number.NaN));
  return numbers.every((one) => Number.isSafeInteger(one) && one >= 0) ? numbers : [];
}

function textOf(dictionary: PDFDict, name: string): string | null {
  const value = dictionary.lookup(PDFName.of(name));
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : null;
}

function dateOf(dictionary: PDFDict): Date | null {
  const value = dictionary.lookup(PDFName.of("M"));
  try {
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeDate() : null;
  } catch {
    // Written in a way that is no date: it does not say when.
    return null;
  }
}
