import type { Bilingual } from "../../../kernel/bilingual.ts";

export const viewsText = {
  views: { en: "Saved views", fr: "Vues enregistrées" },
  whole: { en: "Whole list", fr: "Liste complète" },
  beginning: { en: "the list begins with it", fr: "affichée à l’ouverture de la liste" },
  keep: { en: "Save or change views", fr: "Enregistrer ou modifier des vues" },
  lead: {
    en: "A view is the filters, order and columns that the list has now. What was typed to find somebody is not part of it. Nobody else sees your views.",
    fr: "Une vue est l’ensemble des filtres, de l’ordre et des colonnes de la liste en ce moment. Ce qui a été saisi pour trouver quelqu’un n’en fait pas partie. Personne d’autre ne voit vos vues.",
  },
  name: { en: "Name of the view", fr: "Nom de la vue" },
  save: { en: "Save this view", fr: "Enregistrer cette vue" },
  saved: { en: "The view is saved.", fr: "La vue est enregistrée." },
  rename: { en: "Rename", fr: "Renommer" },
  renameOf: { en: "Rename “{name}”", fr: "Renommer «\u00a0{name}\u00a0»" },
  renamed: { en: "The view is renamed.", fr: "La vue est renommée." },
  begin: { en: "Begin the list with it", fr: "Afficher à l’ouverture" },
  begins: { en: "The list begins with “{name}”.", fr: "«\u00a0{name}\u00a0» s’affiche à l’ouverture de la liste." },
  endBegin: { en: "Begin with the whole list", fr: "Ouvrir la liste complète" },
  beginsWhole: { en: "The list begins whole.", fr: "La liste s’ouvre au complet." },
  replace: { en: "Save what is shown", fr: "Enregistrer l’affichage" },
  replaced: { en: "“{name}” is what is shown now", fr: "«\u00a0{name}\u00a0» correspond maintenant à l’affichage" },
  remove: { en: "Delete", fr: "Supprimer" },
  removeOf: { en: "Delete “{name}”", fr: "Supprimer «\u00a0{name}\u00a0»" },
  removeDetail: {
    en: "The view goes; the list and its files stay as they are.",
    fr: "La vue disparaît; la liste et ses dossiers restent tels quels.",
  },
  removed: { en: "The view is deleted.", fr: "La vue est supprimée." },
} as const satisfies Readonly<Record<string, Bilingual>>;
