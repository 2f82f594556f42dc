import { createRequire } from "node:module";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import {
  knownLanguage,
  languageWords,
  type NamedLanguage,
  offeredLanguages,
  otherLanguage,
} from "../../../kernel/languages.ts";

const same = (...words: readonly string[]): readonly Bilingual[] => words.map((word) => ({ en: word, fr: word }));

/** Dialects that forms propose (a working list: no primary page gives the Board’s own; to verify); another may be typed. The person's own word for a language always stands. */
const dialects: Readonly<Record<string, readonly Bilingual[]>> = {
  ara: [
    { en: "Egyptian", fr: "égyptien" },
    { en: "Gulf", fr: "du Golfe" },
    { en: "Hassaniya", fr: "hassaniya" },
    { en: "Iraqi", fr: "irakien" },
    { en: "Juba", fr: "de Djouba" },
    { en: "Levantine", fr: "levantin" },
    { en: "Maghrebi", fr: "maghrébin" },
    { en: "Modern Standard", fr: "standard moderne" },
    { en: "Sudanese", fr: "soudanais" },
    { en: "Yemeni", fr: "yéménite" },
  ],
  aze: [
    { en: "North Azerbaijani", fr: "azerbaïdjanais du Nord" },
    { en: "South Azerbaijani", fr: "azerbaïdjanais du Sud" },
  ],
  ben: same("Chittagonian"),
  bod: same("Amdo", "Kham", "Lhasa"),
  ful: same("Pular", "Pulaar", "Fulfulde"),
  hye: [
    { en: "Eastern", fr: "oriental" },
    { en: "Western", fr: "occidental" },
  ],
  kmr: same("Badini"),
  nan: same("Hokkien", "Teochew"),
  pus: [
    { en: "Northern", fr: "du Nord" },
    { en: "Southern", fr: "du Sud" },
  ],
  por: [
    { en: "Angolan", fr: "angolais" },
    { en: "Brazilian", fr: "brésilien" },
    { en: "European", fr: "européen" },
  ],
  que: same("Ayacucho", "Cusco", "Kichwa"),
  rom: [{ en: "Carpathian", fr: "des Carpates" }, ...same("Lovari", "Vlax")],
  som: same("Benadiri", "Maay", "Maxaa"),
  sqi: same("Gheg", "Tosk"),
  swa: [{ en: "Congo Swahili", fr: "swahili du Congo" }],
  wuu: same("Shanghai", "Wenzhou"),
};

/** Any language of ISO 639-3, with its name by the standard: eight thousand, read when the table lacks one. */
interface StandardLanguage {
  readonly name: string;
  readonly scope: string;
  readonly iso6393: string;
  readonly iso6391?: string;
  readonly iso6392B?: string;
}
let standard: ReadonlyMap<string, StandardLanguage> | null = null;

function standardLanguage(code: string): StandardLanguage | undefined {
  if (standard === null) {
    const load = createRequire(import.meta.url);
    const { iso6393 } = load("iso-639-3") as { readonly iso6393: readonly StandardLanguage[] };
    const real = iso6393.filter((one) => one.scope !== "special");
    standard = new Map(
      real.flatMap((one) =>
        [one.iso6393, one.iso6391, one.iso6392B].flatMap((of) => (of === undefined ? [] : [[of, one] as const])),
      ),
    );
  }
  return standard.get(code.toLowerCase());
}

/** A language by any of its codes (ISO 639-1, -2, -3) as it is kept and named, or undefined: `so` and `som` are Somali. */
export function languageOf(code: string): NamedLanguage | undefined {
  const known = knownLanguage(code);
  if (known !== undefined) return known;
  const found = standardLanguage(code);
  if (found === undefined) return undefined;
  const words = languageWords(found.iso6393);
  const isNamed = words.en !== found.iso6393 && words.fr !== found.iso6393;
  return { code: found.iso6393, ...(isNamed ? words : { en: found.name, fr: found.name }) };
}

/** A language as lists and notices write it. A code that names none is told as it is. */
export function languageNamed(code: string): NamedLanguage {
  return languageOf(code) ?? { code, en: code, fr: code };
}

/** The code under which a language is kept. What names no language is left to whoever checks it. */
export const languageCode = (code: string | null): string | null =>
  code === null ? null : (languageOf(code)?.code ?? code);

export interface InterpreterLanguage extends NamedLanguage {
  readonly dialects: readonly Bilingual[];
}

/** What forms propose for interpretation, and at last a language that is not among them, told in words. */
export function interpreterLanguages(): readonly InterpreterLanguage[] {
  return [...offeredLanguages, languageNamed(otherLanguage)].map((one) => ({
    ...one,
    dialects: dialects[one.code] ?? [],
  }));
}
