export const messagesText = {
  title: { en: "Between staff", fr: "Entre collègues" },
  hint: {
    en: "Short messages about this file, for the tribunal’s staff. No party reads them, and they are not part of the record. They are kept with the file, and access to information law may apply to them.",
    fr: "Messages courts au sujet de ce dossier, pour le personnel du tribunal. Aucune partie ne les lit, et ils ne font pas partie du dossier de la procédure. Ils sont conservés avec le dossier, et les lois sur l’accès à l’information peuvent s’y appliquer.",
  },
  words: { en: "Your message", fr: "Votre message" },
  send: { en: "Send to colleagues", fr: "Envoyer aux collègues" },
  sent: { en: "Your message is sent.", fr: "Votre message est envoyé." },
  none: { en: "Nobody has written anything yet.", fr: "Personne n’a encore rien écrit." },
  me: { en: "You", fr: "Vous" },
} as const;
