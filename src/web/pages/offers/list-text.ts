import type { Bilingual } from "../../../kernel/bilingual.ts";

/** The dates that are offered, as a list names them. */
export const offerListText = {
  title: { en: "Hearing dates offered to you", fr: "Dates d’audience qui vous sont offertes" },
  noneWaiting: { en: "No date waits for your answer.", fr: "Aucune date n’attend votre réponse." },
  all: { en: "All offers of dates", fr: "Toutes les offres de dates" },
} as const satisfies Readonly<Record<string, Bilingual>>;
