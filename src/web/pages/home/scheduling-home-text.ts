import type { Bilingual } from "../../../kernel/bilingual.ts";

/** What a scheduling officer has before them. */
export const schedulingHomeText = {
  title: { en: "Where scheduling stands", fr: "Où en est la mise au rôle" },
  today: { en: "Hearings today", fr: "Audiences d’aujourd’hui" },
  week: { en: "{n} in the seven days after", fr: "{n} dans les sept jours suivants" },
  waiting: { en: "Files without a date", fr: "Dossiers sans date" },
  waitingFor: { en: "{what}: {n}", fr: "{what}\u00a0: {n}" },
  oldest: { en: "the oldest received on {day}", fr: "le plus ancien reçu le {day}" },
  proposed: { en: "Places to approve", fr: "Places à approuver" },
  proposedHint: { en: "Nobody is told of them yet.", fr: "Personne n’en a encore été avisé." },
  offers: { en: "Dates offered to counsel", fr: "Dates offertes à des conseils" },
  offersSoon: { en: "{n} {n|lapses|lapse} within two days", fr: "{n} {n|expire|expirent} d’ici deux jours" },
  offersNext: { en: "The next one on {moment}", fr: "La prochaine échéance\u00a0: {moment}" },
  approved: { en: "Approved, being set", fr: "Approuvées, à fixer" },
  approvedHint: { en: "The tribunal sets them by itself.", fr: "Le tribunal les fixe de lui-même." },
  run: {
    en: "Last run: {moment}. Hearings with a place: {placed} of {asked}.",
    fr: "Dernier calcul\u00a0: {moment}. Audiences ayant une place\u00a0: {placed} sur {asked}.",
  },
  noRun: { en: "No run has been made.", fr: "Aucun calcul n’a été fait." },
} as const satisfies Readonly<Record<string, Bilingual>>;
