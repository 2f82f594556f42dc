import type { RefusalRegistry } from "../../kernel/refusal.ts";

export const casesRefusals = {
  "person-question-open": {
    status: 409,
    title: {
      en: "A person on file {fileNumber} may be somebody who is on another file",
      fr: "Une personne du dossier {fileNumber} est peut-être déjà inscrite à un autre dossier",
    },
    next: {
      en: "No notice goes out before the registry has answered. Answer under “Is it the same person?” in the queues, then do this again.",
      fr: "Aucun avis n’est délivré avant que le greffe ait répondu. Répondez sous «\u00a0Est-ce la même personne?\u00a0» dans les files de travail, puis recommencez.",
    },
  },
  "case-not-found": {
    status: 404,
    title: {
      en: "There is no such file, or you are not on it",
      fr: "Ce dossier n’existe pas, ou vous n’y êtes pas inscrit",
    },
    next: {
      en: "Check the number. If you represent a party, the registry must have you as counsel of record.",
      fr: "Vérifiez le numéro. Si vous représentez une partie, vous devez être le conseil inscrit au dossier.",
    },
  },
  "office-not-found": {
    status: 422,
    title: { en: "There is no such office", fr: "Ce bureau n’existe pas" },
    next: { en: "Choose an office from the list.", fr: "Choisissez un bureau dans la liste." },
  },
  "proceeding-unknown": {
    status: 422,
    title: { en: "This division has no such proceeding", fr: "Cette section n’a pas ce type de procédure" },
    next: { en: "Choose a proceeding of the division.", fr: "Choisissez une procédure de la section." },
  },
  "case-step-not-possible": {
    status: 409,
    title: { en: "The file is no longer at that stage", fr: "Le dossier n’en est plus à cette étape" },
    next: { en: "Reload the file and see where it stands.", fr: "Rechargez le dossier pour voir où il en est." },
  },
  "step-reason-missing": {
    status: 422,
    title: {
      en: "This step needs words that say why it may be taken",
      fr: "Cette étape exige que vous écriviez ce qui permet de la franchir",
    },
    next: {
      en: "Write in the reason how each statement below is met, with its date.",
      fr: "Écrivez dans le motif en quoi chaque énoncé ci-dessous est rempli, avec la date.",
    },
  },
  "step-guard-not-met": {
    status: 409,
    title: {
      en: "The file does not meet what this step requires",
      fr: "Le dossier ne remplit pas ce que cette étape exige",
    },
    next: {
      en: "See what is required below, and correct the file first if it says otherwise.",
      fr: "Voyez ci-dessous ce qui est exigé, et corrigez d’abord le dossier s’il dit autre chose.",
    },
  },
  "step-not-yours": {
    status: 403,
    title: { en: "This step is for another role", fr: "Cette étape relève d’un autre rôle" },
    next: {
      en: "Ask the person whose role takes it: the file shows each reader the steps that are theirs.",
      fr: "Adressez-vous à la personne dont c’est le rôle\u00a0: le dossier montre à chacun les étapes qui sont les siennes.",
    },
  },
  "case-changed-meanwhile": {
    status: 409,
    title: {
      en: "Somebody changed this file after you opened it",
      fr: "Quelqu’un a modifié ce dossier après que vous l’avez ouvert",
    },
    next: {
      en: "What you typed is kept. Look at what changed below, then save again if yours still holds.",
      fr: "Ce que vous avez saisi est conservé. Voyez ci-dessous ce qui a changé, puis enregistrez de nouveau si c’est toujours exact.",
    },
  },
  "case-already-there": {
    status: 409,
    title: { en: "The file is at this office already", fr: "Le dossier est déjà à ce bureau" },
    next: { en: "Choose another office.", fr: "Choisissez un autre bureau." },
  },
  "claim-type-unknown": {
    status: 422,
    title: { en: "The division has no such claim type", fr: "La section n’a pas ce type de demande" },
    next: {
      en: "Choose a claim type from the list, or leave it empty.",
      fr: "Choisissez un type dans la liste, ou laissez le champ vide.",
    },
  },
  "join-with-itself": {
    status: 422,
    title: { en: "A file is not joined with itself", fr: "Un dossier ne se joint pas à lui-même" },
    next: { en: "Enter the number of the other file.", fr: "Inscrivez le numéro de l’autre dossier." },
  },
  "join-across-divisions": {
    status: 422,
    title: {
      en: "These files are before different divisions",
      fr: "Ces dossiers relèvent de sections différentes",
    },
    next: {
      en: "Only files of one division are joined. Check the number.",
      fr: "Seuls les dossiers d’une même section se joignent. Vérifiez le numéro.",
    },
  },
  "join-number-unknown": {
    status: 422,
    title: { en: "No file has this number", fr: "Aucun dossier ne porte ce numéro" },
    next: { en: "Check the number and try again.", fr: "Vérifiez le numéro et réessayez." },
  },
  "cases-joined-already": {
    status: 409,
    title: { en: "These files are joined already", fr: "Ces dossiers sont déjà joints" },
    next: { en: "Reload the file to see them.", fr: "Rechargez le dossier pour les voir." },
  },
  "case-not-joined": {
    status: 409,
    title: { en: "This file is not joined with another", fr: "Ce dossier n’est joint à aucun autre" },
    next: { en: "Reload the file.", fr: "Rechargez le dossier." },
  },
  "person-not-party": {
    status: 422,
    title: { en: "This person is not a party to the file", fr: "Cette personne n’est pas une partie au dossier" },
    next: { en: "Choose one of the file’s parties.", fr: "Choisissez une des parties au dossier." },
  },
  "member-excluded": {
    status: 409,
    title: {
      en: "This member may not decide file {fileNumber}",
      fr: "Ce commissaire ne peut statuer sur le dossier {fileNumber}",
    },
    next: {
      en: "A conflict of interest was declared, or this member already gave a decision in the matter. Choose another member.",
      fr: "Un conflit d’intérêts a été déclaré, ou ce commissaire a déjà rendu une décision dans l’affaire. Choisissez une autre personne.",
    },
  },
} as const satisfies RefusalRegistry;
