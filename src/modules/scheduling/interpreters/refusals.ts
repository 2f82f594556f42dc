import type { RefusalRegistry } from "../../../kernel/refusal.ts";

export const sittingOfferRefusals = {
  "sitting-offer-not-found": {
    status: 404,
    title: { en: "There is no such offer of a sitting", fr: "Cette offre de séance n’existe pas" },
    next: {
      en: "Use the link of the e-mail whole, or sign in: what waits for your answer is on your page.",
      fr: "Utilisez le lien complet du courriel, ou ouvrez une session\u00a0: ce qui attend votre réponse est sur votre page.",
    },
  },
  "sitting-offer-answered": {
    status: 409,
    title: { en: "This offer has been answered already", fr: "Cette offre a déjà reçu une réponse" },
    next: {
      en: "The first answer stands. If you accepted and cannot come any more, say so on your page.",
      fr: "La première réponse tient. Si vous avez accepté et ne pouvez plus venir, indiquez-le sur votre page.",
    },
  },
  "sitting-offer-lapsed": {
    status: 409,
    title: { en: "The time to answer this offer has passed", fr: "Le délai pour répondre à cette offre est écoulé" },
    next: {
      en: "Somebody else is asked. Your page shows the sittings that are yours.",
      fr: "Une autre personne est sollicitée. Votre page montre les séances qui sont les vôtres.",
    },
  },
  "sitting-offer-over": {
    status: 409,
    title: {
      en: "This sitting is no longer yours to answer",
      fr: "Vous n’avez plus à répondre à propos de cette séance",
    },
    next: {
      en: "It was moved, cancelled or given to somebody else, or has begun. Your page shows what stands.",
      fr: "Elle a été déplacée, annulée ou confiée à une autre personne, ou a commencé. Votre page montre ce qui est prévu.",
    },
  },
  "sitting-offer-reason-wanted": {
    status: 422,
    title: { en: "The reason is not stated", fr: "Le motif n’est pas indiqué" },
    next: { en: "Choose why you cannot come.", fr: "Choisissez pourquoi vous ne pouvez venir." },
  },
} as const satisfies RefusalRegistry;
