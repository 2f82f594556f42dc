import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { HearingMode } from "../../hearings/contract.ts";

/** To an interpreter. It names no case, nobody and no country: the sitting alone. */
export const sittingMail = {
  subject: {
    en: "A sitting is offered: please answer",
    fr: "Une séance vous est offerte\u00a0: veuillez répondre",
  },
  body: {
    en: "Hello,\n\nA sitting to interpret is offered to you: {moment}.\nLanguage: {spoken}. Time set aside: {length}. {place}\n\nPlease accept it, or say why you cannot come, by {until}:\n{address}\n\nThe link is for you alone and answers this offer once. Opening it answers nothing; only the button of the page does. The same offer is on your page. If you do not answer in time, somebody else is asked.\n\nThis message is sent automatically; nobody reads replies to it.",
    fr: "Bonjour,\n\nUne séance à interpréter vous est offerte\u00a0: {moment}.\nLangue\u00a0: {spoken}. Durée prévue\u00a0: {length}. {place}\n\nVeuillez l’accepter, ou indiquer pourquoi vous ne pouvez venir, au plus tard {until}\u00a0:\n{address}\n\nLe lien est pour vous seul et ne permet de répondre qu’une fois à cette offre. L’ouvrir ne constitue pas une réponse; seul le bouton de la page en envoie une. La même offre se trouve sur votre page. Sans réponse à temps, une autre personne est sollicitée.\n\nCe message est envoyé automatiquement; personne ne lit les réponses.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** To the interpreter who is set. It names no more of the case than the offer did. */
export const sittingNearMail = {
  subject: { en: "Reminder: a sitting to interpret is near", fr: "Rappel\u00a0: une séance à interpréter approche" },
  body: {
    en: "Hello,\n\nA reminder of a sitting that you interpret: {moment}.\nLanguage: {spoken}. Time set aside: {length}. {place}\n\nIf you cannot come, please tell the tribunal now, on your page or through the office, so that somebody else can be asked:\n{address}\n\nThis message is sent automatically; nobody reads replies to it.",
    fr: "Bonjour,\n\nRappel d’une séance que vous interprétez\u00a0: {moment}.\nLangue\u00a0: {spoken}. Durée prévue\u00a0: {length}. {place}\n\nSi vous ne pouvez venir, veuillez l’indiquer dès maintenant, sur votre page ou auprès du bureau, afin qu’une autre personne soit sollicitée\u00a0:\n{address}\n\nCe message est envoyé automatiquement; personne ne lit les réponses.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const placeWords: Readonly<Record<HearingMode, Bilingual>> = {
  virtual: { en: "Remote, by video or telephone.", fr: "À distance, par vidéo ou par téléphone." },
  "in-person": { en: "In person: {office}.", fr: "En personne\u00a0: {office}." },
  hybrid: { en: "In person or remote: {office}.", fr: "En personne ou à distance\u00a0: {office}." },
};
