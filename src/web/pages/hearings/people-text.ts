import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Who is at a sitting, as a card shows it. */
export const peopleText = {
  panelOf: { en: "Panel", fr: "Tribunal" },
  presides: { en: "{name} (presides)", fr: "{name} (préside)" },
  ministerCounsel: { en: "Minister’s counsel", fr: "Conseil du ministre" },
  witnesses: { en: "Witnesses", fr: "Témoins" },
  counselAtSitting: { en: "Counsel", fr: "Conseil" },
  inPlaceOf: { en: "{name}, in place of {counsel}", fr: "{name}, à la place de {counsel}" },
  isElsewhere: {
    en: "{name} – at another hearing at these hours",
    fr: "{name} – à une autre audience à ces heures",
  },
  representative: { en: "Designated representative", fr: "Représentant désigné" },
  heardAt: { en: "{name}, from {from} to {to}", fr: "{name}, de {from} à {to}" },
  noInterpreter: { en: "Not known", fr: "Inconnue" },
} as const satisfies Readonly<Record<string, Bilingual>>;
