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

const placeholder = /\{(\w+)\}/g;
const grouping = { en: new Intl.NumberFormat("en-CA"), fr: new Intl.NumberFormat("fr-CA") };

/** The text in one language, its `{name}` places filled. A missing value is a bug and throws. */
export function say(text: Bilingual, language: Language, values: TextValues = {}): string {
  return text[language].replace(placeholder, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Text "${text.en}" needs a value for {${name}}`);
    return typeof value === "number" ? grouping[language].format(value) : value;
  });
}

/** A text that goes with a number: French says zero as it says one, English does not. `{count}` is the number. */
export interface Counted {
  readonly one: Bilingual;
  readonly other: Bilingual;
}

const pluralRules = { en: new Intl.PluralRules("en-CA"), fr: new Intl.PluralRules("fr-CA") };

/** The text for so many, in one language: "1 file", "0 files"; « 0 fichier », « 2 fichiers ». */
export function sayCount(text: Counted, language: Language, count: number, values: TextValues = {}): string {
  const form = pluralRules[language].select(count) === "one" ? text.one : text.other;
  return say(form, language, { ...values, count });
}

export function isLanguage(value: unknown): value is Language {
  return value === "en" || value === "fr";
}
