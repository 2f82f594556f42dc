import type { Bilingual } from "../../../kernel/bilingual.ts";

/** What each endpoint of signing in is for, by its path. */
export const signInEndpointTexts: Readonly<Record<string, Bilingual>> = {
  "/sign-in/email": {
    en: "Signs in with an e-mail address and a password; a second factor is asked for next",
    fr: "Ouvre une session avec une adresse de courriel et un mot de passe; le deuxième facteur est demandé ensuite",
  },
  "/sign-in/social": {
    en: "Gives the address of the tribunal’s directory, at which its staff sign in",
    fr: "Donne l’adresse de l’annuaire du tribunal, où son personnel ouvre une session",
  },
  "/callback/directory": {
    en: "Where the tribunal’s directory sends a browser back",
    fr: "Où l’annuaire du tribunal renvoie un navigateur",
  },
  "/two-factor/verify-totp": {
    en: "Second factor: a code of the authenticator",
    fr: "Deuxième facteur\u00a0: un code de l’application d’authentification",
  },
  "/two-factor/verify-backup-code": {
    en: "Second factor: a recovery code, which is used up",
    fr: "Deuxième facteur\u00a0: un code de récupération, qui ne sert qu’une fois",
  },
  "/two-factor/enable": {
    en: "Adds an authenticator to one’s own account",
    fr: "Ajoute une application d’authentification à son propre compte",
  },
  "/two-factor/generate-backup-codes": {
    en: "Makes new recovery codes; the former ones end",
    fr: "Crée de nouveaux codes de récupération; les anciens ne servent plus",
  },
  "/passkey/generate-register-options": {
    en: "What a browser needs to make a passkey",
    fr: "Ce dont un navigateur a besoin pour créer une clé d’accès",
  },
  "/passkey/verify-registration": {
    en: "Adds a passkey to one’s own account",
    fr: "Ajoute une clé d’accès à son propre compte",
  },
  "/passkey/generate-authenticate-options": {
    en: "What a browser needs to present a passkey",
    fr: "Ce dont un navigateur a besoin pour présenter une clé d’accès",
  },
  "/passkey/verify-authentication": {
    en: "Second factor: a passkey",
    fr: "Deuxième facteur\u00a0: une clé d’accès",
  },
  "/sign-out": { en: "Ends the session", fr: "Ferme la session" },
};
