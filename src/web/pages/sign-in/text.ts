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
  enrolTitle: { en: "Add a second factor", fr: "Ajouter un deuxième facteur" },
  enrolWhy: {
    en: "Files of refugee claims need more than a password. Scan this picture with an authenticator application, then type the code it shows.",
    fr: "Les dossiers de demande d’asile exigent plus qu’un mot de passe. Numérisez cette image au moyen d’une application d’authentification, puis inscrivez le code qu’elle affiche.",
  },
  qrCode: {
    en: "Picture of the key, for the camera of your authenticator application. The key stands below in letters.",
    fr: "Image de la clé, pour l’appareil photo de votre application d’authentification. La clé figure en lettres ci-dessous.",
  },
  keyWhy: { en: "Or type or paste this key:", fr: "Ou inscrivez ou collez cette clé\u00a0:" },
  copyKey: { en: "Copy the key", fr: "Copier la clé" },
  firstCode: { en: "First code of the application", fr: "Premier code de l’application" },
  authenticator: {
    en: "Use a code of the authenticator instead",
    fr: "Utiliser plutôt un code de l’application d’authentification",
  },
  codes: {
    en: "Keep these recovery codes in a safe place. Each works once.",
    fr: "Conservez ces codes de récupération en lieu sûr. Chacun ne sert qu’une fois.",
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
  onThisDevice: {
    en: "Open it in the authenticator of this device",
    fr: "L’ouvrir dans l’application d’authentification de cet appareil",
  },
  askTitle: { en: "Choose a new password", fr: "Choisir un nouveau mot de passe" },
  askWhy: {
    en: "We send a link to the address of your account. It works once, within an hour.",
    fr: "Nous envoyons un lien à l’adresse de votre compte. Il sert une seule fois, d’ici une heure.",
  },
  send: { en: "Send the link", fr: "Envoyer le lien" },
  sent: { en: "If there is such an account, the link is on its way", fr: "Si ce compte existe, le lien est en route" },
  sentDetail: {
    en: "Look in your mail, also among unwanted messages.",
    fr: "Consultez votre courriel, y compris les messages indésirables.",
  },
  save: { en: "Save the password", fr: "Enregistrer le mot de passe" },
  chosen: { en: "Your password is saved", fr: "Votre mot de passe est enregistré" },
  chosenDetail: {
    en: "Every open session was ended. Sign in with the new password.",
    fr: "Toutes les sessions ouvertes ont été fermées. Ouvrez une session avec le nouveau mot de passe.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
