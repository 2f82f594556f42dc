import type { Bilingual } from "../../../kernel/bilingual.ts";

export const findText = {
  title: { en: "Find anything", fr: "Tout trouver" },
  box: {
    en: "A file number, a name, a licence, a receipt number, a page or an action",
    fr: "Un numéro de dossier, un nom, un permis, un numéro d’accusé de réception, une page ou une action",
  },
  keys: {
    en: "Arrows choose, Enter opens, Escape closes.",
    fr: "Les flèches choisissent, Entrée ouvre, Échap ferme.",
  },
  recent: { en: "Recent files", fr: "Dossiers récents" },
  cases: { en: "Files", fr: "Dossiers" },
  receipts: { en: "Receipts", fr: "Accusés de réception" },
  views: { en: "Saved views", fr: "Vues enregistrées" },
  pages: { en: "Pages", fr: "Pages" },
  actions: { en: "Actions of this page", fr: "Actions de cette page" },
  all: { en: "Show every file for “{words}”", fr: "Afficher tous les dossiers pour «\u00a0{words}\u00a0»" },
  found: { en: "{n} {n|result|results}", fr: "{n} {n|résultat|résultats}" },
  nothing: { en: "Nothing found.", fr: "Aucun résultat." },
  searching: { en: "Searching…", fr: "Recherche en cours…" },
  failed: {
    en: "The files could not be searched. Pages and actions are below.",
    fr: "La recherche dans les dossiers n’a pas abouti. Les pages et les actions figurent ci-dessous.",
  },
  account: { en: "My account", fr: "Mon compte" },
  close: { en: "Close", fr: "Fermer" },
} as const satisfies Readonly<Record<string, Bilingual>>;
