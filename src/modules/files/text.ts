import type { Bilingual } from "../../kernel/bilingual.ts";

/** What is wrong with a file that can be read all the same. */
export const remarkNames: Readonly<Record<string, Bilingual>> = {
  "pdf-repaired": {
    en: "The PDF has faults that readers repair by themselves. Look through its pages before you file it.",
    fr: "Le PDF comporte des défauts que les lecteurs corrigent d’eux-mêmes. Parcourez ses pages avant de le déposer.",
  },
  "pdf-stream-damaged": {
    en: "Part of what the PDF shows may be missing. Look through its pages before you file it.",
    fr: "Une partie de ce que montre le PDF peut manquer. Parcourez ses pages avant de le déposer.",
  },
  "name-corrected": {
    en: "The end of the file’s name did not say what is in it, and has been put right. The content is as received.",
    fr: "La fin du nom du fichier n’indiquait pas son contenu; elle a été corrigée. Le contenu est tel que reçu.",
  },
  "image-still-only": {
    en: "The file also holds a moving picture or sound, which the pages cannot show. It is kept as received.",
    fr: "Le fichier contient aussi une image animée ou du son, que les pages ne peuvent montrer. Il est conservé tel que reçu.",
  },
  "pdf-shown-mended": {
    en: "The PDF has faults, so its pages are shown from a copy that the tribunal repaired. The file itself is kept as received. Look through the pages before you file it.",
    fr: "Le PDF comporte des défauts\u00a0: ses pages sont affichées à partir d’une copie réparée par le tribunal. Le fichier lui-même est conservé tel que reçu. Parcourez les pages avant de le déposer.",
  },
  "pdf-shown-unprotected": {
    en: "The PDF is protected but opens without a password, so its pages are shown from a copy without the protection. The file itself is kept as received.",
    fr: "Le PDF est protégé, mais s’ouvre sans mot de passe\u00a0: ses pages sont affichées à partir d’une copie sans protection. Le fichier lui-même est conservé tel que reçu.",
  },
  "pdf-pages-not-looked-at": {
    en: "The file is long, so not all of it was checked for pages that show nothing. These pages were not looked at: {pages}. Look through them before you file it.",
    fr: "Le fichier est long\u00a0: la recherche de pages où rien ne s’affiche n’a pas été complète. Ces pages n’ont pas été vérifiées\u00a0: {pages}. Parcourez-les avant de le déposer.",
  },
  "image-shown-smaller": {
    en: "The picture has more dots than can be shown in reasonable time: its pages are shown at a lower resolution. The picture itself is kept as received.",
    fr: "L’image compte plus de points qu’il n’est possible d’en afficher dans un délai raisonnable\u00a0: ses pages sont affichées à une résolution plus basse. L’image elle-même est conservée telle que reçue.",
  },
  "pdf-not-surveyed": {
    en: "Part of the PDF could not be read, so it is not known whether it holds a program. Open it with care; print it to PDF and send that instead if you can.",
    fr: "Une partie du PDF n’a pu être lue\u00a0: on ignore si elle contient un programme. Ouvrez-le avec prudence; si possible, imprimez-le en PDF et envoyez plutôt ce fichier.",
  },
  "image-faulty": {
    en: "The picture has faults: part of it may be grey, blank or missing on these pages: {pages}. Compare it with the original and take or scan it again if something is missing.",
    fr: "L’image comporte des défauts\u00a0: une partie peut être grise, vide ou absente sur ces pages\u00a0: {pages}. Comparez-la avec l’original et reprenez ou numérisez-la de nouveau s’il manque quelque chose.",
  },
  "pdf-end-cut": {
    en: "The end of the PDF is missing: its last changes were cut off and may not be shown here. Get the file again from where it came and send that.",
    fr: "La fin du PDF est manquante\u00a0: ses dernières modifications ont été coupées et pourraient ne pas être affichées ici. Reprenez le fichier à la source et envoyez-le.",
  },
  "pdf-pages-missing": {
    en: "The PDF holds more pages than its own list shows; the others are not shown here. Print the whole document to PDF again and send that.",
    fr: "Le PDF contient plus de pages que n’en montre sa propre liste; les autres ne sont pas affichées ici. Imprimez de nouveau tout le document en PDF et envoyez-le.",
  },
  "pdf-pages-show-nothing": {
    en: "These pages hold words or pictures of which nothing can be shown here: {pages}. Their fonts or pictures cannot be read. Print the document to PDF again from the program that made it, or scan these pages.",
    fr: "Ces pages contiennent des mots ou des images dont rien ne peut être affiché ici\u00a0: {pages}. Leurs polices ou leurs images ne peuvent être lues. Imprimez de nouveau le document en PDF à partir du logiciel d’origine, ou numérisez ces pages.",
  },
  "pdf-letters-unknown": {
    en: "Some of the PDF’s letters are numbers of a font that it does not carry, and it does not say what they mean: the letters shown may not be those that were written. Print the document to PDF again from the program that made it.",
    fr: "Certaines lettres du PDF sont des numéros d’une police qu’il ne contient pas, et il n’en indique pas le sens\u00a0: les lettres affichées peuvent ne pas être celles qui ont été écrites. Imprimez de nouveau le document en PDF à partir du logiciel d’origine.",
  },
  "pdf-letters-lent": {
    en: "The PDF does not carry the fonts of some of its letters. On these pages they are shown in fonts of the tribunal and may be joined or spaced otherwise than in the original: {pages}.",
    fr: "Le PDF ne contient pas les polices de certaines de ses lettres. Sur ces pages, elles sont affichées avec des polices du tribunal et peuvent être liées ou espacées autrement que dans l’original\u00a0: {pages}.",
  },
  "pdf-pages-slow": {
    en: "Some pages of the PDF take too long to draw and may not be shown here. Download the file to read them, or print it to PDF again, which makes its pages simpler.",
    fr: "Certaines pages du PDF sont trop longues à dessiner et pourraient ne pas être affichées ici. Téléchargez le fichier pour les lire, ou imprimez-le de nouveau en PDF, ce qui simplifie ses pages.",
  },
  // Of files received before their PDFs were made here.
  "kept-as-received": {
    en: "This kind of file is kept as received and cannot be shown page by page. A PDF is easier for everyone to read.",
    fr: "Ce type de fichier est conservé tel quel et ne peut être affiché page par page. Un PDF est plus facile à lire pour tous.",
  },
  "pdf-made": {
    en: "The pages are those of a PDF that the tribunal made from the Word or OpenDocument file received, which is kept beside it. Look through them: lines and pages may break elsewhere than in the program that made the file.",
    fr: "Les pages sont celles d’un PDF que le tribunal a produit à partir du fichier Word ou OpenDocument reçu, lequel est conservé à côté. Parcourez-les\u00a0: les lignes et les pages peuvent se couper ailleurs que dans le logiciel d’origine.",
  },
  "office-parts-missing": {
    en: "The document names pictures, notes, or heads or feet of pages that are not in the file: they cannot be shown. Open it with the program that made it, put in what is missing, and send the new file.",
    fr: "Le document renvoie à des images, à des notes, ou à des en-têtes ou pieds de page absents du fichier\u00a0: ils ne peuvent être affichés. Ouvrez-le avec le logiciel qui l’a produit, ajoutez ce qui manque et envoyez le nouveau fichier.",
  },
  "office-picture-faulty": {
    en: "A picture in the document is cut off or damaged, or could not be looked at whole: part of it may be grey, blank or missing. Compare the document with the original, put the picture in again and send the new file.",
    fr: "Une image du document est coupée ou endommagée, ou n’a pu être vérifiée en entier\u00a0: une partie peut être grise, vide ou absente. Comparez le document avec l’original, insérez l’image de nouveau et envoyez le nouveau fichier.",
  },
  "pdf-awaited": {
    en: "This file is kept as received. A PDF of it will be made later and added beside it; until then nobody can read it page by page. A PDF of your own is easier for everyone to read.",
    fr: "Ce fichier est conservé tel que reçu. Un PDF en sera produit plus tard et ajouté à côté; d’ici là, personne ne peut le lire page par page. Un PDF produit par vous est plus facile à lire pour tous.",
  },
  "pdf-not-made": {
    en: "This file is kept as received, but no PDF could be made of it: nobody can read it here page by page. Save it as a PDF with the program that made it and send that too.",
    fr: "Ce fichier est conservé tel que reçu, mais aucun PDF n’a pu en être produit\u00a0: personne ne peut le lire ici page par page. Enregistrez-le en PDF avec le logiciel d’origine et envoyez aussi ce PDF.",
  },
  "pdf-beyond-limits": {
    en: "This file is kept as received, but laying out its pages takes more time or memory than one file may have: nobody can read it here page by page. Save it as a PDF with the program that made it and send that too.",
    fr: "Ce fichier est conservé tel que reçu, mais la mise en page demande plus de temps ou de mémoire qu’un seul fichier ne peut en avoir\u00a0: personne ne peut le lire ici page par page. Enregistrez-le en PDF avec le logiciel d’origine et envoyez aussi ce PDF.",
  },
};
