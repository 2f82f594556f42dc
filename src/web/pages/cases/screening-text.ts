import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { ScreeningState } from "../../../modules/cases/screening/contract.ts";

export const screeningText = {
  title: { en: "Security screening", fr: "Filtrage de sécurité" },
  nothing: {
    en: "Nothing is on record: it is not known whether a screening was asked for.",
    fr: "Rien n’est consigné\u00a0: on ne sait pas si un filtrage a été demandé.",
  },
  awaited: {
    en: "While the result is awaited, file review cannot be chosen, and choosing the stream is not yet late.",
    fr: "Tant que le résultat est attendu, l’examen du dossier ne peut être choisi, et le choix du volet n’est pas encore en retard.",
  },
  what: { en: "What happened", fr: "Ce qui s’est produit" },
  on: { en: "On", fr: "Le" },
  onHint: { en: "The day that the partner’s message names.", fr: "Le jour que nomme le message du partenaire." },
  recordedAt: { en: "Recorded", fr: "Consigné" },
  by: { en: "By whom", fr: "Par qui" },
  record: { en: "Record what the partner said", fr: "Consigner ce que le partenaire a dit" },
  recordDo: { en: "Record", fr: "Consigner" },
  recorded: { en: "The screening is recorded.", fr: "Le filtrage est consigné." },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const screeningStateNames: Readonly<Record<ScreeningState, Bilingual>> = {
  pending: { en: "Asked for: the result is awaited", fr: "Demandé\u00a0: le résultat est attendu" },
  confirmed: { en: "Confirmed by the partner", fr: "Confirmé par le partenaire" },
  issue: { en: "The partner raised an issue", fr: "Le partenaire a soulevé un problème" },
};
