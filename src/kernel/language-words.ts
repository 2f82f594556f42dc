import type { Bilingual } from "./bilingual.ts";

const names = {
  en: new Intl.DisplayNames("en-CA", { type: "language" }),
  fr: new Intl.DisplayNames("fr-CA", { type: "language" }),
};

/** A language by its code (`so`): `Somali`, `somali`. A code that is no language is told as it is. */
export function languageWords(code: string): Bilingual {
  try {
    return { en: names.en.of(code) ?? code, fr: names.fr.of(code) ?? code };
  } catch (error) {
    if (error instanceof RangeError) return { en: code, fr: code };
    throw error;
  }
}
