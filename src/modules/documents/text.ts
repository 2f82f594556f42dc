import type { Bilingual } from "../../kernel/bilingual.ts";

/** A code with its name in both languages, as every view gives it. */
export function named(code: string, names: Readonly<Record<string, Bilingual>>) {
  const name = names[code] ?? { en: code, fr: code };
  return { code, en: name.en, fr: name.fr };
}
