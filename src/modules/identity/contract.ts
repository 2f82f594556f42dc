import type { RefusalRegistry } from "../../kernel/refusal.ts";

/** A longer one costs the server more than it gives its owner. */
export const longestPassword = 200;

/** The lists whose views can be saved, each named by its address. */
export const savedLists = [
  "cases",
  "work",
  "hearings",
  "deliveries",
  "counsels",
  "people",
  "partner-messages",
  "invitations",
  "refused",
  "publications",
  "disposals",
] as const;
export type SavedList = (typeof savedLists)[number];

/** What the list of accounts is sorted by. */
export const peopleSorts = ["opened", "name", "email"] as const;
export type PeopleSort = (typeof peopleSorts)[number];

export const longestViewName = 60;
/** Of one list: more would not be found again above it. */
export const mostViews = 20;

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
  "account-name-unreadable": {
    status: 422,
    title: { en: "This name cannot be kept as it is", fr: "Ce nom ne peut être conservé tel quel" },
    next: {
      en: "Write it on one line with at least one letter; type it instead of pasting it.",
      fr: "Inscrivez-le sur une ligne, avec au moins une lettre; saisissez-le au lieu de le coller.",
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
      en: "Choose 12 characters or more that are not mostly common words, your address, years or rows of the keyboard; several unrelated words are easier to remember.",
      fr: "Choisissez au moins 12 caractères qui ne sont pas surtout des mots courants, votre adresse, des années ou des suites du clavier; plusieurs mots sans lien entre eux se retiennent mieux.",
    },
  },
  "password-breached": {
    status: 422,
    title: {
      en: "This password is known from a theft of data elsewhere",
      fr: "Ce mot de passe est connu à la suite d’un vol de données survenu ailleurs",
    },
    next: {
      en: "Choose another one, and change it wherever else you use it.",
      fr: "Choisissez-en un autre, et changez-le partout où vous l’utilisez.",
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
  "sign-in-failed": {
    status: 401,
    title: { en: "The address or the password is wrong", fr: "L’adresse ou le mot de passe est inexact" },
    next: {
      en: "Type both again. If you have forgotten your password, ask for a link to choose a new one.",
      fr: "Inscrivez-les de nouveau. Si vous avez oublié votre mot de passe, demandez un lien pour en choisir un nouveau.",
    },
  },
  "account-locked": {
    status: 423,
    title: {
      en: "Too many wrong tries: this account is closed for a while",
      fr: "Trop d’essais inexacts\u00a0: ce compte est bloqué temporairement",
    },
    next: {
      en: "Try again in {minutes} {minutes|minute|minutes}, or ask the tribunal’s operator to unlock it.",
      fr: "Réessayez dans {minutes} {minutes|minute|minutes}, ou demandez à l’exploitant du tribunal de le débloquer.",
    },
  },
  "second-factor-wrong": {
    status: 401,
    title: { en: "This code does not open the account", fr: "Ce code n’ouvre pas le compte" },
    next: {
      en: "Wait for the next code of your authenticator, or use one of your recovery codes.",
      fr: "Attendez le prochain code de votre application d’authentification, ou utilisez un de vos codes de récupération.",
    },
  },
  "second-factor-not-six-digits": {
    status: 422,
    title: { en: "This is not a six-digit code", fr: "Ce n’est pas un code à six chiffres" },
    next: {
      en: "Type the six digits that your authenticator shows now. A recovery code has its own way below.",
      fr: "Inscrivez les six chiffres que votre application d’authentification affiche en ce moment. Un code de récupération s’inscrit ailleurs, ci-dessous.",
    },
  },
  "too-many-tries": {
    status: 429,
    title: { en: "You have tried this many times", fr: "Vous avez fait beaucoup d’essais" },
    next: {
      en: "Wait {minutes} {minutes|minute|minutes}, then try again. Nothing was changed.",
      fr: "Attendez {minutes} {minutes|minute|minutes}, puis réessayez. Rien n’a été modifié.",
    },
  },
  "recovery-code-too-early": {
    status: 422,
    title: {
      en: "A recovery code is not wanted here",
      fr: "Un code de récupération ne sert pas ici",
    },
    next: {
      en: "Keep it for the day your authenticator is lost. Now type the six digits that the authenticator shows.",
      fr: "Gardez-le pour le jour où vous n’aurez plus votre application d’authentification. Pour l’instant, inscrivez les six chiffres qu’elle affiche.",
    },
  },
  "sign-in-expired": {
    status: 401,
    title: {
      en: "This sign-in took too long or failed too often",
      fr: "Cette ouverture de session a pris trop de temps ou a échoué trop souvent",
    },
    next: { en: "Start again with your password.", fr: "Recommencez avec votre mot de passe." },
  },
  "second-factor-present": {
    status: 409,
    title: {
      en: "This account already has an authenticator",
      fr: "Ce compte a déjà une application d’authentification",
    },
    next: {
      en: "To replace it, use a recovery code and ask the tribunal to reset your second factors.",
      fr: "Pour la remplacer, utilisez un code de récupération et demandez au tribunal de réinitialiser vos deuxièmes facteurs.",
    },
  },
  "confirmation-wanted": {
    status: 403,
    title: { en: "Show once more that it is you", fr: "Confirmez encore une fois que c’est bien vous" },
    next: {
      en: "This change asks for a sign-in of the last 15 minutes. Sign in again, then make the change.",
      fr: "Cette modification exige une ouverture de session datant de moins de 15 minutes. Ouvrez de nouveau une session, puis faites la modification.",
    },
  },
  "passkey-refused": {
    status: 401,
    title: { en: "The passkey was not accepted", fr: "La clé d’accès n’a pas été acceptée" },
    next: {
      en: "Try again and let your device check that it is you, or use your password.",
      fr: "Réessayez et laissez votre appareil vérifier que c’est vous, ou utilisez votre mot de passe.",
    },
  },
  "passkey-not-found": {
    status: 404,
    title: { en: "This passkey is no longer on your account", fr: "Cette clé d’accès n’est plus liée à votre compte" },
    next: { en: "Reload the page.", fr: "Rechargez la page." },
  },
  "directory-away": {
    status: 503,
    title: { en: "The tribunal’s directory does not answer", fr: "Le répertoire du tribunal ne répond pas" },
    next: { en: "Try again in a few minutes.", fr: "Réessayez dans quelques minutes." },
  },
  "directory-not-the-configured": {
    status: 503,
    title: {
      en: "The directory that answers is not the tribunal’s",
      fr: "Le répertoire qui répond n’est pas celui du tribunal",
    },
    next: {
      en: "Tell the operator: the directory’s issuer is not the one that the tribunal is set to. Nobody can sign in through it until that is mended.",
      fr: "Avisez l’exploitant\u00a0: l’émetteur du répertoire n’est pas celui que le tribunal attend. Personne ne peut ouvrir de session par cette voie tant que ce n’est pas corrigé.",
    },
  },
  "password-wrong": {
    status: 422,
    title: { en: "Your present password is not right", fr: "Votre mot de passe actuel est inexact" },
    next: { en: "Type it again.", fr: "Inscrivez-le de nouveau." },
  },
  "password-link-ended": {
    status: 422,
    title: { en: "This link no longer works", fr: "Ce lien ne fonctionne plus" },
    next: {
      en: "Ask for a new link on the sign-in page. A link works once, and ends when the password is changed.",
      fr: "Demandez un nouveau lien à la page d’ouverture de session. Un lien sert une seule fois, et prend fin dès que le mot de passe est changé.",
    },
  },
  "account-closed": {
    status: 409,
    title: { en: "This account is closed", fr: "Ce compte est fermé" },
    next: { en: "Open a new account if the person returns.", fr: "Créez un nouveau compte si la personne revient." },
  },
  "own-account": {
    status: 403,
    title: {
      en: "Nobody changes what their own account may do",
      fr: "Personne ne modifie les droits de son propre compte",
    },
    next: {
      en: "Ask a colleague who manages accounts.",
      fr: "Adressez-vous à une autre personne qui gère les comptes.",
    },
  },
  "account-not-yours": {
    status: 403,
    title: {
      en: "This is an account of the tribunal’s own people",
      fr: "Il s’agit du compte d’un membre du personnel du tribunal",
    },
    next: { en: "Ask the operator.", fr: "Adressez-vous à l’exploitant." },
  },
  "role-not-yours-to-grant": {
    status: 403,
    title: {
      en: "Your role does not give or end this role",
      fr: "Votre rôle ne permet ni d’attribuer ni de retirer ce rôle",
    },
    next: {
      en: "Ask the operator. Counsel and delegates join by invitation.",
      fr: "Adressez-vous à l’exploitant. Les conseils et les délégués se joignent sur invitation.",
    },
  },
  "role-already-held": {
    status: 409,
    title: { en: "This account already has this role", fr: "Ce compte a déjà ce rôle" },
    next: {
      en: "End the role it has first, or choose another.",
      fr: "Mettez d’abord fin au rôle actuel, ou choisissez-en un autre.",
    },
  },
  "role-not-found": {
    status: 404,
    title: { en: "This role has ended or was never given", fr: "Ce rôle a pris fin ou n’a jamais été attribué" },
    next: { en: "Reload the account.", fr: "Rechargez le compte." },
  },
  "role-dates-reversed": {
    status: 422,
    title: { en: "The role would end before it begins", fr: "Le rôle prendrait fin avant de commencer" },
    next: {
      en: "Choose a last day after the first one.",
      fr: "Choisissez une date de fin postérieure à la date de début.",
    },
  },
  "saved-view-not-found": {
    status: 404,
    title: { en: "This view is no longer saved", fr: "Cette vue n’est plus enregistrée" },
    next: { en: "Reload the list.", fr: "Rechargez la liste." },
  },
  "saved-view-name-unreadable": {
    status: 422,
    title: { en: "A view cannot be saved under this name", fr: "Une vue ne peut être enregistrée sous ce nom" },
    next: {
      en: "Write it on one line with at least one letter or digit.",
      fr: "Inscrivez-le sur une ligne, avec au moins une lettre ou un chiffre.",
    },
  },
  "saved-view-name-taken": {
    status: 409,
    title: { en: "This name is taken", fr: "Ce nom est déjà pris" },
    next: {
      en: "Choose another name, or change the view that has it.",
      fr: "Choisissez un autre nom, ou modifiez la vue qui le porte.",
    },
  },
  "saved-views-full": {
    status: 409,
    title: {
      en: "You have {most} views of this list: no more can be saved",
      fr: "Vous avez {most} vues de cette liste\u00a0: aucune autre ne peut être enregistrée",
    },
    next: { en: "Delete one that you no longer use.", fr: "Supprimez-en une qui ne vous sert plus." },
  },
} as const satisfies RefusalRegistry;
