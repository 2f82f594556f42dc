import type { Bilingual } from "../../../kernel/bilingual.ts";

/** The home of whoever acts for others. */
export const counselHomeText = {
  news: { en: "What is new", fr: "Nouveautés" },
  unread: { en: "Unread notices: {n}", fr: "Avis non lus\u00a0: {n}" },
  noNews: { en: "No unread notice.", fr: "Aucun avis non lu." },
  due: { en: "What is due", fr: "Échéances" },
  nothingDue: {
    en: "No time limit that is known to run on your files ends between today and {day}.",
    fr: "Aucun délai connu dans vos dossiers n’expire d’ici le {day}.",
  },
  laterDue: {
    en: "The next one after that: {what}, file {number}, by {day}.",
    fr: "Le premier ensuite\u00a0: {what}, dossier {number}, au plus tard le {day}.",
  },
  answerDate: { en: "Answer the date offered", fr: "Répondre à la date offerte" },
  what: { en: "What", fr: "Élément" },
  by: { en: "By", fr: "Au plus tard" },
  state: { en: "State", fr: "État" },
  how: {
    en: "Each file shows how its days were found, under Time limits.",
    fr: "Chaque dossier montre comment ses dates ont été calculées, sous Délais.",
  },
  hearings: { en: "Next hearings", fr: "Prochaines audiences" },
  noHearing: { en: "No hearing is set.", fr: "Aucune audience n’est fixée." },
  files: { en: "My files", fr: "Mes dossiers" },
} as const satisfies Readonly<Record<string, Bilingual>>;
