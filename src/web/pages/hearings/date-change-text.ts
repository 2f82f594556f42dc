import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { DateChangeView } from "../../../modules/scheduling/date-changes/contract.ts";

export const dateChangeText = {
  title: { en: "A change of date is granted", fr: "Un changement de date est accordé" },
  lead: {
    en: "The grant is recorded, and the next date that suits everybody’s calendar, with the notice that it needs, is set at once before the same members. Where they have none, a date before others is proposed for approval, or it is said why there is none.",
    fr: "L’autorisation est consignée, et la prochaine date qui convient au calendrier de tous, avec l’avis requis, est fixée aussitôt devant les mêmes commissaires. S’ils n’en ont aucune, une date devant d’autres est proposée pour approbation, ou la raison de l’absence de date est donnée.",
  },
  cause: { en: "Granted on", fr: "Motif de l’autorisation" },
  note: { en: "In a few words", fr: "En quelques mots" },
  noteHint: {
    en: "For the staff. Needed where the cause is another one.",
    fr: "Pour le personnel. Requis si le motif est autre.",
  },
  notBefore: { en: "Not before", fr: "Pas avant" },
  notAfter: { en: "Not after", fr: "Pas après" },
  optional: { en: "May be left empty.", fr: "Peut rester vide." },
  grant: { en: "Grant, and find the date", fr: "Accorder et trouver la date" },
  granted: {
    en: "Granted. What becomes of it is shown with the grant.",
    fr: "Accordé. La suite figure avec l’autorisation.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const dateChangeStateText: Readonly<Record<DateChangeView["state"], Bilingual>> = {
  granted: { en: "Granted, a date is looked for", fr: "Accordé, date recherchée" },
  proposed: { en: "A date is proposed for approval", fr: "Date proposée pour approbation" },
  moved: { en: "The new date is set", fr: "Nouvelle date fixée" },
  "no-place": { en: "No date was found", fr: "Aucune date trouvée" },
  overtaken: { en: "Overtaken", fr: "Dépassé" },
};
