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

export function isLanguage(value: unknown): value is Language {
  return value === "en" || value === "fr";
}
