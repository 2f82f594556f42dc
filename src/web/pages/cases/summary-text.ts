import type { Bilingual } from "../../../kernel/bilingual.ts";

export const summaryText = {
  title: { en: "Summary of the file", fr: "Sommaire du dossier" },
  toPrint: { en: "Summary to print", fr: "Sommaire à imprimer" },
  print: { en: "Print", fr: "Imprimer" },
  lead: {
    en: "What the file is, who is in it, its limits, hearings, documents and latest steps, as you may see them now.",
    fr: "Ce qu’est le dossier, qui y figure, ses délais, ses audiences, ses documents et ses dernières étapes, tels que vous pouvez les voir en ce moment.",
  },
  facts: { en: "The file", fr: "Le dossier" },
  limits: { en: "Time limits", fr: "Délais" },
  limit: { en: "Limit", fr: "Délai" },
  by: { en: "By", fr: "Au plus tard" },
  from: { en: "Not before {day}", fr: "Pas avant le {day}" },
  state: { en: "State", fr: "État" },
  noLimit: { en: "No limit is known to run.", fr: "Aucun délai connu ne court." },
  hearings: { en: "Hearings", fr: "Audiences" },
  noHearing: { en: "No hearing was set.", fr: "Aucune audience n’a été fixée." },
  documents: { en: "Documents", fr: "Documents" },
  noDocument: { en: "No document.", fr: "Aucun document." },
  firstDocuments: { en: "The first {n} of {of} documents.", fr: "Les {n} premiers des {of} documents." },
  steps: { en: "Latest steps", fr: "Dernières étapes" },
  earlier: { en: "Earlier steps are under History.", fr: "Les étapes antérieures figurent sous Historique." },
  step: { en: "What happened", fr: "Ce qui s’est passé" },
  when: { en: "When", fr: "Quand" },
  who: { en: "Who", fr: "Qui" },
  cancelled: { en: "Cancelled", fr: "Annulée" },
} as const satisfies Readonly<Record<string, Bilingual>>;
