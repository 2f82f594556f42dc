import type { Bilingual } from "../../../kernel/bilingual.ts";

/** To counsel alone. It names no case and nobody: the page behind the link says which case it is. */
export const offerMail = {
  subject: {
    en: "A hearing date is offered: please answer",
    fr: "Une date d’audience vous est offerte\u00a0: veuillez répondre",
  },
  body: {
    en: "Hello,\n\nA date is offered for a hearing in which you are counsel: {moment}.\n\nPlease accept it, choose another date where the page gives any, or say that none suits, by {until}:\n{address}\n\nThe link is for you alone and answers this offer once. Opening it answers nothing; only the button of the page does. If you have an account, the same offer is in My Case. {standing}\n\nThis message is sent automatically; nobody reads replies to it.",
    fr: "Bonjour,\n\nUne date vous est offerte pour une audience dans laquelle vous êtes conseil\u00a0: {moment}.\n\nVeuillez l’accepter, choisir une autre date si la page en propose ou indiquer qu’aucune ne convient, au plus tard {until}\u00a0:\n{address}\n\nLe lien est pour vous seul et ne permet de répondre qu’une fois à cette offre. L’ouvrir ne constitue pas une réponse; seul le bouton de la page en envoie une. Si vous avez un compte, la même offre se trouve dans Mon dossier. {standing}\n\nCe message est envoyé automatiquement; personne ne lit les réponses.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What stands while counsel is asked: nothing yet, or the hearing that would move. */
export const standingWords = {
  unset: {
    en: "Unless an officer sets a hearing by hand, none is set before you answer or the time has passed; a notice to appear tells its date.",
    fr: "À moins qu’un agent ne fixe une audience à la main, aucune n’est fixée avant votre réponse ou la fin du délai; un avis de convocation en annonce la date.",
  },
  moves: {
    en: "This hearing is set already: somebody who is needed cannot be there, and the date offered would replace its date. It stands as it is until a notice changes it. Without an answer in time, it can be moved to the date offered.",
    fr: "Cette audience est déjà fixée\u00a0: une personne nécessaire ne peut y être, et la date offerte remplacerait la sienne. Elle reste fixée à sa date tant qu’un avis ne la modifie pas. Sans réponse à temps, elle peut être déplacée à la date offerte.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
