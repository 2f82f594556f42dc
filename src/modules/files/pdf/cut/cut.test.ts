import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { aPdf, pdfOf } from "../../../../../test/stages/files.ts";
import { withPdf } from "../pdf-document.ts";
import { allInside, assembled, catalog, font, secret, streamOf, twoPages, words } from "./testing.ts";

const sample = (name: string) => readFile(path.join(import.meta.dirname, "../samples", name));

test.each<[string, Buffer | Promise<Buffer>]>([
  ["a link leads to it", sample("01-link.pdf")],
  ["both pages share their resources", sample("01b-shared-resources.pdf")],
  [
    "an outline names it",
    twoPages(
      "",
      ["<</First 9 0 R/Last 9 0 R/Count 1>>", `<</Title(${secret})/Parent 8 0 R/Dest[4 0 R/Fit]>>`],
      "/Outlines 8 0 R",
    ),
  ],
  ["a named destination leads to it", twoPages("", [`<</Names[(${secret})[4 0 R/Fit]]>>`], "/Names<</Dests 8 0 R>>")],
  [
    "its structure is told",
    twoPages("", [`<</Type/StructTreeRoot/K<</S/P/Alt(${secret})>>>>`], "/StructTreeRoot 8 0 R"),
  ],
  [
    "an answer of one field stands on both pages",
    twoPages(
      "/Annots[9 0 R]",
      [
        "<</FT/Tx/T(f)/Kids[9 0 R 10 0 R]>>",
        "<</Type/Annot/Subtype/Widget/Parent 8 0 R/Rect[0 0 9 9]/P 3 0 R>>",
        `<</Type/Annot/Subtype/Widget/Parent 8 0 R/Rect[0 0 9 9]/P 4 0 R/TU(${secret})>>`,
      ],
      "/AcroForm<</Fields[8 0 R]>>",
      "/Annots[10 0 R]",
    ),
  ],
  [
    "a pattern that only it uses is shared",
    twoPages(
      "",
      [
        streamOf(
          `BT /F 9 Tf (${secret}) Tj ET`,
          `/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</Font<</F ${font}>>>>`,
        ),
      ],
      "",
      "",
      "/Pattern<</Only 8 0 R>>",
    ),
  ],
  [
    "properties that only it uses are shared",
    twoPages("", [], "", "", `/Properties<</Only<</ActualText(${secret})>>>>`),
  ],
  [
    "what both draw with carries what is said of the other",
    twoPages(
      "",
      [streamOf(secret, "/Type/Metadata/Subtype/XML")],
      "",
      "",
      `/ExtGState<</G<</Metadata 8 0 R/PieceInfo<</Own<</Private(${secret})>>>>>>>>`,
      streamOf("/G gs BT /F 20 Tf 72 600 Td (First page) Tj ET"),
    ),
  ],
  [
    "what both draw with leads to it by words and a list of its own",
    twoPages(
      "",
      ["<<>>"],
      "",
      "",
      "/ExtGState<</G<</Own 4 0 R/List[8 0 R 4 0 R]>>>>",
      streamOf("/G gs BT /F 20 Tf 72 600 Td (First page) Tj ET"),
    ),
  ],
  ["its thread goes on there", twoPages("/B[8 0 R]", ["<</P 3 0 R/N 9 0 R>>", "<</P 4 0 R/N 8 0 R>>"])],
])("nothing of a page that was cut away is inside the part: %s", async (_, pdf) => {
  const { outcome, bytes } = await assembled([await pdf, 1, 1]);
  expect(outcome).toMatchObject({ ok: true, pages: 1 });
  expect(await allInside(bytes)).not.toMatch(/SECRET/);
  expect(await withPdf(bytes, (document) => document.text(0))).toContain("First page");
});

test("a page that itself holds the words of another, unseen, is not taken apart", async () => {
  const pdf = pdfOf([
    catalog(),
    "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources 6 0 R/Contents 5 0 R/Annots[7 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources 6 0 R/Contents 8 0 R>>",
    words("First page"),
    `<</Font<</F ${font}>>>>`,
    `<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/F 2/Contents(${secret})>>`,
    words(secret),
  ]);
  expect((await assembled([pdf, 1, 1])).outcome).toMatchObject({ ok: false, code: "document-pages-inseparable" });
});

test("a layer that is off stays off in the part", async () => {
  const { outcome, bytes } = await assembled([await sample("02-ocg.pdf"), 1, 1]);
  expect(outcome.ok).toBe(true);
  expect(await allInside(bytes)).toMatch(/"\/OFF":\["\d+ 0 R"\]/);
});

test("where a hidden layer would show in a merger, nothing is made", async () => {
  const { outcome } = await assembled([aPdf(), 1, 1], [await sample("02-ocg.pdf"), 1, 2]);
  expect(outcome).toMatchObject({ ok: false, code: "document-pages-change", facts: { page: 1 } });
  const first = await assembled([await sample("02-ocg.pdf"), 1, 2], [aPdf(), 1, 1]);
  expect(first.outcome).toMatchObject({ ok: true, pages: 3 });
});

test("a form keeps its answers and the defaults that readers draw them with", async () => {
  const { outcome, bytes } = await assembled([await sample("14-form.pdf"), 1, 1]);
  expect(outcome.ok).toBe(true);
  const inside = await allInside(bytes);
  expect(inside).toMatch(/"\/AcroForm"/);
  expect(inside).toMatch(/"\/DA"/);
  expect(inside).toMatch(/"\/V":"u:/);
});

test("a file whose cross references are lost is taken apart all the same", async () => {
  const shifted = Buffer.concat([Buffer.from("%PDF-1.7\n% added\n"), aPdf(3).subarray(9)]);
  expect((await assembled([shifted, 2, 3])).outcome).toMatchObject({ ok: true, pages: 2 });
});

test.runIf(existsSync("/usr/bin/pdftotext"))("other readers see the answers, and not the hidden layer", async () => {
  const shown = (file: string) => execFileSync("pdftotext", [file, "-"]).toString();
  expect(shown((await assembled([await sample("02-ocg.pdf"), 1, 1])).out)).not.toContain("HIDDEN");
  expect(shown((await assembled([await sample("14-form.pdf"), 1, 1])).out)).toContain("YES");
});
