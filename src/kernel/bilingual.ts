/** The two official languages; neither is a fallback for the other. */
export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** A text in both official languages. A text without its French does not compile. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** What a text may carry: numbers are grouped in the reader's way, strings are put in as they are. */
export type TextValues = Readonly<Record<string, string | number>>;

const placeholder = /(?:(?<!\p{L})([Dd])e )?\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/gu;
/** What French elides before. A word may begin with an h that is sounded, or with a y: « de » stays before them. */
const vowel = /^[aeiouàâäæéèêëîïôöœùûü]/iu;
const grouping = { en: new Intl.NumberFormat("en-CA"), fr: new Intl.NumberFormat("fr-CA") };

/**
 * The text in one language, its `{name}` places filled; `{n|day|days}` takes the word that goes with the number, where
 * one text has several or is a refusal's. French « de {office} » is « d’Ottawa ». A missing value is a bug and throws.
 */
export function say(text: Bilingual, language: Language, values: TextValues = {}): string {
  return text[language].replace(placeholder, (_, d: string | undefined, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Text "${text.en}" needs a value for {${name}}`);
    const word = one !== undefined && other !== undefined ? (isOne(language, Number(value)) ? one : other) : value;
    const said = typeof word === "number" ? grouping[language].format(word) : word;
    if (d === undefined) return said;
    return language === "fr" && vowel.test(said) ? `${d}’${said}` : `${d}e ${said}`;
  });
}

/** A text that goes with a number: French says zero as it says one, English does not. `{count}` is the number. */
export interface Counted {
  readonly one: Bilingual;
  readonly other: Bilingual;
}

const pluralRules = { en: new Intl.PluralRules("en-CA"), fr: new Intl.PluralRules("fr-CA") };

const isOne = (language: Language, count: number): boolean => pluralRules[language].select(count) === "one";

/** The text for so many, in one language: "1 file", "0 files"; « 0 fichier », « 2 fichiers ». */
export function sayCount(text: Counted, language: Language, count: number, values: TextValues = {}): string {
  const form = isOne(language, count) ? text.one : text.other;
  return say(form, language, { ...values, count });
}

/** For a command line, which says everything in both languages: "1 row / 1 ligne", and "2 segments" once. */
export function countInBoth(text: Counted, count: number): string {
  const [en, fr] = [sayCount(text, "en", count), sayCount(text, "fr", count)];
  return en === fr ? en : `${en} / ${fr}`;
}

export function isLanguage(value: unknown): value is Language {
  return value === "en" || value === "fr";
}
