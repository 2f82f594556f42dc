import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
} from "@cantoo/pdf-lib";
import { type OpenPdf, PdfNotExtendable } from "../pdf/append-update.ts";

const key = (name: string) => PDFName.of(name);

/**
 * A field of the form for the signature, at the end of the last page, where it takes no room: readers list it, nothing is
 * drawn. Gives the objects that are to be written anew.
 */
export function addSignatureField({ document }: OpenPdf, signature: PDFRef, label: string): readonly PDFRef[] {
  const { context } = document;
  const page = document.getPage(document.getPageCount() - 1);
  const changed = new Set<PDFRef>([page.ref]);
  const field = context.obj({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Sig",
    Rect: [0, 0, 0, 0],
    // Printed, locked (ISO 32000-1, 12.5.3): PDF/A has no hidden ones.
    F: 132,
    P: page.ref,
    V: signature,
  });
  field.set(key("TU"), PDFHexString.fromText(label));
  const ref = context.register(field);
  changed.add(ref);
  const number = addToForm(document, ref, changed);
  field.set(key("T"), PDFHexString.fromText(`Signature${number}`));
  addToPage(page, ref, changed);
  addToStructure(document, page, { field, ref, label }, changed);
  return [...changed];
}

/** The list that an entry holds, made where there is none. */
function listOf(holder: PDFDict, holderRef: PDFRef, name: string): { readonly list: PDFArray; readonly ref: PDFRef } {
  const { value, ref } = entryOf(holder, holderRef, name);
  if (value instanceof PDFArray) return { list: value, ref };
  const list = holder.context.obj([]);
  holder.set(key(name), list);
  return { list, ref: holderRef };
}

/** What an entry holds, and the object to be written when it changes: its own, or the one that holds it. */
function entryOf(holder: PDFDict, holderRef: PDFRef, name: string) {
  const entry = holder.get(key(name));
  return {
    value: entry === undefined ? undefined : holder.context.lookup(entry),
    ref: entry instanceof PDFRef ? entry : holderRef,
  };
}

const rootOf = (document: PDFDocument): PDFRef => {
  const { Root } = document.context.trailerInfo;
  // The library opens a file whose catalog stands in the trailer itself; nothing can be written behind it.
  if (!(Root instanceof PDFRef)) throw new PdfNotExtendable("unreadable");
  return Root;
};

/** There are signatures, and nobody may write the file anew (ISO 32000-1, 12.7.2). */
const signed = 3;

/** Gives the number of the field among those of the form. */
function addToForm(document: PDFDocument, field: PDFRef, changed: Set<PDFRef>): number {
  const { context, catalog } = document;
  const root = rootOf(document);
  changed.add(root);
  const { value, ref } = entryOf(catalog, root, "AcroForm");
  if (!(value instanceof PDFDict)) {
    catalog.set(key("AcroForm"), context.obj({ Fields: [field], SigFlags: signed }));
    return 1;
  }
  value.set(key("SigFlags"), PDFNumber.of(signed));
  const fields = listOf(value, ref, "Fields");
  fields.list.push(field);
  changed.add(ref).add(fields.ref);
  return fields.list.size();
}

function addToPage(page: PDFPage, field: PDFRef, changed: Set<PDFRef>): void {
  const { node } = page;
  const { list, ref } = listOf(node, page.ref, "Annots");
  list.push(field);
  changed.add(ref);
  // Read in the order of the structure (ISO 14289-1, 7.18.3).
  node.set(key("Tabs"), key("S"));
}

/** In a tagged document the field is an element too (ISO 14289-1, 7.18.4), after everything else. */
function addToStructure(
  document: PDFDocument,
  page: PDFPage,
  { field, ref, label }: { readonly field: PDFDict; readonly ref: PDFRef; readonly label: string },
  changed: Set<PDFRef>,
): void {
  const { context, catalog } = document;
  const root = entryOf(catalog, rootOf(document), "StructTreeRoot");
  if (!(root.value instanceof PDFDict)) return;
  const parents = entryOf(root.value, root.ref, "ParentTree");
  if (!(parents.value instanceof PDFDict)) return;
  const numbers = entryOf(parents.value, parents.ref, "Nums");
  // A tree of several levels is left as it is: the field takes no room and is no part of what is read.
  if (!(numbers.value instanceof PDFArray)) return;
  const parent = whole(root.value, root.ref);
  const reference = context.obj({ Type: "OBJR", Obj: ref, Pg: page.ref });
  const element = context.obj({ Type: "StructElem", S: "Form", P: parent.ref, Pg: page.ref, K: [reference] });
  element.set(key("Alt"), PDFHexString.fromText(label));
  const elementRef = context.register(element);
  const next = nextKey(numbers.value);
  numbers.value.push(PDFNumber.of(next));
  numbers.value.push(elementRef);
  root.value.set(key("ParentTreeNextKey"), PDFNumber.of(next + 1));
  field.set(key("StructParent"), PDFNumber.of(next));
  for (const one of [root.ref, numbers.ref, elementRef, addKid(parent.dict, parent.ref, elementRef)]) changed.add(one);
}

function nextKey(numbers: PDFArray): number {
  const keys = numbers.asArray().filter((_, index) => index % 2 === 0);
  return Math.max(-1, ...keys.map((one) => (one instanceof PDFNumber ? one.asNumber() : -1))) + 1;
}

/** The element that is the whole document, under which everything stands; the root where there is none. */
function whole(root: PDFDict, rootRef: PDFRef): { readonly dict: PDFDict; readonly ref: PDFRef } {
  const kids = root.context.lookup(root.get(key("K")));
  const first = kids instanceof PDFArray ? kids.get(0) : root.get(key("K"));
  const element = root.context.lookup(first);
  const isDocument = element instanceof PDFDict && element.get(key("S")) === key("Document");
  return isDocument && first instanceof PDFRef ? { dict: element, ref: first } : { dict: root, ref: rootRef };
}

/** Adds to the children of an element. Gives the object that is to be written. */
function addKid(element: PDFDict, elementRef: PDFRef, kid: PDFRef): PDFRef {
  const entry = element.get(key("K"));
  const value = entry === undefined ? undefined : element.context.lookup(entry);
  if (value instanceof PDFArray) {
    value.push(kid);
    return entry instanceof PDFRef ? entry : elementRef;
  }
  element.set(key("K"), element.context.obj(entry === undefined ? [kid] : [entry, kid]));
  return elementRef;
}
