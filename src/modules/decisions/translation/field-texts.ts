import type { Bilingual } from "../../../kernel/bilingual.ts";

/** What is wrong with a field, said at it. */
export const translationFieldTexts = {
  dayPast: { en: "This day is past.", fr: "Cette journée est passée." },
  dayFar: { en: "This day is more than two years from now.", fr: "Cette journée est dans plus de deux ans." },
  translator: {
    en: "Name the translator or the service.",
    fr: "Nommez le traducteur ou le service.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
