import type { Bilingual } from "../../../kernel/bilingual.ts";

/** To whoever answered an invitation by their calendar program. It names no case and no hour. */
export const answerMail = {
  subject: {
    en: "Your calendar’s answer changes nothing",
    fr: "La réponse de votre calendrier ne change rien",
  },
  body: {
    en: "Hello,\n\nYour calendar program answered an invitation of the tribunal. Such an answer changes nothing: the hearing takes place at the hour of the invitation. Where it did not accept, a person at the tribunal sees what it said.\n\nIf you cannot come, write to the registry of the office; if a notice to appear was sent to you, it says how to ask for another date.\n\nThis message is sent automatically; nobody reads replies to it.",
    fr: "Bonjour,\n\nVotre calendrier a répondu à une invitation du tribunal. Une telle réponse ne change rien\u00a0: l’audience a lieu à l’heure de l’invitation. Si ce n’était pas une acceptation, une personne du tribunal voit ce qu’elle indiquait.\n\nSi vous ne pouvez venir, écrivez au greffe du bureau; si un avis de convocation vous a été envoyé, il indique comment demander une autre date.\n\nCe message est envoyé automatiquement; personne ne lit les réponses.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
