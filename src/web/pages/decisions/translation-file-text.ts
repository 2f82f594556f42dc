import type { Bilingual } from "../../../kernel/bilingual.ts";

/** A translation that was made elsewhere, of reasons that are a document of the member’s own. */
export const translationFileText = {
  put: { en: "Release a document that was made elsewhere", fr: "Transmettre un document produit ailleurs" },
  lead: {
    en: "A PDF or a Word document in place of what is written here. The tribunal prints a cover before it that says that it is a translation, of what, and by whom. The pages of a PDF stay as they are; of a Word document the tribunal makes a PDF.",
    fr: "Un PDF ou un document Word à la place de ce qui est rédigé ici. Le tribunal imprime devant une couverture qui indique que c’est une traduction, de quoi et par qui. Les pages d’un PDF restent telles quelles; d’un document Word, le tribunal produit un PDF.",
  },
  choose: { en: "The translation", fr: "La traduction" },
  use: { en: "Use this document as the translation", fr: "Faire de ce document la traduction" },
  isUsed: { en: "The document stands for the translation.", fr: "Le document tient lieu de traduction." },
  stands: {
    en: "This document is what will be released as the translation. What is written here is kept and is not released.",
    fr: "C’est ce document qui sera transmis comme traduction. Ce qui est rédigé ici est conservé et n’est pas transmis.",
  },
  isMade: {
    en: "Its pages are those of a PDF that the tribunal made of it: lines and pages may break elsewhere than in the program in which it was written. Look at the print before you release it.",
    fr: "Ses pages sont celles d’un PDF que le tribunal en a produit\u00a0: les lignes et les pages peuvent se couper ailleurs que dans le logiciel d’origine. Voyez l’imprimé avant de la transmettre.",
  },
  wasMade: {
    en: "Its pages are those of a PDF that the tribunal made of it.",
    fr: "Ses pages sont celles d’un PDF que le tribunal en a produit.",
  },
  releases: {
    en: "The translation is the document “{name}”.",
    fr: "La traduction est le document «\u00a0{name}\u00a0».",
  },
  goesOut: { en: "This goes out with the translation:", fr: "Ceci part avec la traduction\u00a0:" },
  seen: {
    en: "I looked at the marks and hidden text of the document, and release it as it is.",
    fr: "J’ai examiné les marques et le texte caché du document, et je le transmets tel quel.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
