import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { SittingOfferState, SittingReason } from "../../../modules/scheduling/interpreters/contract.ts";

export const sittingsText = {
  offered: { en: "Sittings offered to you", fr: "Séances qui vous sont offertes" },
  none: { en: "No sitting waits for your answer.", fr: "Aucune séance n’attend votre réponse." },
  earlier: { en: "Sittings that you answered", fr: "Séances auxquelles vous avez répondu" },
  onePage: { en: "A sitting is offered to you", fr: "Une séance vous est offerte" },
  oneEnded: { en: "An offer of a sitting", fr: "Une offre de séance" },
  oneLead: {
    en: "Opening this page has answered nothing. Choose your answer and send it with the button.",
    fr: "Le fait d’ouvrir cette page ne constitue pas une réponse. Choisissez votre réponse et envoyez-la au moyen du bouton.",
  },
  noToken: {
    en: "The link is not whole. Open it from the e-mail again, or sign in: the offer is on your page.",
    fr: "Le lien est incomplet. Ouvrez-le de nouveau à partir du courriel, ou ouvrez une session\u00a0: l’offre est sur votre page.",
  },
  languages: { en: "Languages", fr: "Langues" },
  between: { en: "{spoken} and {other}", fr: "{spoken} et {other}" },
  length: { en: "Time set aside", fr: "Durée prévue" },
  mode: { en: "How it is held", fr: "Mode d’audience" },
  office: { en: "Office", fr: "Bureau" },
  until: { en: "Answer by", fr: "Réponse au plus tard" },
  answer: { en: "Your answer", fr: "Votre réponse" },
  accept: { en: "I accept this sitting", fr: "J’accepte cette séance" },
  refuse: { en: "I cannot come", fr: "Je ne peux pas venir" },
  giveUp: { en: "I cannot come any more", fr: "Je ne peux plus venir" },
  reason: { en: "Why", fr: "Pourquoi" },
  send: { en: "Send my answer", fr: "Envoyer ma réponse" },
  sent: { en: "Your answer is recorded.", fr: "Votre réponse est consignée." },
  asked: { en: "Interpreters asked", fr: "Interprètes sollicités" },
  nobodyAsked: {
    en: "No interpreter is asked for a sitting to come.",
    fr: "Aucun interprète n’est sollicité pour une séance à venir.",
  },
  interpreter: { en: "Interpreter", fr: "Interprète" },
  sitting: { en: "Sitting", fr: "Séance" },
  case: { en: "File", fr: "Dossier" },
  state: { en: "Answer", fr: "Réponse" },
  untilMoment: { en: "until", fr: "jusqu’au" },
  byLink: { en: "by the link of the e-mail", fr: "par le lien du courriel" },
  bounced: { en: "The e-mail came back", fr: "Le courriel est revenu" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const sittingStateText: Readonly<Record<SittingOfferState, Bilingual>> = {
  open: { en: "Waits for an answer", fr: "En attente d’une réponse" },
  accepted: { en: "Accepted", fr: "Acceptée" },
  refused: { en: "Refused", fr: "Refusée" },
  lapsed: { en: "Not answered in time", fr: "Sans réponse dans le délai" },
  withdrawn: { en: "No longer stands", fr: "Ne tient plus" },
  "gave-up": { en: "Accepted, then cannot come", fr: "Acceptée, puis empêchement" },
};

export const sittingReasonText: Readonly<Record<SittingReason, Bilingual>> = {
  sick: { en: "Ill", fr: "Maladie" },
  away: { en: "Away that day", fr: "Absence ce jour-là" },
  "other-sitting": { en: "At another sitting then", fr: "À une autre séance à ce moment" },
  conflict: { en: "I should not interpret there (a conflict)", fr: "Je ne devrais pas y interpréter (un conflit)" },
  other: { en: "Another reason", fr: "Un autre motif" },
};
