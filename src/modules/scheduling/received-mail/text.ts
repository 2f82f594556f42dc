import type { Bilingual } from "../../../kernel/bilingual.ts";

/** To whoever answered an invitation by their calendar program. It names no file and no hour. */
export const answerMail = {
  subject: {
    en: "Your calendar’s answer changes nothing",
    fr: "La réponse de votre calendrier ne change rien",
  },
  body: {
    en: "Hello,\n\nYour calendar program answered an invitation of the tribunal. Such an answer changes nothing: the hearing takes place at the hour of the invitation. A person at the tribunal sees what it said where it did not agree.\n\nIf you cannot come, follow the notice to appear, or write to the registry of the office.\n\nThis message is sent automatically; nobody reads replies to it.",
    fr: "Bonjour,\n\nVotre calendrier a répondu à une invitation du tribunal. Une telle réponse ne change rien\u00a0: l’audience a lieu à l’heure de l’invitation. Une personne du tribunal voit ce qu’elle indiquait, si elle n’était pas d’accord.\n\nSi vous ne pouvez venir, suivez l’avis de convocation ou écrivez au greffe du bureau.\n\nCe message est envoyé automatiquement; personne ne lit les réponses.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
