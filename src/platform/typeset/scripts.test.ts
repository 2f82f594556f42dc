import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { expect, test } from "vitest";
import { productRoot } from "../../kernel/product-root.ts";
import type { Instant } from "../../kernel/time.ts";
import { fontFiles, packagedFonts } from "./fonts.ts";
import { typeset } from "./typeset.ts";

// Only what the product brings: without fallback no other font of this machine is asked.
const template = { name: "scripts", source: "#set text(fallback: false)\n#data.text\n\n*#data.text*\n" };
const at = "2026-11-24T15:00:00.000Z" as Instant;

/** A name in each script of the languages of interpretation, and in those of the smaller peoples who come. */
const names: readonly (readonly [script: string, name: string, family: string])[] = [
  ["Arabic", "عمر علي", "Noto Naskh Arabic"],
  ["Persian", "پژمان گلچین", "Noto Naskh Arabic"],
  ["Pashto", "ښاغلی ځدراڼ", "Noto Naskh Arabic"],
  ["Urdu", "محمد ٹیپو ڈار", "Noto Naskh Arabic"],
  ["Sorani Kurdish", "ڕێبوار گەڵاڵە", "Noto Naskh Arabic"],
  ["Uyghur", "ئۆمەر جاۋۇت", "Noto Naskh Arabic"],
  ["Sindhi", "ڀٽو ٻگهيو", "Noto Naskh Arabic"],
  ["Hebrew", "משה לוי", "Libertinus Serif"],
  ["Hindi", "क्षितिज द्विवेदी", "Noto Sans Devanagari"],
  ["Nepali", "कृष्ण श्रेष्ठ", "Noto Sans Devanagari"],
  ["Bengali", "শ্রী চট্টোপাধ্যায়", "Noto Sans Bengali"],
  ["Punjabi", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "Noto Sans Gurmukhi"],
  ["Gujarati", "કૃષ્ણ પટેલ", "Noto Sans Gujarati"],
  ["Odia", "କୃଷ୍ଣ ମିଶ୍ର", "Noto Sans Oriya"],
  ["Tamil", "சுப்பிரமணியம்", "Noto Sans Tamil"],
  ["Telugu", "కృష్ణమూర్తి", "Noto Sans Telugu"],
  ["Kannada", "ಕೃಷ್ಣಮೂರ್ತಿ", "Noto Sans Kannada"],
  ["Malayalam", "കൃഷ്ണൻ", "Noto Sans Malayalam"],
  ["Sinhala", "ශ්‍රී ලංකා පෙරේරා", "Noto Sans Sinhala"],
  ["Tibetan", "བསྟན་འཛིན", "Noto Serif Tibetan"],
  ["Thai", "สมชาย ใจดี", "Noto Sans Thai"],
  ["Lao", "ສົມຊາຍ", "Noto Sans Lao"],
  ["Khmer", "សុខ ច័ន្ទ", "Noto Sans Khmer"],
  ["Burmese", "အောင်ဆန်း", "Noto Sans Myanmar"],
  ["Amharic", "ገብረ ማርያም", "Noto Sans Ethiopic"],
  ["Georgian", "გიორგი", "Noto Sans Georgian"],
  ["Armenian", "Գրիգորյան", "Noto Sans Armenian"],
  ["Assyrian", "ܐܫܘܪ", "Noto Sans Syriac"],
  ["Dhivehi", "އަޙްމަދު", "Noto Sans Thaana"],
  ["Tamazight", "ⵎⵓⵃⵎⵎⴰⴷ", "Noto Sans Tifinagh"],
  ["Manding", "ߡߏߘߌߓߏ", "Noto Sans NKo"],
  ["Fulah", "𞤀𞤣𞤤𞤢𞤥", "Noto Sans Adlam"],
  ["Rohingya", "𐴀𐴝𐴓", "Noto Sans Hanifi Rohingya"],
  ["Chakma", "𑄌𑄋𑄴𑄟", "Noto Sans Chakma"],
  ["Manipuri", "ꯃꯅꯤꯄꯨꯔ", "Noto Sans Meetei Mayek"],
  ["Santali", "ᱥᱟᱱᱛᱟᱲ", "Noto Sans Ol Chiki"],
  ["Mongolian", "ᠮᠣᠩᠭᠣᠯ", "Noto Sans Mongolian"],
  ["Yi", "ꆈꌠ", "Noto Sans Yi"],
  ["Inuktitut", "ᐃᓄᒃᑎᑐᑦ", "Noto Sans Canadian Aboriginal"],
  ["Cherokee", "ᏣᎳᎩ", "Noto Sans Cherokee"],
  ["Chinese", "李曉明 陈伟", "Noto Sans S Chinese"],
  ["Japanese", "やまだ カタカナ", "Noto Sans S Chinese"],
  ["Korean", "김철수", "Noto Sans Korean"],
  ["Cyrillic of the Caucasus", "Гӏапур Ҷӯра Өмүр Ңә", "Noto Sans"],
  ["Vietnamese", "Nguyễn Đặng Ưởng", "Libertinus Serif"],
  ["Latin of Africa", "Ọládélé Ɓalarabe Ɗan Ƙasim Ŋŋ Əli Ɛkow Ɔpɛ", "Libertinus Serif"],
];

test.each(names)("%s: %s is printed whole in its own letters by what the product brings", async (_, name, family) => {
  const pdf = await typeset(template, { text: name }, { language: "en", title: "A name", at, archival: true });
  const fonts = [...pdf.toString("latin1").matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map((match) => match[1] ?? "");
  // The family as PostScript writes it: `Noto Sans S Chinese` has a name of its own there.
  const said = family.replace("Noto Sans S Chinese", "Noto Sans Hans").replace("Noto Sans Korean", "Noto Sans KR");
  expect(fonts.some((font) => font.startsWith(said.replaceAll(" ", "")))).toBe(true);
  expect(await textOf(pdf)).not.toContain("[");
});

test("each family that documents name has its files in the product, and the files bear that name", () => {
  const files = fontFiles();
  for (const { family, package: of } of packagedFonts) {
    const own = files.filter((file) => file.includes(`${path.sep}${path.normalize(of)}${path.sep}`));
    expect(own.length, of).toBeGreaterThan(0);
    for (const file of own) expect(familyOf(readFileSync(file)), file).toBe(family);
  }
  expect(files.every((file) => file.startsWith(productRoot) && existsSync(file))).toBe(true);
});

/** The typographic family or else the family, from the table `name` of a font (OpenType, Windows, English). */
function familyOf(font: Buffer): string | undefined {
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, at) => 12 + at * 16);
  const table = tables.find((at) => font.toString("latin1", at, at + 4) === "name");
  if (table === undefined) return undefined;
  const start = font.readUInt32BE(table + 8);
  const strings = start + font.readUInt16BE(start + 4);
  const said = new Map<number, string>();
  for (let at = start + 6; at < start + 6 + font.readUInt16BE(start + 2) * 12; at += 12) {
    const [platform, , language, id, length, offset] = Array.from({ length: 6 }, (_, n) =>
      font.readUInt16BE(at + 2 * n),
    );
    if (platform !== 3 || language !== 0x409 || id === undefined || length === undefined || offset === undefined)
      continue;
    const bytes = Buffer.from(font.subarray(strings + offset, strings + offset + length));
    said.set(id, bytes.swap16().toString("utf16le"));
  }
  return said.get(16) ?? said.get(1);
}

async function textOf(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const text = [...document.pages()].map((page) => page.getText()).join("\n");
  document.destroy();
  library.destroy();
  return text;
}
