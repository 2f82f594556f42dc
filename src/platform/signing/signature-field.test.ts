import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFRef } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { addSignatureField } from "./signature-field.ts";

const key = (name: string) => PDFName.of(name);

async function aDocument() {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  const page = document.addPage();
  return { document, page, context: document.context, catalog: document.catalog };
}

/** Adds the field; gives it, the objects that are to be written, and the numbers of those. */
function added(document: PDFDocument) {
  const signature = document.context.register(document.context.obj({ Type: "Sig" }));
  const written = addSignatureField({ document, bytes: Buffer.alloc(0) }, signature, "Signed");
  const [ref, field] = fieldIn(document, written);
  return { written, ref, field, signature };
}

function fieldIn(document: PDFDocument, written: readonly PDFRef[]): readonly [PDFRef, PDFDict] {
  for (const ref of written) {
    const object = document.context.lookup(ref);
    if (object instanceof PDFDict && object.get(key("Subtype")) === key("Widget")) return [ref, object];
  }
  throw new Error("no field");
}

const shown = (holder: PDFDict, name: string) => holder.lookup(key(name))?.toString();

test("a document without a form gets one, and its last page the field", async () => {
  const { document, page, catalog } = await aDocument();
  const { written, ref, field } = added(document);
  expect(shown(catalog.lookup(key("AcroForm"), PDFDict), "Fields")).toBe(`[ ${ref.tag} ]`);
  expect(shown(catalog.lookup(key("AcroForm"), PDFDict), "SigFlags")).toBe("3");
  expect(shown(page.node, "Annots")).toBe(`[ ${ref.tag} ]`);
  expect(shown(document.getPage(0).node, "Annots")).toBeUndefined();
  expect(field.get(key("StructParent"))).toBeUndefined();
  expect(new Set(written)).toEqual(new Set([page.ref, ref, document.context.trailerInfo.Root]));
});

test.each([[true], [false]])(
  "fields and notes that are there stay, in an object of their own (%s) or not",
  async (apart) => {
    const { document, page, context, catalog } = await aDocument();
    const held = (list: PDFArray) => (apart ? context.register(list) : list);
    const [first, note] = [context.register(context.obj({ T: 1 })), context.register(context.obj({ Type: "Annot" }))];
    const [fields, notes] = [held(context.obj([first])), held(context.obj([note]))];
    const form = context.register(context.obj({ Fields: fields }));
    catalog.set(key("AcroForm"), form);
    page.node.set(key("Annots"), notes);
    const { written, ref, field } = added(document);
    expect(shown(context.lookup(form, PDFDict), "Fields")).toBe(`[ ${first.tag} ${ref.tag} ]`);
    expect(shown(context.lookup(form, PDFDict), "SigFlags")).toBe("3");
    expect(shown(page.node, "Annots")).toBe(`[ ${note.tag} ${ref.tag} ]`);
    expect(field.lookup(key("T"))).toMatchObject({});
    expect(written).toEqual(expect.arrayContaining([form, page.ref, ...(apart ? [fields, notes] : [])]));
  },
);

test("a form that names no fields gets its list", async () => {
  const { document, catalog, context } = await aDocument();
  catalog.set(key("AcroForm"), context.obj({}));
  const { ref } = added(document);
  expect(shown(catalog.lookup(key("AcroForm"), PDFDict), "Fields")).toBe(`[ ${ref.tag} ]`);
});

/** A structure whose tree of parents is as given, with what stands under its root. */
function tagged(document: PDFDocument, nums: PDFDict | null, kids?: PDFArray | PDFRef) {
  const { context, catalog } = document;
  const root = context.obj({ Type: "StructTreeRoot" });
  if (nums !== null) root.set(key("ParentTree"), nums);
  if (kids !== undefined) root.set(key("K"), kids);
  const ref = context.register(root);
  catalog.set(key("StructTreeRoot"), ref);
  return { root, ref };
}

test.each([
  ["no tree of parents", null],
  ["a tree of several levels", "Kids"],
])("with %s the structure stays as it is", async (_what, tree) => {
  const { document, context } = await aDocument();
  const { root, ref } = tagged(document, tree === null ? null : context.obj({ Kids: [] }));
  const before = root.toString();
  const { written, field } = added(document);
  expect(field.get(key("StructParent"))).toBeUndefined();
  expect([root.toString(), written.includes(ref)]).toEqual([before, false]);
});

test.each([
  ["nothing yet", [], 0],
  ["numbers with gaps", [0, 3, 5], 6],
])("the field is an element under the next number after %s", async (_what, numbers, next) => {
  const { document, context } = await aDocument();
  const some = context.register(context.obj({}));
  const nums = context.obj(numbers.flatMap((one) => [PDFNumber.of(one), some]));
  const { root, ref } = tagged(document, context.obj({ Nums: nums }));
  const { written, field, ref: fieldRef } = added(document);
  expect([shown(field, "StructParent"), shown(root, "ParentTreeNextKey")]).toEqual([String(next), String(next + 1)]);
  expect(nums.get(nums.size() - 2).toString()).toBe(String(next));
  const elementRef = nums.get(nums.size() - 1);
  const element = context.lookup(elementRef, PDFDict);
  expect(shown(element, "P")).toBe(root.toString());
  expect(element.lookup(key("K"), PDFArray).lookup(0, PDFDict).get(key("Obj"))).toBe(fieldRef);
  expect(element.lookup(key("Alt"))?.toString()).toBe(field.get(key("TU"))?.toString());
  expect(shown(root, "K")).toBe(`[ ${elementRef.toString()} ]`);
  expect(written).toEqual(expect.arrayContaining([ref, elementRef]));
});

test.each([
  ["the element of the whole document", "Document", true, true],
  ["the same, alone under the root", "Document", false, true],
  ["the root where its first is another", "Sect", true, false],
])("the field stands under %s", async (_what, kind, inList, isUnder) => {
  const { document, context } = await aDocument();
  const whole = context.obj({ Type: "StructElem", S: kind });
  const wholeRef = context.register(whole);
  const { root, ref } = tagged(document, context.obj({ Nums: [] }), inList ? context.obj([wholeRef]) : wholeRef);
  const { written } = added(document);
  expect([whole.has(key("K")), written.includes(wholeRef)]).toEqual([isUnder, isUnder]);
  expect(written).toContain(ref);
  if (!isUnder) expect(root.lookup(key("K"), PDFArray).size()).toBe(2);
});

test("under a root whose first is no element, or that has nothing, the field is the root's", async () => {
  for (const first of [PDFNumber.of(7), undefined]) {
    const { document, context } = await aDocument();
    const { root } = tagged(document, context.obj({ Nums: [] }), context.obj(first === undefined ? [] : [first]));
    added(document);
    expect(root.lookup(key("K"), PDFArray).size()).toBe(first === undefined ? 1 : 2);
  }
});

test("children in an object of their own, or one alone, are kept beside the field", async () => {
  const { document, context } = await aDocument();
  const child = context.register(context.obj({ Type: "StructElem", S: "P" }));
  for (const apart of [true, false]) {
    const list = context.register(context.obj([child]));
    const whole = context.obj({ Type: "StructElem", S: "Document", K: apart ? list : child });
    const wholeRef = context.register(whole);
    tagged(document, context.obj({ Nums: [] }), context.obj([wholeRef]));
    const { written } = added(document);
    expect(whole.lookup(key("K"), PDFArray).size()).toBe(2);
    expect([written.includes(list), written.includes(wholeRef)]).toEqual([apart, !apart]);
  }
});
