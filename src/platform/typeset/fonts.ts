import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { productRoot } from "../../kernel/product-root.ts";

/** A font that npm installs with the product: the package, and the family's name as its files write it. */
interface PackagedFont {
  readonly family: string;
  readonly package: string;
}

const expo = (of: string, family: string): PackagedFont => ({ family, package: `@expo-google-fonts/noto-${of}` });

/**
 * The fonts of every script in which somebody before the tribunal may write a name, in the order in which a letter looks
 * for its own after the compiler's (Latin, Greek, Cyrillic, Hebrew). Chinese comes before Korean, whose font has few of
 * its characters.
 */
export const packagedFonts: readonly PackagedFont[] = [
  { family: "Noto Naskh Arabic", package: "@embedpdf/fonts-arabic" },
  { family: "Noto Sans Hebrew", package: "@embedpdf/fonts-hebrew" },
  expo("sans-devanagari", "Noto Sans Devanagari"),
  expo("sans-bengali", "Noto Sans Bengali"),
  expo("sans-gurmukhi", "Noto Sans Gurmukhi"),
  expo("sans-gujarati", "Noto Sans Gujarati"),
  expo("sans-oriya", "Noto Sans Oriya"),
  expo("sans-tamil", "Noto Sans Tamil"),
  expo("sans-telugu", "Noto Sans Telugu"),
  expo("sans-kannada", "Noto Sans Kannada"),
  expo("sans-malayalam", "Noto Sans Malayalam"),
  expo("sans-sinhala", "Noto Sans Sinhala"),
  expo("serif-tibetan", "Noto Serif Tibetan"),
  expo("sans-thai", "Noto Sans Thai"),
  expo("sans-lao", "Noto Sans Lao"),
  expo("sans-khmer", "Noto Sans Khmer"),
  expo("sans-myanmar", "Noto Sans Myanmar"),
  expo("sans-ethiopic", "Noto Sans Ethiopic"),
  expo("sans-georgian", "Noto Sans Georgian"),
  expo("sans-armenian", "Noto Sans Armenian"),
  expo("sans-syriac", "Noto Sans Syriac"),
  expo("sans-thaana", "Noto Sans Thaana"),
  expo("sans-tifinagh", "Noto Sans Tifinagh"),
  expo("sans-nko", "Noto Sans NKo"),
  expo("sans-adlam", "Noto Sans Adlam"),
  expo("sans-hanifi-rohingya", "Noto Sans Hanifi Rohingya"),
  expo("sans-chakma", "Noto Sans Chakma"),
  expo("sans-meetei-mayek", "Noto Sans Meetei Mayek"),
  expo("sans-ol-chiki", "Noto Sans Ol Chiki"),
  expo("sans-mongolian", "Noto Sans Mongolian"),
  expo("sans-yi", "Noto Sans Yi"),
  expo("sans-canadian-aboriginal", "Noto Sans Canadian Aboriginal"),
  expo("sans-cherokee", "Noto Sans Cherokee"),
  // Letters of Latin and Cyrillic that the compiler's own font lacks.
  expo("sans", "Noto Sans"),
  { family: "Noto Sans S Chinese", package: "@embedpdf/fonts-sc" },
  { family: "Noto Sans Korean", package: "@embedpdf/fonts-kr" },
];

/** What a document is set in: its own letters first, then the first font that has the letter. */
export const fontFamilies: readonly string[] = ["Libertinus Serif", ...packagedFonts.map((font) => font.family)];

const isPrinted = /(Regular|Bold)\.(ttf|otf)$/;
const isOtherWeight = /(Extra|Semi|Demi)Bold/;

/** The regular and the bold files of the packages. A package that is not there is left out: its words say so in print. */
export function fontFiles(): readonly string[] {
  return packagedFonts.flatMap((font) => {
    const folder = path.join(productRoot, "node_modules", font.package);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => isPrinted.test(name) && !isOtherWeight.test(name))
      .map((name) => path.join(folder, name));
  });
}
