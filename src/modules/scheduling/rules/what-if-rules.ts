import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Who is supposed to be added, and what is called late, where people compare plans. */
export const whatIfRules = {
  /** Hours on the clocks of the office, on its open days. */
  hours: { from: "08:30", to: "16:30" },
  memberMinutesPerWeek: { most: 1050, target: 840 },
  interpreterMinutesPerDay: 420,
  lateAfterDays: 60,
  /** Asked for and not ended, at once. */
  mostOpen: 3,
  /** Kept; before another is asked for, one is deleted. */
  mostKept: 20,
  source: {
    en: "Assumptions of the product, the same as for calendars that nobody told; to verify",
    fr: "Hypothèses du produit, les mêmes que pour les calendriers que personne n’a indiqués; à vérifier",
  } satisfies Bilingual,
} as const;
