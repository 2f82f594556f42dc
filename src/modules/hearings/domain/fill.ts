import { type Bilingual, type Language, say } from "../../../kernel/bilingual.ts";

/** A text with its places filled, in both languages at once; a value may itself be in both. */
export function fill(text: Bilingual, values: Readonly<Record<string, Bilingual | string>>): Bilingual {
  const one = (language: Language) =>
    say(
      text,
      language,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value : value[language]]),
      ),
    );
  return { en: one("en"), fr: one("fr") };
}
