import type { Bilingual } from "../../kernel/bilingual.ts";

export const ui = {
  skip: { en: "Skip to main content", fr: "Passer au contenu principal" },
  portal: { en: "My Case", fr: "Mon dossier" },
  workbench: { en: "Registry", fr: "Greffe" },
  home: { en: "Home", fr: "Accueil" },
  newReferral: { en: "New referral", fr: "Nouveau renvoi" },
  counsels: { en: "Counsel", fr: "Conseils" },
  invitations: { en: "Invitations", fr: "Invitations" },
  cases: { en: "Files", fr: "Dossiers" },
  delegates: { en: "Delegates", fr: "Délégués" },
  people: { en: "People", fr: "Personnes" },
  signOut: { en: "Sign out", fr: "Fermer la session" },
  signIn: { en: "Sign in", fr: "Ouvrir une session" },
  loading: { en: "Loading…", fr: "Chargement…" },
  failed: { en: "This could not be done", fr: "L’opération n’a pas abouti" },
  tryAgain: {
    en: "The tribunal’s server did not answer. Check your connection and try again.",
    fr: "Le serveur du tribunal n’a pas répondu. Vérifiez votre connexion et réessayez.",
  },
  next: { en: "Next page", fr: "Page suivante" },
  first: { en: "First page", fr: "Première page" },
  pages: { en: "Pages of the list", fr: "Pages de la liste" },
  close: { en: "Close without doing it", fr: "Fermer sans rien faire" },
  cancel: { en: "Cancel", fr: "Annuler" },
  copy: { en: "Copy", fr: "Copier" },
  copied: { en: "Copied.", fr: "Copié." },
  menu: { en: "Main menu", fr: "Menu principal" },
  demonstration: {
    en: "Demonstration: every person and file here is invented.",
    fr: "Démonstration : toutes les personnes et tous les dossiers sont fictifs.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
