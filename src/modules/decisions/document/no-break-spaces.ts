import type { Language } from "../../../kernel/bilingual.ts";

const nbsp = "\u00a0";

/**
 * The words as they are written, with the spaces at which a French line may not end made non-breaking: before `: » %`,
 * after `«`, in hours and in numbers. English needs none. No word changes.
 */
export function withNoBreakSpaces(text: string, language: Language): string {
  if (language === "en") return text;
  return text
    .replaceAll(/ (?=[:»%$])/g, nbsp)
    .replaceAll(/(?<=«) /g, nbsp)
    .replaceAll(/(?<=\b\d{1,2}) h(?: (?=\d{2}\b)|(?![\p{L}\d]))/gu, (found) => found.replaceAll(" ", nbsp))
    .replaceAll(/(?<=\d) (?=\d{3}\b)/g, nbsp);
}
