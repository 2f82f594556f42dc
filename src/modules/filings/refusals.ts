import type { RefusalRegistry } from "../../kernel/refusal.ts";

export const filingsRefusals = {
  "submission-empty": {
    status: 422,
    title: { en: "There is no document in this submission", fr: "Ce dépôt ne contient aucun document" },
    next: { en: "Add at least one document, then submit.", fr: "Ajoutez au moins un document, puis déposez." },
  },
  "submission-incomplete": {
    status: 422,
    title: { en: "Something is still missing", fr: "Il manque encore quelque chose" },
    next: {
      en: "Complete what is marked and submit again. Nothing was filed and what you typed is kept.",
      fr: "Remplissez ce qui est signalé et déposez de nouveau. Rien n’a été déposé et ce que vous avez inscrit est conservé.",
    },
  },
  "submission-not-found": {
    status: 404,
    title: {
      en: "There is no such submission, or it is not yours to see",
      fr: "Ce dépôt n’existe pas, ou vous n’y avez pas accès",
    },
    next: { en: "Look in the submission history.", fr: "Consultez l’historique des dépôts." },
  },
  "counter-for-registry-only": {
    status: 422,
    title: {
      en: "Only the registry records what arrived on paper, by fax or by e-mail",
      fr: "Seul le greffe consigne ce qui arrive sur papier, par télécopieur ou par courriel",
    },
    next: { en: "Submit without a channel.", fr: "Déposez sans indiquer de mode de réception." },
  },
  "counter-stamp-missing": {
    status: 422,
    title: {
      en: "The registry’s record needs how and when it arrived",
      fr: "Le greffe doit indiquer comment et quand les documents sont arrivés",
    },
    next: {
      en: "Give the channel, whose documents these are, and the day and hour of the stamp.",
      fr: "Indiquez le mode de réception, la partie dont viennent les documents, ainsi que le jour et l’heure de l’horodatage.",
    },
  },
  "draft-not-found": {
    status: 404,
    title: { en: "There is no such draft", fr: "Ce brouillon n’existe pas" },
    next: {
      en: "It may have been submitted or discarded. Look in the submission history.",
      fr: "Il a peut-être été déposé ou supprimé. Consultez l’historique des dépôts.",
    },
  },
  "draft-changed": {
    status: 409,
    title: { en: "This draft was changed in another window", fr: "Ce brouillon a été modifié dans une autre fenêtre" },
    next: {
      en: "What you typed is still here. Compare it with the saved version and choose which one to keep.",
      fr: "Ce que vous avez inscrit est toujours ici. Comparez avec la version enregistrée et choisissez celle à garder.",
    },
  },
  "draft-submitted": {
    status: 409,
    title: { en: "This draft has been submitted", fr: "Ce brouillon a été déposé" },
    next: {
      en: "See its receipt in the submission history.",
      fr: "Consultez l’accusé de réception dans l’historique des dépôts.",
    },
  },
  "returned-document-not-found": {
    status: 422,
    title: {
      en: "A document to file again is not one that was returned to you",
      fr: "Un document à déposer de nouveau ne vous a pas été retourné",
    },
    next: { en: "Take it out and upload the file.", fr: "Retirez-le et téléversez le fichier." },
  },
  "nothing-returned": {
    status: 409,
    title: { en: "Nothing of this submission was returned", fr: "Rien de ce dépôt n’a été retourné" },
    next: { en: "Begin a new submission instead.", fr: "Commencez plutôt un nouveau dépôt." },
  },
  "review-changed": {
    status: 409,
    title: { en: "The review changed in the meantime", fr: "L’examen a changé entre-temps" },
    next: {
      en: "What you typed is still here. See what changed, then go on.",
      fr: "Ce que vous avez inscrit est toujours ici. Voyez ce qui a changé, puis continuez.",
    },
  },
  "document-already-decided": {
    status: 409,
    title: { en: "This document has already been decided", fr: "Ce document a déjà fait l’objet d’une décision" },
    next: {
      en: "Reload the review and go on with the others.",
      fr: "Rechargez l’examen et continuez avec les autres.",
    },
  },
  "document-not-in-submission": {
    status: 422,
    title: { en: "This document is not in the submission", fr: "Ce document ne fait pas partie du dépôt" },
    next: { en: "Reload the review.", fr: "Rechargez l’examen." },
  },
  "task-not-of-submission": {
    status: 422,
    title: {
      en: "The item in hand is about another submission",
      fr: "La tâche prise en charge concerne un autre dépôt",
    },
    next: { en: "Open the submission from its queue.", fr: "Ouvrez le dépôt à partir de sa file." },
  },
  "split-not-whole": {
    status: 422,
    title: { en: "The parts do not make up the whole document", fr: "Les parties ne forment pas le document entier" },
    next: {
      en: "Give the parts in order so that each page, from 1 to {pages}, is in exactly one of them.",
      fr: "Indiquez les parties en ordre, de sorte que chaque page, de 1 à {pages}, figure dans une seule d’entre elles.",
    },
  },
  "merge-needs-two": {
    status: 422,
    title: { en: "Merging needs at least two documents", fr: "Il faut au moins deux documents pour une fusion" },
    next: { en: "Choose another document of this submission.", fr: "Choisissez un autre document de ce dépôt." },
  },
  "return-reason-unknown": {
    status: 422,
    title: { en: "There is no such reason for returning a document", fr: "Ce motif de retour n’existe pas" },
    next: { en: "Choose a reason from the list.", fr: "Choisissez un motif dans la liste." },
  },
  "return-words-missing": {
    status: 422,
    title: { en: "This reason needs words", fr: "Ce motif doit être expliqué" },
    next: {
      en: "Write what is wrong and how the filer can mend it.",
      fr: "Écrivez ce qui ne va pas et comment la personne peut y remédier.",
    },
  },
} as const satisfies RefusalRegistry;
