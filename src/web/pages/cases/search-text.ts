import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Finding a case by its number or a name. */
export const caseSearchText = {
  search: { en: "Search by number, name or licence", fr: "Chercher par numéro, nom ou permis" },
  searchHint: {
    en: "Also by unique client identifier. Accents, script and order of names do not matter.",
    fr: "Aussi par identificateur unique de client. Les accents, l’écriture et l’ordre des noms n’importent pas.",
  },
  nothingFound: {
    en: "No file found. Try fewer words, or the file number.",
    fr: "Aucun dossier trouvé. Essayez moins de mots, ou le numéro de dossier.",
  },
  exactly: {
    en: "These names have exactly the words that you typed.",
    fr: "Ces noms comportent exactement les mots que vous avez saisis.",
  },
  near: { en: "near", fr: "proche" },
  nearBelow: {
    en: "Names written otherwise (another script, other blanks, the same sound) are marked “near”.",
    fr: "Les noms écrits autrement (autre écriture, espaces différents, même son) portent la mention «\u00a0proche\u00a0».",
  },
  lookInside: { en: "Look inside longer words too", fr: "Chercher aussi à l’intérieur des mots" },
  inside: {
    en: "These names contain what you typed, also inside a longer word.",
    fr: "Ces noms contiennent ce que vous avez saisi, même à l’intérieur d’un mot.",
  },
  alike: {
    en: "No name is written exactly so. These sound or look alike.",
    fr: "Aucun nom ne s’écrit exactement ainsi. Ceux-ci se prononcent ou s’écrivent presque de même.",
  },
  go: { en: "Search", fr: "Chercher" },
  all: { en: "Show all files", fr: "Afficher tous les dossiers" },
} as const satisfies Readonly<Record<string, Bilingual>>;
