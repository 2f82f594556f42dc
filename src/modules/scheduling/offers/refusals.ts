import type { RefusalRegistry } from "../../../kernel/refusal.ts";

export const offerRefusals = {
  "hearing-offer-not-found": {
    status: 404,
    title: { en: "There is no such offer of a date", fr: "Cette offre de date n’existe pas" },
    next: {
      en: "Use the link of the e-mail whole, or sign in: what waits for your answer is in My Case.",
      fr: "Utilisez le lien complet du courriel, ou ouvrez une session\u00a0: ce qui attend votre réponse est dans Mon dossier.",
    },
  },
  "hearing-offer-answered": {
    status: 409,
    title: { en: "This offer has been answered already", fr: "Cette offre a déjà reçu une réponse" },
    next: {
      en: "The first answer stands. To change it, write to the scheduling officer of the office.",
      fr: "La première réponse tient. Pour la modifier, écrivez à l’agent de mise au rôle du bureau.",
    },
  },
  "hearing-offer-not-counsel": {
    status: 409,
    title: {
      en: "This date is no longer yours to answer",
      fr: "Vous n’avez plus à répondre à propos de cette date",
    },
    next: {
      en: "Only counsel of record in good standing, who appears at the hearing, is asked. If you act, write to the registry.",
      fr: "Seul le conseil inscrit au dossier, en règle et qui comparaît à l’audience, est consulté. Si vous agissez, écrivez au greffe.",
    },
  },
  "hearing-offer-lapsed": {
    status: 409,
    title: { en: "The time to answer this offer has passed", fr: "Le délai pour répondre à cette offre est écoulé" },
    next: {
      en: "Another date is offered, or the notice to appear says which date is set.",
      fr: "Une autre date sera offerte, ou l’avis de convocation indiquera la date fixée.",
    },
  },
  "hearing-offer-superseded": {
    status: 409,
    title: { en: "This offer no longer stands", fr: "Cette offre ne tient plus" },
    next: {
      en: "The date was taken back or another one is offered in its place. See My Case.",
      fr: "La date a été retirée ou une autre est offerte à sa place. Voyez Mon dossier.",
    },
  },
  "hearing-offer-hearing-set": {
    status: 409,
    title: { en: "A hearing has been set meanwhile", fr: "Une audience a été fixée entre-temps" },
    next: {
      en: "The notice to appear gives its date. If it does not suit, an application to change it is needed.",
      fr: "L’avis de convocation en donne la date. Si elle ne convient pas, il faut présenter une demande pour la changer.",
    },
  },
  "hearing-offer-date-taken": {
    status: 409,
    title: { en: "That date has been taken meanwhile", fr: "Cette date a été prise entre-temps" },
    next: {
      en: "The date first offered is still held for you. Choose it or one of the dates that are free now.",
      fr: "La date offerte d’abord vous est toujours réservée. Choisissez-la, ou l’une des dates libres maintenant.",
    },
  },
  "hearing-offer-other-date": {
    status: 422,
    title: { en: "That date is not one of those offered", fr: "Cette date n’est pas l’une de celles offertes" },
    next: { en: "Choose one of the dates of the offer.", fr: "Choisissez l’une des dates de l’offre." },
  },
  "hearing-offer-words-wanted": {
    status: 422,
    title: { en: "The reason is not stated", fr: "Le motif n’est pas indiqué" },
    next: {
      en: "Say in a few words why no date suits.",
      fr: "Dites en quelques mots pourquoi aucune date ne convient.",
    },
  },
  "schedule-interpreter-not-asked": {
    status: 422,
    title: {
      en: "This division does not offer sittings to interpreters",
      fr: "Cette section n’offre pas les séances aux interprètes",
    },
    next: {
      en: "The time limits of its reviews leave no days for an answer.",
      fr: "Les délais de ses contrôles ne laissent aucun jour pour répondre.",
    },
  },
  "schedule-counsel-not-asked": {
    status: 422,
    title: {
      en: "This division does not ask counsel before a date is set",
      fr: "Cette section ne consulte pas le conseil avant de fixer une date",
    },
    next: {
      en: "The time limits of its reviews leave no days for an answer.",
      fr: "Les délais de ses contrôles ne laissent aucun jour pour répondre.",
    },
  },
} as const satisfies RefusalRegistry;
