import type { RefusalRegistry } from "../../kernel/refusal.ts";

export const identityRefusals = {
  "signed-out": {
    status: 401,
    title: { en: "You are signed out", fr: "Vous n’avez pas ouvert de session" },
    next: { en: "Sign in, then try again.", fr: "Ouvrez une session, puis réessayez." },
  },
  "second-factor-wanted": {
    status: 403,
    title: {
      en: "Your account needs a second factor",
      fr: "Votre compte exige un deuxième facteur d’authentification",
    },
    next: {
      en: "Add an authenticator application or a passkey to your account, then go on.",
      fr: "Ajoutez une application d’authentification ou une clé d’accès à votre compte, puis continuez.",
    },
  },
  "action-not-allowed": {
    status: 403,
    title: { en: "Your role does not allow this", fr: "Votre rôle ne permet pas cette action" },
    next: {
      en: "If your work needs it, ask the person who manages access in your office.",
      fr: "Si votre travail l’exige, adressez-vous à la personne qui gère les accès dans votre bureau.",
    },
  },
  "account-exists": {
    status: 409,
    title: { en: "This e-mail address already has an account", fr: "Cette adresse de courriel a déjà un compte" },
    next: {
      en: "Sign in with that account, or give another address.",
      fr: "Ouvrez une session avec ce compte, ou donnez une autre adresse.",
    },
  },
  "password-too-weak": {
    status: 422,
    title: { en: "This password is too easy to guess", fr: "Ce mot de passe est trop facile à deviner" },
    next: {
      en: "Choose 12 characters or more; several words are easier to remember.",
      fr: "Choisissez au moins 12 caractères; plusieurs mots se retiennent mieux.",
    },
  },
  "session-not-found": {
    status: 404,
    title: { en: "This session has ended", fr: "Cette session est terminée" },
    next: { en: "Reload the list of sessions.", fr: "Rechargez la liste des sessions." },
  },
  "account-not-found": {
    status: 404,
    title: { en: "There is no such account", fr: "Ce compte n’existe pas" },
    next: { en: "Check the address and search again.", fr: "Vérifiez l’adresse et cherchez de nouveau." },
  },
} as const satisfies RefusalRegistry;
