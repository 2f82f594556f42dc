import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Sittings to come, on the first page of the staff. */
export const comingText = {
  hearings: { en: "Hearings", fr: "Audiences" },
  today: { en: "Hearings today", fr: "Audiences d’aujourd’hui" },
  week: { en: "In the seven days after", fr: "Dans les sept jours suivants" },
  none: { en: "No hearing is set before you.", fr: "Aucune audience n’est fixée devant vous." },
  noneOfOffice: { en: "No hearing of your office is set.", fr: "Aucune audience de votre bureau n’est fixée." },
  noneToday: { en: "No hearing today.", fr: "Aucune audience aujourd’hui." },
  noneInWeek: { en: "No hearing in these days.", fr: "Aucune audience ces jours-là." },
  allOfWeek: {
    en: "All {n} hearings from today to the seventh day after",
    fr: "Les {n} audiences d’aujourd’hui au septième jour suivant",
  },
  later: {
    en: "{n} {n|hearing|hearings} from {day} on",
    fr: "{n} {n|audience|audiences} à compter du {day}",
  },
  decisions: { en: "Decisions received", fr: "Décisions reçues" },
  allDecisions: { en: "All decisions received: {n}", fr: "Toutes les décisions reçues\u00a0: {n}" },
  all: { en: "All hearings to come: {n}", fr: "Toutes les audiences à venir\u00a0: {n}" },
} as const satisfies Readonly<Record<string, Bilingual>>;
