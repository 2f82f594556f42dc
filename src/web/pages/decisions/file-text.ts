import type { Bilingual } from "../../../kernel/bilingual.ts";

/** A decision given with a document of the member’s own. */
export const fileText = {
  own: { en: "Decide with a document of your own", fr: "Décider au moyen de votre propre document" },
  ownLead: {
    en: "A PDF or a Word document in place of what is written here. The tribunal prints a cover before it with the citation and what is decided. The pages of a PDF stay as they are; of a Word document the tribunal makes a PDF.",
    fr: "Un PDF ou un document Word à la place de ce qui est rédigé ici. Le tribunal imprime devant une couverture qui indique la référence et ce qui est décidé. Les pages d’un PDF restent telles quelles; d’un document Word, le tribunal produit un PDF.",
  },
  choose: { en: "Your document", fr: "Votre document" },
  hint: { en: "PDF, Word or OpenDocument, no password inside.", fr: "PDF, Word ou OpenDocument, sans mot de passe." },
  use: { en: "Use this document as the reasons", fr: "Faire de ce document les motifs" },
  isUsed: { en: "The document stands for the reasons.", fr: "Le document tient lieu de motifs." },
  length: { en: "Length", fr: "Longueur" },
  stands: {
    en: "This document is what will be signed as the reasons. What is written here is kept and is not signed.",
    fr: "C’est ce document qui sera signé comme motifs. Ce qui est rédigé ici est conservé et n’est pas signé.",
  },
  signs: {
    en: "The reasons are your document “{name}”; what is written on the page is not signed.",
    fr: "Les motifs sont votre document «\u00a0{name}\u00a0»; ce qui est rédigé sur la page n’est pas signé.",
  },
  isMade: {
    en: "Its pages are those of a PDF that the tribunal made of it: lines and pages may break elsewhere than in the program in which you wrote it. Look at the print before you sign.",
    fr: "Ses pages sont celles d’un PDF que le tribunal en a produit\u00a0: les lignes et les pages peuvent se couper ailleurs que dans votre logiciel. Voyez l’imprimé avant de signer.",
  },
  name: { en: "File", fr: "Fichier" },
  pages: { en: "{pages} {pages|page|pages}", fr: "{pages} {pages|page|pages}" },
  put: { en: "Put in", fr: "Versé" },
  asSent: { en: "The file as it was sent", fr: "Le fichier tel qu’il a été envoyé" },
  takeOut: { en: "Take the document out", fr: "Retirer le document" },
  isOut: { en: "The document is taken out.", fr: "Le document est retiré." },
  commented: { en: "Whom the comments name", fr: "Qui les commentaires nomment" },
  commentedLead: {
    en: "The comments go out with the pages on which they stand, and so do these names.",
    fr: "Les commentaires partent avec les pages où ils se trouvent, et ces noms avec eux.",
  },
  goesOut: { en: "This goes out with the decision:", fr: "Ceci part avec la décision\u00a0:" },
  marks: { en: "Marks and hidden text in it", fr: "Marques et texte caché qu’il contient" },
  noMarks: {
    en: "No mark and no hidden text was found in it.",
    fr: "Aucune marque ni aucun texte caché n’y a été trouvé.",
  },
  onPages: { en: "{count|Page|Pages} {pages}: {name}", fr: "{count|Page|Pages} {pages}\u00a0: {name}" },
  named: { en: "What its metadata says", fr: "Ce que disent ses métadonnées" },
  namedLead: {
    en: "It does not go out.",
    fr: "Elles ne sont pas transmises.",
  },
  seen: {
    en: "I looked at the marks and hidden text of the document, and sign it as it is.",
    fr: "J’ai examiné les marques et le texte caché du document, et je le signe tel quel.",
  },
  isUploaded: {
    en: "The reasons are a document of the member’s own, behind a cover of the tribunal.",
    fr: "Les motifs sont un document du commissaire, précédé d’une couverture du tribunal.",
  },
  notPublished: {
    en: "It is not published: only of reasons written here is an anonymised public version made.",
    fr: "Elle n’est pas publiée\u00a0: une version publique anonymisée n’est produite que pour les motifs rédigés ici.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
