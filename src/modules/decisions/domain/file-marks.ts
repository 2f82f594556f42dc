import type { Bilingual } from "../../../kernel/bilingual.ts";

export interface FileMark {
  readonly code: string;
  readonly pages: readonly number[];
}

/** What each says of the member’s document; the pages are named beside it. `isGone`: it does not go out with the signed decision. */
const marks: Readonly<Record<string, { readonly name: Bilingual; readonly isGone?: true }>> = {
  "hidden-text": {
    name: {
      en: "Words of which nothing is seen: white on white, under a picture or a black bar, outside of the page, or tiny. Whoever copies the text has them.",
      fr: "Mots dont rien n’est visible\u00a0: en blanc sur blanc, sous une image ou une barre noire, hors de la page ou minuscules. Quiconque copie le texte les obtient.",
    },
  },
  "underlaid-text": {
    name: {
      en: "Words under the page’s picture, as text recognition lays them: they may say something else than the picture.",
      fr: "Mots placés sous l’image de la page, comme le fait la reconnaissance de texte\u00a0: ils peuvent différer de ce que montre l’image.",
    },
  },
  annotations: {
    name: { en: "Comments, highlights, stamps or drawings", fr: "Commentaires, surlignages, timbres ou dessins" },
  },
  "redactions-not-applied": {
    name: {
      en: "Passages marked to be redacted whose words are still there",
      fr: "Passages marqués pour être caviardés dont les mots sont toujours présents",
    },
  },
  "form-fields": { name: { en: "Fields of a form", fr: "Champs de formulaire" } },
  "hidden-layers": {
    name: {
      en: "Layers that are switched off and can be switched on",
      fr: "Calques masqués qui peuvent être affichés",
    },
  },
  "tracked-changes": {
    name: {
      en: "Tracked changes of the Word file, which the pages show as they are. Accept or reject them and put the document in anew.",
      fr: "Modifications suivies du fichier Word, que les pages montrent telles quelles. Acceptez-les ou refusez-les, puis versez le document de nouveau.",
    },
  },
  "not-looked-at": {
    name: {
      en: "Pages that were not looked at for hidden words: the document is long",
      fr: "Pages où les mots cachés n’ont pas été recherchés\u00a0: le document est long",
    },
  },
  "former-states": {
    name: {
      en: "Earlier states of the document, kept in the file. They do not go out.",
      fr: "États antérieurs du document, conservés dans le fichier. Ils ne sont pas transmis.",
    },
    isGone: true,
  },
};

/** Of a Word file, what its pages do not show stays behind. */
const inWordOnly: Readonly<Record<string, Bilingual>> = {
  annotations: {
    en: "Comments in the Word file. They do not go out.",
    fr: "Commentaires dans le fichier Word. Ils ne sont pas transmis.",
  },
  "hidden-text": {
    en: "Hidden words in the Word file. They do not go out.",
    fr: "Mots masqués dans le fichier Word. Ils ne sont pas transmis.",
  },
};
const ofWholeFile: ReadonlySet<string> = new Set(["hidden-layers", "tracked-changes"]);

/** Whether the mark is in what everybody gets. */
export function goesOut({ code, pages }: FileMark): boolean {
  return marks[code]?.isGone !== true && (pages.length > 0 || ofWholeFile.has(code));
}

export function markName(mark: FileMark): Bilingual {
  const inWord = mark.pages.length === 0 ? inWordOnly[mark.code] : undefined;
  return inWord ?? marks[mark.code]?.name ?? { en: mark.code, fr: mark.code };
}

/** Who commented is named on the comment itself, which goes out with the page it is on. */
export function namedGoesOut(where: string, all: readonly FileMark[]): boolean {
  return where === "commented-by" && all.some((one) => one.code === "annotations" && goesOut(one));
}

/** What of the metadata names somebody or something. */
export const namedNames: Readonly<Record<string, Bilingual>> = {
  title: { en: "Title", fr: "Titre" },
  author: { en: "Author", fr: "Auteur" },
  subject: { en: "Subject", fr: "Objet" },
  keywords: { en: "Keywords", fr: "Mots-clés" },
  program: { en: "Program", fr: "Logiciel" },
  company: { en: "Organization", fr: "Organisation" },
  "changed-by": { en: "Changed by", fr: "Modifié par" },
  "commented-by": { en: "Commented by", fr: "Commenté par" },
};
