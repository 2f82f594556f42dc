import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { aPdf, pdfOf } from "../../../../test/stages/files.ts";
import { lookThroughPdf } from "./look-through-pdf.ts";
import { withPdf } from "./pdf-document.ts";

const folder = await mkdtemp(path.join(tmpdir(), "look-"));
const sample = (name: string) => readFile(path.join(import.meta.dirname, "samples", name));

afterAll(() => rm(folder, { recursive: true }));

async function remarksOn(bytes: Uint8Array, timeoutMs?: number): Promise<readonly string[]> {
  const file = path.join(folder, `${Math.random()}.pdf`);
  await writeFile(file, bytes);
  const outcome = await lookThroughPdf({ path: file, dataKey: null, sizeBytes: null }, timeoutMs);
  return outcome.ok ? outcome.remarks : [outcome.code];
}

const firstText = (bytes: Uint8Array) => withPdf(bytes, (document) => document.text(0));

test("the newest changes are shown also where the file lost its end, and that is said", async () => {
  const whole = await sample("update-whole.pdf");
  const cut = await sample("update-cut-no-eof.pdf");
  expect(await firstText(cut)).toBe(await firstText(whole));
  expect(await firstText(cut)).toContain("REVISED");
  expect(await remarksOn(cut)).toEqual(["pdf-end-cut"]);
  expect(await remarksOn(whole)).toEqual([]);
});

test("pages that there was no time to look at are named, the first and the last", async () => {
  expect(await remarksOn(aPdf(3), 0)).toEqual(["pdf-pages-not-looked-at:1-3"]);
  expect(await remarksOn(aPdf(1000), 0)).toEqual(["pdf-pages-not-looked-at:1-1000"]);
  expect(await remarksOn(aPdf(3))).toEqual([]);
});

test("changes that were cut off in their middle are said", async () => {
  const whole = (await sample("update-whole.pdf")).toString("latin1");
  const cut = whole.slice(0, whole.indexOf("(REVISED"));
  expect(await remarksOn(Buffer.from(cut, "latin1"))).toEqual(["pdf-end-cut"]);
});

test("what stands behind the end and is no part of a PDF is no fault", async () => {
  expect(await remarksOn(Buffer.concat([aPdf(), Buffer.from("\n<!-- served by a web site -->\n")]))).toEqual([]);
});

test("pages that the file holds and does not count are said to be missing", async () => {
  const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>>>";
  const tree = "<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 1>>";
  const pdf = pdfOf(["<</Type/Catalog/Pages 2 0 R>>", tree, page, page, page]);
  const shown = await withPdf(pdf, (document) => document.pages);
  expect(await remarksOn(pdf)).toEqual(shown === 3 ? [] : ["pdf-pages-missing"]);
  expect(await remarksOn(aPdf(3))).toEqual([]);
});

test("letters whose meaning only a font outside the file knows are said to be unknown", async () => {
  const content = "BT /F 40 Tf 72 600 Td <003600370038> Tj ET";
  const pdf = pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type0/BaseFont/Arial/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/Arial/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 600/FontDescriptor<</Type/FontDescriptor/FontName/Arial/Flags 4/FontBBox[0 0 9 9]/ItalicAngle 0/Ascent 9/Descent 0/CapHeight 9/StemV 8>>>>",
  ]);
  expect(await remarksOn(pdf)).toContain("pdf-letters-unknown");
});
