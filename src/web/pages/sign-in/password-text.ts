import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Choosing a new password. */
export const passwordText = {
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
