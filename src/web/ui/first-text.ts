import type { Bilingual } from "../../kernel/bilingual.ts";

/** Words of every page, the sign-in page among them: it loads no others. */
export const ui = {
  about: { en: "About this site", fr: "À propos de ce site" },
  cancel: { en: "Cancel", fr: "Annuler" },
  colon: { en: ": ", fr: "\u00a0: " },
  demonstration: {
    en: "Demonstration: every person and file here is invented.",
    fr: "Démonstration\u00a0: toutes les personnes et tous les dossiers sont fictifs.",
  },
  failed: { en: "This could not be done", fr: "L’opération n’a pas abouti" },
  mend: { en: "Some of this has to be corrected", fr: "Une partie est à corriger" },
  loading: { en: "Loading…", fr: "Chargement…" },
  moment: { en: "One moment…", fr: "Un instant…" },
  service: { en: "Digital tribunal", fr: "Tribunal numérique" },
  signInAgain: { en: "Sign in again", fr: "Ouvrir de nouveau une session" },
  signIn: { en: "Sign in", fr: "Ouvrir une session" },
  skip: { en: "Skip to main content", fr: "Passer au contenu principal" },
  tryAgain: {
    en: "The tribunal’s server did not answer. Check your connection and try again.",
    fr: "Le serveur du tribunal n’a pas répondu. Vérifiez votre connexion et réessayez.",
  },
  version: { en: "Greffe, version {version}", fr: "Greffe, version {version}" },
} as const satisfies Readonly<Record<string, Bilingual>>;
