import type { RefusalRegistry } from "../../kernel/refusal.ts";

const reloadList = { en: "Reload the list.", fr: "Rechargez la liste." };

/** Delegates, the Minister, and the accounts of parties. */
export const participationRefusals = {
  "counsel-only": {
    status: 403,
    title: { en: "Only counsel has delegates", fr: "Seul un conseil peut avoir des délégués" },
    next: {
      en: "Sign in with the account that the registry’s invitation opened.",
      fr: "Ouvrez une session avec le compte créé par l’invitation du greffe.",
    },
  },
  "delegates-full": {
    status: 409,
    title: { en: "You have as many delegates as is allowed", fr: "Vous avez atteint le nombre maximal de délégués" },
    next: {
      en: "The most is {most}, open invitations counted. End a delegation or withdraw an invitation first.",
      fr: "Le maximum est de {most}, invitations en cours comprises. Mettez d’abord fin à une délégation ou retirez une invitation.",
    },
  },
  "delegate-invitations-spent": {
    status: 429,
    title: { en: "You have sent many invitations today", fr: "Vous avez envoyé beaucoup d’invitations aujourd’hui" },
    next: {
      en: "The most is {most} in 24 hours, withdrawn ones counted. Try again tomorrow; the invitations that are open stay good.",
      fr: "Le maximum est de {most} par 24 heures, invitations retirées comprises. Réessayez demain; les invitations en cours restent valables.",
    },
  },
  "delegate-already-invited": {
    status: 409,
    title: { en: "An invitation to this address is open", fr: "Une invitation à cette adresse est déjà en cours" },
    next: {
      en: "Withdraw it first if the person has lost the code, then invite again.",
      fr: "Si la personne a perdu le code, retirez d’abord l’invitation, puis invitez-la de nouveau.",
    },
  },
  "delegate-already": {
    status: 409,
    title: { en: "You are this counsel’s delegate already", fr: "Vous êtes déjà le délégué de ce conseil" },
    next: { en: "Their files are in your list.", fr: "Ses dossiers figurent dans votre liste." },
  },
  "delegate-address-differs": {
    status: 422,
    title: {
      en: "The code was sent to another address",
      fr: "Le code a été envoyé à une autre adresse",
    },
    next: {
      en: "Give the address at which you received it. After five wrong addresses the code is closed.",
      fr: "Donnez l’adresse à laquelle vous l’avez reçu. Après cinq adresses inexactes, le code est bloqué.",
    },
  },
  "delegate-invitation-not-found": {
    status: 404,
    title: { en: "There is no such open invitation", fr: "Cette invitation n’est pas ou n’est plus ouverte" },
    next: reloadList,
  },
  "delegation-not-found": {
    status: 404,
    title: { en: "This delegation has ended or never began", fr: "Cette délégation a pris fin ou n’a jamais commencé" },
    next: reloadList,
  },
  "not-minister-counsel": {
    status: 422,
    title: {
      en: "This account is not one of the Minister’s counsel",
      fr: "Ce compte n’est pas celui d’un conseil du ministre",
    },
    next: { en: "Choose a person who has that role today.", fr: "Choisissez une personne qui a ce rôle aujourd’hui." },
  },
  "minister-already-on-case": {
    status: 409,
    title: { en: "This person is on the file already", fr: "Cette personne est déjà inscrite au dossier" },
    next: { en: "Reload the file.", fr: "Rechargez le dossier." },
  },
  "participation-not-found": {
    status: 404,
    title: {
      en: "This participation has ended or never began",
      fr: "Cette participation a pris fin ou n’a jamais commencé",
    },
    next: { en: "Reload the file.", fr: "Rechargez le dossier." },
  },
  "party-is-represented": {
    status: 422,
    title: { en: "Somebody else acts for this person", fr: "Une autre personne agit pour cette personne" },
    next: {
      en: "Open the account for the designated representative.",
      fr: "Créez le compte pour le représentant désigné.",
    },
  },
  "party-has-account": {
    status: 409,
    title: { en: "This person has an account already", fr: "Cette personne a déjà un compte" },
    next: {
      en: "If they cannot sign in, they ask for a new link on the sign-in page.",
      fr: "Si elle ne peut pas ouvrir de session, elle demande un nouveau lien à la page d’ouverture de session.",
    },
  },
} as const satisfies RefusalRegistry;
