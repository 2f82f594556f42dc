import type { RefusalRegistry } from "../../kernel/refusal.ts";

/** Refusals about documents as things of a case; what is wrong with a file is refused by `files`. */
export const documentsRefusals = {
  "document-not-found": {
    status: 404,
    title: {
      en: "There is no such document, or you may not see it",
      fr: "Ce document n’existe pas, ou vous n’y avez pas accès",
    },
    next: { en: "Go back to the file and reload its documents.", fr: "Revenez au dossier et rechargez ses documents." },
  },
  "document-without-pages": {
    status: 409,
    title: { en: "This document cannot be shown page by page", fr: "Ce document ne peut être affiché page par page" },
    next: {
      en: "Download it and open it with the program that made it.",
      fr: "Téléchargez-le et ouvrez-le avec le logiciel qui l’a produit.",
    },
  },
  "document-waits-for-scan": {
    status: 423,
    title: {
      en: "The document is still being checked for malware",
      fr: "La recherche de logiciels malveillants est en cours pour ce document",
    },
    next: { en: "Try again in a few minutes.", fr: "Réessayez dans quelques minutes." },
  },
  "document-infected": {
    status: 423,
    title: {
      en: "Malware was found in this document and it is closed",
      fr: "Un logiciel malveillant a été trouvé dans ce document, qui est bloqué",
    },
    next: {
      en: "Ask whoever filed it for a clean copy. The registry can tell you how.",
      fr: "Demandez une copie saine à la personne qui l’a déposé. Le greffe peut vous indiquer comment.",
    },
  },
  "document-type-unknown": {
    status: 422,
    title: { en: "This proceeding has no such type of document", fr: "Cette procédure n’a pas ce type de document" },
    next: { en: "Choose a type from the list.", fr: "Choisissez un type dans la liste." },
  },
  "document-type-not-yours": {
    status: 422,
    title: {
      en: "Another party files this type of document",
      fr: "Ce type de document est déposé par une autre partie",
    },
    next: {
      en: "Choose a type from your list, or “Other document”.",
      fr: "Choisissez un type dans votre liste, ou «\u00a0Autre document\u00a0».",
    },
  },
  "document-description-missing": {
    status: 422,
    title: { en: "The document has no description", fr: "Le document n’a pas de description" },
    next: {
      en: "Describe it in a few words, at most 300 characters, so that the parties know what it is.",
      fr: "Décrivez-le en quelques mots (300 caractères au plus) pour que les parties sachent de quoi il s’agit.",
    },
  },
  "document-already-docketed": {
    status: 409,
    title: { en: "The document is already on the docket", fr: "Le document est déjà inscrit au dossier" },
    next: { en: "Reload the file to see its number.", fr: "Rechargez le dossier pour voir son numéro." },
  },
  "docket-number-taken": {
    status: 409,
    title: { en: "Another document has this number", fr: "Un autre document porte déjà ce numéro" },
    next: {
      en: "Docket it again: it gets the next number.",
      fr: "Inscrivez-le de nouveau\u00a0: il recevra le numéro suivant.",
    },
  },
} as const satisfies RefusalRegistry;
