import type { RefusalRegistry } from "../../kernel/refusal.ts";

const askRegistry = {
  en: "Ask the registry to send a new invitation.",
  fr: "Demandez au greffe de vous envoyer une nouvelle invitation.",
};

export const casesRefusals = {
  "person-question-open": {
    status: 409,
    title: {
      en: "A person on file {fileNumber} may be somebody who is on another file",
      fr: "Une personne du dossier {fileNumber} est peut-être déjà inscrite à un autre dossier",
    },
    next: {
      en: "No notice goes out before the registry has answered. Answer under “Is it the same person?” in the queues, then do this again.",
      fr: "Aucun avis n’est délivré avant que le greffe ait répondu. Répondez sous « Est-ce la même personne? » dans les files de travail, puis recommencez.",
    },
  },
  "person-question-not-found": {
    status: 404,
    title: { en: "There is no such question", fr: "Cette question n’existe pas" },
    next: { en: "Reload the queue.", fr: "Rechargez la file de travail." },
  },
  "person-question-answered": {
    status: 409,
    title: { en: "This question was answered before", fr: "On a déjà répondu à cette question" },
    next: {
      en: "Reload the page to see the answer and by whom.",
      fr: "Rechargez la page pour voir la réponse et de qui elle vient.",
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
  "step-not-yours": {
    status: 403,
    title: { en: "This step is for another role", fr: "Cette étape relève d’un autre rôle" },
    next: {
      en: "Ask the person whose role takes it: the file shows each reader the steps that are theirs.",
      fr: "Adressez-vous à la personne dont c’est le rôle : le dossier montre à chacun les étapes qui sont les siennes.",
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
  "representative-wrong": {
    status: 422,
    title: {
      en: "This person cannot be designated here",
      fr: "Cette personne ne peut pas être désignée ici",
    },
    next: {
      en: "Choose an adult party of this file or of a joined one, or enter somebody else.",
      fr: "Choisissez une partie adulte du dossier ou d’un dossier joint, ou inscrivez une autre personne.",
    },
  },
  "representative-not-adult": {
    status: 422,
    title: {
      en: "A designated representative is 18 or older",
      fr: "Un représentant désigné a 18 ans ou plus",
    },
    next: {
      en: "Choose an adult (RPD Rules, r. 20(4)(a)).",
      fr: "Choisissez un adulte (Règles de la SPR, al. 20(4)a)).",
    },
  },
  "representation-of-nobody": {
    status: 409,
    title: { en: "Nobody is designated for this person", fr: "Personne n’est désigné pour cette personne" },
    next: { en: "Reload the file.", fr: "Rechargez le dossier." },
  },
  "same-counsel": {
    status: 422,
    title: { en: "This counsel is on record already", fr: "Ce conseil est déjà inscrit au dossier" },
    next: { en: "Choose the counsel who takes over.", fr: "Choisissez le conseil qui prend la relève." },
  },
  "person-not-party": {
    status: 422,
    title: { en: "This person is not a party to the file", fr: "Cette personne n’est pas une partie au dossier" },
    next: { en: "Choose one of the file’s parties.", fr: "Choisissez une des parties au dossier." },
  },
  "person-already-represented": {
    status: 409,
    title: {
      en: "This person already has counsel of record",
      fr: "Cette personne a déjà un conseil inscrit au dossier",
    },
    next: {
      en: "End the present representation first, then begin the new one.",
      fr: "Mettez d’abord fin à la représentation actuelle, puis inscrivez la nouvelle.",
    },
  },
  "representation-not-found": {
    status: 404,
    title: {
      en: "This representation has ended or never began",
      fr: "Cette représentation est terminée ou n’a jamais commencé",
    },
    next: { en: "Reload the file.", fr: "Rechargez le dossier." },
  },
  "counsel-not-in-good-standing": {
    status: 422,
    title: { en: "This counsel is not in good standing", fr: "Ce conseil n’est pas en règle auprès de son ordre" },
    next: {
      en: "Check with the regulator and record the standing before going on.",
      fr: "Vérifiez auprès de l’ordre et consignez le statut avant de continuer.",
    },
  },
  "counsel-not-of-record": {
    status: 422,
    title: {
      en: "This counsel represents nobody on this file",
      fr: "Ce conseil ne représente personne dans ce dossier",
    },
    next: {
      en: "Record the representation first, then invite.",
      fr: "Inscrivez d’abord la représentation, puis envoyez l’invitation.",
    },
  },
  "counsel-without-email": {
    status: 422,
    title: {
      en: "There is no e-mail address for this counsel",
      fr: "Aucune adresse de courriel n’est inscrite pour ce conseil",
    },
    next: { en: "Invite by mail, or add an address.", fr: "Invitez par la poste, ou ajoutez une adresse." },
  },
  "counsel-has-account": {
    status: 409,
    title: { en: "This counsel already has an account", fr: "Ce conseil a déjà un compte" },
    next: {
      en: "No invitation is needed: the files on which they are counsel of record are in their account.",
      fr: "Aucune invitation n’est nécessaire : les dossiers où ce conseil est inscrit se trouvent dans son compte.",
    },
  },
  "invitation-code-unknown": {
    status: 404,
    title: { en: "This code is not known", fr: "Ce code est inconnu" },
    next: {
      en: "Type it again as it stands in the letter or e-mail.",
      fr: "Inscrivez-le de nouveau, tel qu’il figure dans la lettre ou le courriel.",
    },
  },
  "invitation-used": {
    status: 409,
    title: { en: "This code has been used", fr: "Ce code a déjà servi" },
    next: {
      en: "Sign in with the account it opened. If it was not you, tell the registry at once.",
      fr: "Ouvrez une session avec le compte qu’il a créé. Si ce n’était pas vous, avisez le greffe sans tarder.",
    },
  },
  "invitation-expired": {
    status: 409,
    title: { en: "This code has expired", fr: "Ce code est expiré" },
    next: askRegistry,
  },
  "invitation-withdrawn": {
    status: 409,
    title: { en: "The registry withdrew this invitation", fr: "Le greffe a retiré cette invitation" },
    next: askRegistry,
  },
  "invitation-locked": {
    status: 423,
    title: {
      en: "The answers were wrong too often and this code is closed",
      fr: "Trop de réponses étaient inexactes et ce code est bloqué",
    },
    next: askRegistry,
  },
  "invitation-check-failed": {
    status: 422,
    title: { en: "The answers do not match the file", fr: "Les réponses ne correspondent pas au dossier" },
    next: {
      en: "Check your licence number, the file number and the principal person’s date of birth. {left} more {left|try is|tries are} left.",
      fr: "Vérifiez votre numéro de permis, le numéro de dossier et la date de naissance de la personne principale. Essais restants : {left}.",
    },
  },
  "invitation-not-found": {
    status: 404,
    title: { en: "There is no such open invitation", fr: "Cette invitation n’est pas ou n’est plus ouverte" },
    next: { en: "Reload the list of invitations.", fr: "Rechargez la liste des invitations." },
  },
} as const satisfies RefusalRegistry;
