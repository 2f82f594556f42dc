import type { Bilingual } from "../../../kernel/bilingual.ts";

interface SpokenLanguage {
  /** ISO 639, as `Intl.DisplayNames` knows it. */
  readonly code: string;
  /** Dialects that forms propose; another may be typed. */
  readonly dialects: readonly Bilingual[];
}

/** Where the list comes from: no primary page gives the Board's own list of languages and dialects. */
export const interpreterLanguagesSource: Bilingual = {
  en: "Working list of languages and dialects; any other may be typed (to verify with interpreter services)",
  fr: "Liste de travail des langues et dialectes; toute autre peut être saisie (à vérifier auprès des services d’interprétation)",
};

/** What forms propose for interpretation. The person's own word for a language always stands. */
const spoken: readonly SpokenLanguage[] = [
  {
    code: "ar",
    dialects: [
      { en: "Egyptian", fr: "égyptien" },
      { en: "Gulf", fr: "du Golfe" },
      { en: "Iraqi", fr: "irakien" },
      { en: "Levantine", fr: "levantin" },
      { en: "Maghrebi", fr: "maghrébin" },
      { en: "Modern Standard", fr: "standard moderne" },
      { en: "Sudanese", fr: "soudanais" },
      { en: "Yemeni", fr: "yéménite" },
    ],
  },
  { code: "am", dialects: [] },
  {
    code: "az",
    dialects: [
      { en: "North Azerbaijani", fr: "azerbaïdjanais du Nord" },
      { en: "South Azerbaijani", fr: "azerbaïdjanais du Sud" },
    ],
  },
  { code: "bm", dialects: [] },
  {
    code: "bn",
    dialects: [
      { en: "Chittagonian", fr: "Chittagonian" },
      { en: "Sylheti", fr: "Sylheti" },
    ],
  },
  {
    code: "bo",
    dialects: [
      { en: "Amdo", fr: "Amdo" },
      { en: "Kham", fr: "Kham" },
      { en: "Lhasa", fr: "Lhasa" },
    ],
  },
  { code: "cs", dialects: [] },
  { code: "de", dialects: [] },
  { code: "din", dialects: [] },
  { code: "el", dialects: [] },
  { code: "es", dialects: [] },
  {
    code: "fa",
    dialects: [
      { en: "Dari", fr: "dari" },
      { en: "Farsi", fr: "farsi" },
      { en: "Hazaragi", fr: "hazaragi" },
      { en: "Tajik", fr: "tadjik" },
    ],
  },
  {
    code: "ff",
    dialects: [
      { en: "Pular", fr: "Pular" },
      { en: "Pulaar", fr: "Pulaar" },
      { en: "Fulfulde", fr: "Fulfulde" },
    ],
  },
  { code: "ha", dialects: [] },
  { code: "he", dialects: [] },
  { code: "hi", dialects: [] },
  { code: "ht", dialects: [] },
  { code: "hu", dialects: [] },
  {
    code: "hy",
    dialects: [
      { en: "Eastern", fr: "oriental" },
      { en: "Western", fr: "occidental" },
    ],
  },
  { code: "ig", dialects: [] },
  { code: "ka", dialects: [] },
  { code: "ko", dialects: [] },
  {
    code: "ku",
    dialects: [
      { en: "Badini", fr: "Badini" },
      { en: "Kurmanji", fr: "Kurmanji" },
      { en: "Sorani", fr: "Sorani" },
    ],
  },
  { code: "lg", dialects: [] },
  { code: "ln", dialects: [] },
  { code: "om", dialects: [] },
  { code: "pa", dialects: [] },
  { code: "pl", dialects: [] },
  {
    code: "ps",
    dialects: [
      { en: "Northern", fr: "du Nord" },
      { en: "Southern", fr: "du Sud" },
    ],
  },
  {
    code: "pt",
    dialects: [
      { en: "Angolan", fr: "angolais" },
      { en: "Brazilian", fr: "brésilien" },
      { en: "European", fr: "européen" },
    ],
  },
  { code: "rn", dialects: [] },
  {
    code: "rom",
    dialects: [
      { en: "Carpathian", fr: "des Carpates" },
      { en: "Lovari", fr: "Lovari" },
      { en: "Vlax", fr: "Vlax" },
    ],
  },
  { code: "ru", dialects: [] },
  { code: "rw", dialects: [] },
  {
    code: "so",
    dialects: [
      { en: "Benadiri", fr: "Benadiri" },
      { en: "Maay", fr: "Maay" },
      { en: "Maxaa", fr: "Maxaa" },
    ],
  },
  {
    code: "sq",
    dialects: [
      { en: "Gheg", fr: "Gheg" },
      { en: "Tosk", fr: "Tosk" },
    ],
  },
  { code: "sw", dialects: [{ en: "Congo Swahili", fr: "swahili du Congo" }] },
  { code: "ta", dialects: [] },
  { code: "ti", dialects: [] },
  { code: "tr", dialects: [] },
  { code: "uk", dialects: [] },
  { code: "ug", dialects: [] },
  { code: "ur", dialects: [] },
  { code: "uz", dialects: [] },
  { code: "vi", dialects: [] },
  { code: "wo", dialects: [] },
  { code: "yo", dialects: [] },
  { code: "yue", dialects: [] },
  {
    code: "zh",
    dialects: [
      { en: "Fuzhou", fr: "Fuzhou" },
      { en: "Hakka", fr: "Hakka" },
      { en: "Mandarin", fr: "Mandarin" },
      { en: "Teochew", fr: "Teochew" },
      { en: "Wenzhou", fr: "Wenzhou" },
    ],
  },
];

const names = {
  en: new Intl.DisplayNames("en-CA", { type: "language", fallback: "none" }),
  fr: new Intl.DisplayNames("fr-CA", { type: "language", fallback: "none" }),
};

/** Whether a code names a language at all: `so` does, `xq` and `somali` do not. */
export function isLanguageCode(code: string): boolean {
  try {
    return names.en.of(code) !== undefined;
  } catch {
    return false;
  }
}

export interface InterpreterLanguage extends Bilingual {
  readonly code: string;
  readonly dialects: readonly Bilingual[];
}

export function interpreterLanguages(): readonly InterpreterLanguage[] {
  return spoken.map(({ code, dialects }) => ({
    code,
    en: names.en.of(code) ?? code,
    fr: names.fr.of(code) ?? code,
    dialects,
  }));
}
