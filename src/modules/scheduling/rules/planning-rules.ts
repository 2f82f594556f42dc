import type { Bilingual } from "../../../kernel/bilingual.ts";

/** How far ahead a run looks, and what it leaves between hearings. */
export const horizonRule = {
  days: 120,
  breakMinutes: 30,
  source: {
    en: "RPD practice: dates are offered two to four months ahead; the break is an assumption",
    fr: "Pratique de la SPR\u00a0: les dates sont offertes de deux à quatre mois à l’avance; la pause est une hypothèse",
  } satisfies Bilingual,
} as const;

/** How long whoever is called to a sitting of the same day has to come. */
export const sameDayRule = {
  minutesToCome: 60,
  source: {
    en: "An assumption of the product, to verify with the division: no rule sets such a time",
    fr: "Hypothèse du produit, à vérifier auprès de la section\u00a0: aucune règle ne fixe un tel délai",
  } satisfies Bilingual,
} as const;

/** What a place costs, as the solver weighs it; an assumption of the product, the same for every division. */
export const weights = {
  unscheduled: 60,
  wait: 0.1,
  expertise: 3,
  otherOffice: 2,
  tier: 1,
  overload: 0.5,
  moved: 4,
} as const;

/**
 * Days that a proposal may wait for its approval and for counsel’s answer, before the notice goes. The notice is reckoned
 * as if it went by mail after them, so that the date stands whoever must be written to.
 */
export const leadDays: Readonly<Record<string, number>> = { RPD: 7, RAD: 7, ID: 0, IAD: 7 };
