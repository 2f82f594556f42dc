import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { pdfOf } from "../../../../test/stages/files.ts";
import { showsNothing } from "./blank-page.ts";
import { fontFile, lettersOf, usualLetters } from "./letters.ts";
import { PdfDocument } from "./pdf-document.ts";

const sample = (name: string) => readFile(path.join(import.meta.dirname, "samples", name));

const catalog = "<</Type/Catalog/Pages 2 0 R>>";
const tree = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const streamOf = (content: string, entries = "") =>
  `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;

/** A page that writes these codes, in hexadecimal, in the font of object 5. */
const written = (codes: string, ...font: readonly string[]) =>
  pdfOf([
    catalog,
    tree,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
    streamOf(`BT /F 40 Tf 72 600 Td <${codes}> Tj ET`),
    ...font,
  ]);

const arial = (differences: string) =>
  `<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 65/LastChar 68/Widths[600 600 600 600]/FontDescriptor<</Type/FontDescriptor/FontName/Arial/Flags 32/FontBBox[-500 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>/Encoding<</Type/Encoding/Differences[65 ${differences}]>>>>`;
const composite = (encoding: string, ordering: string) => [
  `<</Type/Font/Subtype/Type0/BaseFont/Named/Encoding/${encoding}/DescendantFonts[6 0 R]/ToUnicode 8 0 R>>`,
  `<</Type/Font/Subtype/CIDFontType2/BaseFont/Named/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>`,
  "<</Type/FontDescriptor/FontName/Named/Flags 4/FontBBox[-500 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>",
];
/** Says what the codes 1, 2, 3… mean. */
const meaning = (letters: string) => {
  const rows = [...letters].map((letter, index) => `<${hex(index + 1)}> <${hex(letter.codePointAt(0) ?? 0)}>`);
  return streamOf(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${rows.length} beginbfchar ${rows.join(" ")} endbfchar endcmap end end`,
  );
};
const hex = (code: number) => code.toString(16).padStart(4, "0");
const identity = (letters: string) =>
  written(
    [...letters].map((_, index) => hex(index + 1)).join(""),
    ...composite("Identity-H", "Identity"),
    meaning(letters),
  );

async function drawn(bytes: Uint8Array) {
  const usual = await PdfDocument.open(bytes);
  const letters = usual.wantedLetters(0) ?? usualLetters;
  const document = letters === usualLetters ? usual : await PdfDocument.open(bytes, letters);
  const picture = document.picture(0, 306, 396);
  const dark = picture.filter((value, index) => index % 4 !== 3 && value < 128).length;
  const nothing = showsNothing(document, 0);
  if (document !== usual) document.close();
  usual.close();
  return { letters, dark, nothing };
}

test.each<[string, string, Buffer | Promise<Buffer>]>([
  ["Chinese", "Han", sample("cjk-gb1-STSong-UniGB.pdf")],
  ["Cyrillic by the names of its letters", "Cyrillic", sample("arial-cyrillic-differences.pdf")],
  [
    "Arabic by the names of its letters",
    "Arabic",
    written("41424344", arial("/afii57409/afii57415/afii57416/afii57418")),
  ],
  ["Turkish and Polish", "Latin", written("41424344", arial("/gbreve/Idotaccent/scedilla/lslash"))],
  ["Japanese", "Han", written("93FA967B8CEA82A0", ...composite("90ms-RKSJ-H", "Japan1"))],
  ["Korean", "Hangul", written("D55CAD6DC5B4", ...composite("UniKS-UCS2-H", "Korea1"))],
  ["Taiwan’s Chinese", "Han", written("4E2D570B53F0", ...composite("UniCNS-UCS2-H", "CNS1"))],
  ["codes that only the file explains, Arabic", "Arabic", identity("محمد")],
  ["codes that only the file explains, Tamil", "Tamil", identity("தமிழ")],
  ["codes that only the file explains, Amharic", "Ethiopic", identity("ሰላም")],
])("letters whose font the file does not carry are drawn: %s", async (_, script, pdf) => {
  const { letters, dark, nothing } = await drawn(await pdf);
  expect(letters).toBe(script);
  expect(dark).toBeGreaterThan(150);
  expect(nothing).toBe(false);
});

test("what PDFium’s own fonts have asks for no other", async () => {
  expect([..."aé€’œÀ…“ "].map(lettersOf)).toEqual(Array.from({ length: 9 }, () => null));
  const { letters } = await drawn(written("41424344", arial("/A/eacute/Euro/quoteright")));
  expect(letters).toBe(usualLetters);
});

test("letters whose font the file carries ask for none", async () => {
  const font = await readFile(fontFile(0, "Cyrillic") ?? "");
  const [type0 = "", descendant = "", descriptor = ""] = composite("Identity-H", "Identity");
  const carried = descriptor.replace(/>>$/, "/FontFile2 9 0 R>>");
  const codes = ["0001", "0002"].join("");
  const of = (one: string) => written(codes, type0, descendant, one, meaning("Ив"), streamOf(font.toString("latin1")));
  expect((await drawn(of(carried))).letters).toBe(usualLetters);
  expect((await drawn(of(descriptor))).letters).toBe("Cyrillic");
});

const pictured = (entries: string, data: string) =>
  pdfOf([
    catalog,
    tree,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
    streamOf("q 500 0 0 700 50 50 cm /I Do Q"),
    streamOf(data, `/Type/XObject/Subtype/Image/Width 16/Height 16${entries}`),
  ]);

test.each(["JBIG2Decode", "JPXDecode", "DCTDecode"])(
  "a page whose one picture cannot be read shows nothing: %s",
  async (filter) => {
    const pdf = pictured(`/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/${filter}`, "no picture at all");
    expect((await drawn(pdf)).nothing).toBe(true);
  },
);

test("an empty page, a scan of empty paper and words that are not to be seen are no fault", async () => {
  expect((await drawn(pictured("/ColorSpace/DeviceGray/BitsPerComponent 8", "\xff".repeat(256)))).nothing).toBe(false);
  const unseen = pdfOf([
    catalog,
    tree,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>",
    streamOf("BT 3 Tr /F 40 Tf 72 600 Td (recognised) Tj ET"),
  ]);
  expect((await drawn(unseen)).nothing).toBe(false);
  expect((await drawn(pdfOf([catalog, tree, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"]))).nothing).toBe(
    false,
  );
});

/** A page with fields of a form that hold these answers, each in UTF-16. */
const answered = (...answers: readonly string[]) => {
  const first = 4;
  const names = answers.map((_, nth) => `${first + nth} 0 R`).join(" ");
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16().toString("hex");
  return pdfOf([
    `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${names}]>>>>`,
    tree,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Annots[${names}]>>`,
    ...answers.map(
      (answer, nth) =>
        `<</Type/Annot/Subtype/Widget/FT/Tx/T(f${nth})/Rect[0 0 90 20]/P 3 0 R/V<${utf16(answer)}>/DA(/Helv 9 Tf)>>`,
    ),
  ]);
};

test.each<[string, string | null, string[]]>([
  ["none", null, []],
  ["an English answer", null, ["Yes"]],
  ["a Russian answer", "Cyrillic", ["\u0418\u0432\u0430\u043d"]],
  ["a Polish and a Russian answer", "Cyrillic", ["\u0141\u00f3d\u017a\u0142\u0142\u0142\u0142\u0142", "\u0418"]],
  ["a Polish answer", "Latin", ["\u0141\u00f3d\u017a"]],
  ["more of Arabic than of Russian", "Arabic", ["\u0645\u062d\u0645\u062f", "\u0418"]],
  ["more of Russian than of Arabic", "Cyrillic", ["\u0645", "\u0418\u0432\u0430\u043d"]],
])("a page whose form holds %s wants the letters of %s", async (_what, letters, answers) => {
  const document = await PdfDocument.open(answered(...answers));
  expect(document.wantedLetters(0)).toBe(letters);
  document.close();
});
