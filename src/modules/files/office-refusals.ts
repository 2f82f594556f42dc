import type { RefusalRegistry } from "../../kernel/refusal.ts";

const printToPdf = {
  en: "Print it to PDF, which keeps its pages and leaves the rest out, and send the new file.",
  fr: "Imprimez-le en PDF, ce qui conserve les pages sans le reste, puis envoyez le nouveau fichier.",
};

/** What a Word or OpenDocument file does beside showing its pages. */
export const officeRefusals = {
  "office-launch": {
    status: 422,
    title: {
      en: "The document starts another program to fetch data (DDE)",
      fr: "Le document fait démarrer un autre logiciel pour en obtenir des données (DDE)",
    },
    next: printToPdf,
  },
  "office-remote": {
    status: 422,
    title: {
      en: "The document fetches part of its content from other files or addresses when it is opened",
      fr: "À l’ouverture, le document va chercher une partie de son contenu dans d’autres fichiers ou à d’autres adresses",
    },
    next: {
      en: "In Word, choose File, Info, Edit Links to Files and break the links; under Document Template, choose Normal. Or print it to PDF. Then send the new file.",
      fr: "Dans Word, choisissez Fichier, Informations, Modifier les liens d’accès aux fichiers et rompez les liaisons; sous Modèle de document, choisissez Normal. Ou imprimez-le en PDF. Envoyez ensuite le nouveau fichier.",
    },
  },
  "office-embedded": {
    status: 422,
    title: {
      en: "Other files or objects are embedded in the document",
      fr: "D’autres fichiers ou objets sont incorporés dans le document",
    },
    next: {
      en: "Print it to PDF, and send each embedded file separately.",
      fr: "Imprimez-le en PDF et envoyez chaque fichier incorporé séparément.",
    },
  },
  "office-not-surveyed": {
    status: 422,
    title: {
      en: "Part of the document cannot be read, so it is not known whether it holds a program",
      fr: "Une partie du document ne peut être lue\u00a0: on ignore s’il contient un programme",
    },
    next: {
      en: "Open it with the program that made it, save it under a new name, or print it to PDF, and send the new file.",
      fr: "Ouvrez-le avec le logiciel qui l’a produit, enregistrez-le sous un autre nom ou imprimez-le en PDF, puis envoyez le nouveau fichier.",
    },
  },
} as const satisfies RefusalRegistry;
