import type { Language } from "../../kernel/bilingual.ts";

/** Each language by its own name. */
export const languageNames = { en: "English", fr: "Français" } as const satisfies Readonly<Record<Language, string>>;

export const otherThan = (language: Language): Language => (language === "en" ? "fr" : "en");
