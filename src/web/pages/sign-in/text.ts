import type { Bilingual } from "../../../kernel/bilingual.ts";

export const signInText = {
  title: { en: "Sign in", fr: "Ouvrir une session" },
  email: { en: "E-mail address", fr: "Adresse de courriel" },
  password: { en: "Password", fr: "Mot de passe" },
  go: { en: "Continue", fr: "Continuer" },
  verify: { en: "Check a receipt of the tribunal", fr: "Vérifier un accusé de réception du tribunal" },
  invited: { en: "I have an invitation code", fr: "J’ai un code d’invitation" },
  codeTitle: { en: "Second step", fr: "Deuxième étape" },
  code: { en: "Six-digit code", fr: "Code à six chiffres" },
  codeHint: { en: "From your authenticator application.", fr: "Fourni par votre application d’authentification." },
  recovery: { en: "Use a recovery code instead", fr: "Utiliser plutôt un code de secours" },
  recoveryCode: { en: "Recovery code", fr: "Code de secours" },
  enrolTitle: { en: "Add a second factor", fr: "Ajouter un deuxième facteur" },
  enrolWhy: {
    en: "Files of refugee claims need more than a password. Add this key to an authenticator application, then type the code it shows.",
    fr: "Les dossiers de demande d’asile exigent plus qu’un mot de passe. Ajoutez cette clé à une application d’authentification, puis inscrivez le code qu’elle affiche.",
  },
  key: { en: "Key", fr: "Clé" },
  codes: {
    en: "Keep these recovery codes in a safe place. Each works once.",
    fr: "Conservez ces codes de secours en lieu sûr. Chacun ne sert qu’une fois.",
  },
  wrongTitle: { en: "That is not right", fr: "Les renseignements sont inexacts" },
  wrongPassword: {
    en: "The address or the password is wrong. Try again, or ask the registry for help.",
    fr: "L’adresse ou le mot de passe est inexact. Réessayez, ou demandez l’aide du greffe.",
  },
  wrongCode: {
    en: "The code is wrong or too old. Type the one shown now. After several wrong codes the account is locked for a time.",
    fr: "Le code est inexact ou périmé. Inscrivez celui qui s’affiche maintenant. Après plusieurs codes inexacts, le compte est bloqué pour un temps.",
  },
  tooMany: {
    en: "Too many tries. Wait a minute, then try again.",
    fr: "Trop d’essais. Attendez une minute, puis réessayez.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
