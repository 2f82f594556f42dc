import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { beforeAll, expect, test } from "vitest";
import type { Instant } from "../../kernel/time.ts";
import { typeset } from "./typeset.ts";

const at = "2026-11-24T15:00:00.000Z" as Instant;
const template = {
  name: "kept",
  source: '= #input.title\n#data.text *#data.text*\n\n#table(columns: 2, table.header[A][B], "x", "y")\n+ one\n',
};
const print = (archival: boolean, text = "Éloïse عمر") =>
  typeset(template, { text }, { language: "fr", title: "Motifs", at, archival });

let plain: PDFDocument;
let kept: PDFDocument;

beforeAll(async () => {
  plain = await PDFDocument.load(await print(false));
  kept = await PDFDocument.load(await print(true), { updateMetadata: false });
});

const xmpOf = (pdf: PDFDocument): string => {
  const stream = pdf.catalog.lookup(PDFName.of("Metadata"));
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString("utf8") : "";
};

test("what is kept says that it is PDF/A-2a and PDF/UA-1, in its language, with its title in the window", () => {
  expect(xmpOf(kept)).toMatch(/<pdfaid:part>2<.*<pdfaid:conformance>A</s);
  expect(xmpOf(kept)).toMatch(/<pdfuaid:part [^>]*>1</);
  expect(xmpOf(kept)).toContain("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>");
  expect(kept.catalog.lookup(PDFName.of("Lang"))?.toString()).toBe("(fr-CA)");
  expect(kept.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
  expect(kept.catalog.lookup(PDFName.of("OutputIntents"), PDFArray).size()).toBe(1);
  expect(kept.catalog.lookup(PDFName.of("MarkInfo"), PDFDict).get(PDFName.of("Marked"))?.toString()).toBe("true");
});

test("it has the very structure of the document that the compiler's PDF/UA checks passed", () => {
  const tree = treeOf(kept);
  expect(tree).toContain("Table(THead(TR(TH");
  expect(tree).toBe(treeOf(plain));
});

test("every font of it is inside it, with the letters that its signs stand for", () => {
  const descriptors: PDFDict[] = [];
  const composite: PDFDict[] = [];
  for (const [, object] of kept.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const type = object.get(PDFName.of("Type"))?.toString();
    if (type === "/FontDescriptor") descriptors.push(object);
    if (type === "/Font" && object.get(PDFName.of("Subtype"))?.toString() === "/Type0") composite.push(object);
  }
  expect(descriptors.length).toBeGreaterThan(2);
  for (const one of descriptors) expect(one.keys().some((key) => /^\/FontFile[23]$/.test(key.toString()))).toBe(true);
  expect(composite.length).toBe(descriptors.length);
  for (const one of composite) expect(one.has(PDFName.of("ToUnicode"))).toBe(true);
});

test("a letter that no font has, a private one or an emoji is told and loses no document", async () => {
  for (const text of ["before \u{10FFFD}", "\ue000x", "👩‍⚖️ ok", "\u200b"]) {
    const pdf = await PDFDocument.load(await print(true, text), { updateMetadata: false });
    expect(xmpOf(pdf)).toContain("<pdfaid:part>2");
  }
});

test("the same data gives the same bytes", async () => {
  expect((await print(true)).equals(await print(true))).toBe(true);
});

/** The types of the structure elements, nested as they are. */
function treeOf(pdf: PDFDocument): string {
  const nested = (object: PDFObject | undefined): string => {
    const found = object instanceof PDFRef ? pdf.context.lookup(object) : object;
    if (found instanceof PDFArray) return found.asArray().map(nested).filter(Boolean).join(",");
    if (!(found instanceof PDFDict)) return "";
    const kids = nested(found.get(PDFName.of("K")));
    const name = found.get(PDFName.of("S"))?.toString().slice(1);
    return name === undefined ? kids : `${name}(${kids})`;
  };
  return nested(pdf.catalog.get(PDFName.of("StructTreeRoot")));
}
