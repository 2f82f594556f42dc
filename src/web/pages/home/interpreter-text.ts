import type { Bilingual } from "../../../kernel/bilingual.ts";

export const interpreterText = {
  lead: {
    en: "The hearings at which you interpret. What they are about is not shown here.",
    fr: "Les audiences auxquelles vous êtes interprète. Leur objet n’est pas indiqué ici.",
  },
  sittings: { en: "My coming hearings", fr: "Mes audiences à venir" },
  none: { en: "No hearing is assigned to you.", fr: "Aucune audience ne vous est attribuée." },
  moment: { en: "{day}, {hour}, {zone}", fr: "{day} à {hour}, {zone}" },
  yours: { en: "Assigned to you", fr: "Vous est attribuée" },
  awaits: { en: "Awaits your answer", fr: "Attend votre réponse" },
  cancelled: { en: "Cancelled", fr: "Annulée" },
  withdrawn: { en: "No longer assigned to you", fr: "Ne vous est plus attribuée" },
  languages: { en: "Languages", fr: "Langues" },
  between: { en: "{spoken} and {other}", fr: "{spoken} et {other}" },
  official: { en: { en: "English", fr: "anglais" }, fr: { en: "French", fr: "français" } },
  notKnown: { en: "Not known", fr: "Inconnue" },
  office: { en: "Office", fr: "Bureau" },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<"en" | "fr", Bilingual>>>>;
