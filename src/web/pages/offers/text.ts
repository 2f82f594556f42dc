import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { OfferView } from "../../../modules/scheduling/offers/contract.ts";

export const offersText = {
  lead: {
    en: "Where counsel is asked first, a date is offered before it is set. Answer in time: after the last offer a date is set without asking, and the notice to appear tells it. A hearing that is set already stands until a notice changes it.",
    fr: "Lorsque le conseil est consulté d’abord, une date est offerte avant d’être fixée. Répondez à temps\u00a0: après la dernière offre, une date est fixée sans consultation, et l’avis de convocation l’annonce. Une audience déjà fixée reste à sa date tant qu’un avis ne la modifie pas.",
  },
  waiting: { en: "Waiting for your answer", fr: "En attente de votre réponse" },
  earlier: { en: "Earlier offers", fr: "Offres antérieures" },
  oneEnded: { en: "An offer of a hearing date", fr: "Une offre de date d’audience" },
  onePage: { en: "A hearing date is offered to you", fr: "Une date d’audience vous est offerte" },
  oneLead: {
    en: "Opening this page has answered nothing. Choose your answer and send it with the button.",
    fr: "Le fait d’ouvrir cette page ne constitue pas une réponse. Choisissez votre réponse et envoyez-la au moyen du bouton.",
  },
  noToken: {
    en: "The link is not whole. Open it from the e-mail again, or sign in: the offer is in My Case.",
    fr: "Le lien est incomplet. Ouvrez-le de nouveau à partir du courriel, ou ouvrez une session\u00a0: l’offre est dans Mon dossier.",
  },
  cases: { en: "File", fr: "Dossier" },
  office: { en: "Office", fr: "Bureau" },
  length: { en: "Time set aside", fr: "Durée prévue" },
  mode: { en: "How it is held", fr: "Mode d’audience" },
  until: { en: "Answer by", fr: "Réponse au plus tard" },
  nth: { en: "Offer", fr: "Offre" },
  nthOf: { en: "{ordinal} of {of}", fr: "{ordinal} sur {of}" },
  lastOne: {
    en: "{ordinal} of {of}: after it a date is set without asking, this one if nobody answers",
    fr: "{ordinal} sur {of}\u00a0: ensuite, une date est fixée sans consultation, celle-ci en l’absence de réponse",
  },
  movesFrom: { en: "Set until now for", fr: "Fixée jusqu’ici au" },
  onMove: { en: "Your answer decides", fr: "Ce que décide votre réponse" },
  onMoveWords: {
    en: "Somebody who must be at the hearing is away at the hour that is set. If you accept, or do not answer in time, the hearing moves to this date and a notice tells it. If no date suits, it is not moved before a scheduling officer has decided.",
    fr: "Une personne qui doit être à l’audience est absente à l’heure fixée. Si vous acceptez, ou ne répondez pas à temps, l’audience est déplacée à cette date et un avis l’annonce. Si aucune date ne convient, elle n’est pas déplacée avant la décision d’un agent de mise au rôle.",
  },
  answer: { en: "Your answer", fr: "Votre réponse" },
  accept: { en: "I accept {moment}", fr: "J’accepte {moment}" },
  choose: { en: "I choose {moment} instead", fr: "Je choisis plutôt {moment}" },
  refuse: { en: "None of these dates suits", fr: "Aucune de ces dates ne convient" },
  alternativesNote: {
    en: "The date offered is held for this hearing while the offer waits for an answer. The others were free when they were found, and are looked at again when you choose one.",
    fr: "La date offerte est réservée à cette audience tant que l’offre attend une réponse. Les autres étaient libres quand elles ont été trouvées, et sont vérifiées de nouveau quand vous en choisissez une.",
  },
  reason: { en: "Why none suits", fr: "Pourquoi aucune ne convient" },
  words: { en: "In a few words", fr: "En quelques mots" },
  wordsHint: {
    en: "Needed with “another reason”. Nothing confidential about your client.",
    fr: "Requis avec «\u00a0un autre motif\u00a0». Rien de confidentiel sur votre client.",
  },
  send: { en: "Send my answer", fr: "Envoyer ma réponse" },
  sent: {
    en: "Your answer is recorded; the notice to appear tells the date once it is set.",
    fr: "Votre réponse est consignée; l’avis de convocation annonce la date une fois qu’elle est fixée.",
  },
  sentRefusal: {
    en: "Your answer is recorded; these days are avoided when another date is looked for, and a notice tells what is decided.",
    fr: "Votre réponse est consignée; ces jours sont évités dans la recherche d’une autre date, et un avis indique ce qui est décidé.",
  },
  chosen: { en: "Date chosen", fr: "Date choisie" },
  fallen: {
    en: "This date no longer stands: another counsel of this hearing did not agree to it, or the hearing could not be set then, was changed or was cancelled. Another date is offered, or a notice tells what was decided.",
    fr: "Cette date ne tient plus\u00a0: un autre conseil à cette audience ne l’a pas acceptée, ou l’audience n’a pu être fixée à ce moment, a été modifiée ou a été annulée. Une autre date est offerte, ou un avis indique ce qui a été décidé.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const offerStateText: Readonly<Record<OfferView["state"], Bilingual>> = {
  open: { en: "Waits for an answer", fr: "En attente d’une réponse" },
  accepted: { en: "Accepted", fr: "Acceptée" },
  moved: { en: "Another date chosen", fr: "Autre date choisie" },
  refused: { en: "None suited", fr: "Aucune ne convenait" },
  lapsed: { en: "Not answered in time", fr: "Sans réponse dans le délai" },
  withdrawn: { en: "No longer stands", fr: "Ne tient plus" },
};

export const reasonText: Readonly<Record<NonNullable<OfferView["reason"]>, Bilingual>> = {
  "other-hearing": {
    en: "Before another tribunal or court those days",
    fr: "Devant un autre tribunal ces jours-là",
  },
  away: { en: "Away those days", fr: "Absence ces jours-là" },
  "client-away": { en: "The client or a witness is away", fr: "Absence du client ou d’un témoin" },
  preparation: { en: "Evidence cannot be ready by then", fr: "La preuve ne peut être prête d’ici là" },
  other: { en: "Another reason", fr: "Un autre motif" },
};
