import type { Bilingual } from "../../../kernel/bilingual.ts";

export const signInText = {
  title: { en: "Sign in", fr: "Ouvrir une session" },
  email: { en: "E-mail address", fr: "Adresse de courriel" },
  password: { en: "Password", fr: "Mot de passe" },
  go: { en: "Continue", fr: "Continuer" },
  published: { en: "Published decisions", fr: "Décisions publiées" },
  verify: { en: "Check a receipt of the tribunal", fr: "Vérifier un accusé de réception du tribunal" },
  invited: { en: "I have an invitation code", fr: "J’ai un code d’invitation" },
  codeTitle: { en: "Second step", fr: "Deuxième étape" },
  code: { en: "Six-digit code", fr: "Code à six chiffres" },
  codeHint: { en: "From your authenticator application.", fr: "Fourni par votre application d’authentification." },
  recovery: { en: "Use a recovery code instead", fr: "Utiliser plutôt un code de récupération" },
  recoveryCode: { en: "Recovery code", fr: "Code de récupération" },
  authenticator: {
    en: "Use a code of the authenticator instead",
    fr: "Utiliser plutôt un code de l’application d’authentification",
  },
  passkey: { en: "Sign in with a passkey", fr: "Ouvrir une session avec une clé d’accès" },
  directory: {
    en: "Staff: sign in with the tribunal’s directory",
    fr: "Personnel\u00a0: ouvrir une session avec le répertoire du tribunal",
  },
  directoryTitle: { en: "The directory did not open a session", fr: "Le répertoire n’a pas ouvert de session" },
  directoryDetail: {
    en: "Only staff whose account the tribunal has opened come in this way. Ask the operator, or use your password.",
    fr: "Seul le personnel dont le tribunal a créé le compte entre par cette voie. Adressez-vous à l’exploitant, ou utilisez votre mot de passe.",
  },
  awayTitle: { en: "The directory cannot be reached", fr: "Le répertoire est injoignable" },
  awayDetail: {
    en: "Try again in a few minutes. If it goes on, tell the operator.",
    fr: "Réessayez dans quelques minutes. Si le problème persiste, avisez l’exploitant.",
  },
  weakTitle: {
    en: "The directory did not check strongly enough that it is you",
    fr: "Le répertoire n’a pas vérifié votre identité avec assez de rigueur",
  },
  weakDetail: {
    en: "Sign in to the directory with the second factor that the tribunal asks for, then try again. If you have none, ask the operator.",
    fr: "Ouvrez une session dans le répertoire avec le deuxième facteur d’authentification que le tribunal exige, puis réessayez. Si vous n’en avez pas, adressez-vous à l’exploitant.",
  },
  forgotten: { en: "Forgotten password", fr: "Mot de passe oublié" },
  wantedTitle: { en: "One more step", fr: "Encore une étape" },
  wanted: {
    en: "This account is opened with a passkey or with the tribunal’s directory; a password alone is not enough.",
    fr: "Ce compte s’ouvre avec une clé d’accès ou avec le répertoire du tribunal; un mot de passe seul ne suffit pas.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
