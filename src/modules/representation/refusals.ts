import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { participationRefusals } from "./participation-refusals.ts";

const askRegistry = {
  en: "Ask the registry to send a new invitation.",
  fr: "Demandez au greffe de vous envoyer une nouvelle invitation.",
};

/** Counsel of record, who acts for a person, and the codes that open the portal. */
export const representationRefusals = {
  ...participationRefusals,
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
      fr: "Aucune invitation n’est nécessaire\u00a0: les dossiers où ce conseil est inscrit se trouvent dans son compte.",
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
      fr: "Vérifiez votre numéro de permis, le numéro de dossier et la date de naissance de la personne principale. Essais restants\u00a0: {left}.",
    },
  },
  "invitation-not-found": {
    status: 404,
    title: { en: "There is no such open invitation", fr: "Cette invitation n’est pas ou n’est plus ouverte" },
    next: { en: "Reload the list of invitations.", fr: "Rechargez la liste des invitations." },
  },
} as const satisfies RefusalRegistry;
