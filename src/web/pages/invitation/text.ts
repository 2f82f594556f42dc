import type { Bilingual } from "../../../kernel/bilingual.ts";

export const invitationText = {
  title: { en: "Use an invitation", fr: "Utiliser une invitation" },
  code: { en: "Code of your invitation", fr: "Code de votre invitation" },
  check: { en: "Continue", fr: "Continuer" },
  forWhom: {
    en: "This invitation is for {name} ({regulator}).",
    fr: "Cette invitation est destinée à {name} ({regulator}).",
  },
  licence: { en: "Your licence number", fr: "Votre numéro de permis" },
  case: { en: "Number of the file you were invited on", fr: "Numéro du dossier visé par l’invitation" },
  born: { en: "Date of birth of the principal person", fr: "Date de naissance de la personne principale" },
  name: { en: "Your name", fr: "Votre nom" },
  email: { en: "Your e-mail address", fr: "Votre adresse de courriel" },
  open: { en: "Open my account", fr: "Créer mon compte" },
  done: { en: "Your account is open", fr: "Votre compte est créé" },
  afterwards: {
    en: "Sign in now: you will add a second factor, then see your files.",
    fr: "Ouvrez maintenant une session\u00a0: vous ajouterez un deuxième facteur, puis verrez vos dossiers.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
