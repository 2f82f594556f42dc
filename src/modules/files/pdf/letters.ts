import path from "node:path";
import { productRoot } from "../../../kernel/product-root.ts";

/**
 * The letters that a page writes in fonts which it does not carry: what a reader must bring to show them. `usual` is
 * what PDFium's own fonts draw.
 */
export type Letters = string;
export const usualLetters: Letters = "usual";

const expo = (name: string, family: string) => `@expo-google-fonts/${name}/400Regular/${family}_400Regular.ttf`;
const noto = (script: string) =>
  expo(`noto-sans-${script.toLowerCase().replaceAll("_", "-")}`, `NotoSans${script.replaceAll("_", "")}`);
const chinese = "@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf";
const korean = "@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf";
const arabic = expo("noto-naskh-arabic", "NotoNaskhArabic");
const western = expo("noto-sans", "NotoSans");

/** By Unicode's name of the script. Each font has Latin letters too: one font may have to draw a whole line. */
const fontOf: Readonly<Record<string, string>> = {
  Latin: western,
  Cyrillic: western,
  Greek: western,
  Arabic: arabic,
  Hebrew: noto("Hebrew"),
  Han: chinese,
  Hiragana: chinese,
  Katakana: chinese,
  Bopomofo: chinese,
  Hangul: korean,
  Adlam: noto("Adlam"),
  Armenian: noto("Armenian"),
  Bengali: noto("Bengali"),
  Canadian_Aboriginal: noto("Canadian_Aboriginal"),
  Cherokee: noto("Cherokee"),
  Devanagari: noto("Devanagari"),
  Ethiopic: noto("Ethiopic"),
  Georgian: noto("Georgian"),
  Gujarati: noto("Gujarati"),
  Gurmukhi: noto("Gurmukhi"),
  Kannada: noto("Kannada"),
  Khmer: noto("Khmer"),
  Lao: noto("Lao"),
  Malayalam: noto("Malayalam"),
  Mongolian: noto("Mongolian"),
  Myanmar: noto("Myanmar"),
  Oriya: noto("Oriya"),
  Sinhala: noto("Sinhala"),
  Syriac: noto("Syriac"),
  Tamil: noto("Tamil"),
  Telugu: noto("Telugu"),
  Thaana: noto("Thaana"),
  Thai: noto("Thai"),
  Tifinagh: noto("Tifinagh"),
};
const scripts = Object.keys(fontOf).map((script) => [script, new RegExp(`\\p{Script=${script}}`, "u")] as const);

/** Windows' western repertoire beyond Latin-1: PDFium's own fonts have it. */
const alsoUsual = new Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸı−ﬁﬂ");

/** The letters for which a font must be brought to show this character, or null for one that needs none. */
export function lettersOf(character: string): Letters | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100 || alsoUsual.has(character)) return null;
  return scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? null;
}

const dataFile = (file: string) => path.join(productRoot, "node_modules", file);

/** The character sets by which PDFium asks for a font (`fpdf_sysfontinfo.h`); a font of any other is asked for by letters. */
const ofCharset: ReadonlyMap<number, string> = new Map([
  [128, chinese],
  [129, korean],
  [134, chinese],
  [136, chinese],
  [161, western],
  [163, western],
  [177, noto("Hebrew")],
  [178, arabic],
  [204, western],
  [222, noto("Thai")],
  [238, western],
]);

/** The file of the font to draw with, or null to leave it to PDFium's own. */
export function fontFile(charset: number, letters: Letters): string | null {
  const file = ofCharset.get(charset) ?? fontOf[letters];
  return file === undefined ? null : dataFile(file);
}
