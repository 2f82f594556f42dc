import type { Bilingual } from "../../kernel/bilingual.ts";

export const ui = {
  skip: { en: "Skip to main content", fr: "Passer au contenu principal" },
  product: { en: "My Case", fr: "Mon dossier" },
  cases: { en: "Files", fr: "Dossiers" },
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
  menu: { en: "Main menu", fr: "Menu principal" },
} as const satisfies Readonly<Record<string, Bilingual>>;
