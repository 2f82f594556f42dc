import type { RefusalRegistry } from "../../kernel/refusal.ts";

const reload = {
  en: "Reload the file and see what stands before deciding again.",
  fr: "Rechargez le dossier et voyez ce qui est fixé avant de décider à nouveau.",
};

/** Why what happened at a hearing is not recorded so. */
export const outcomeRefusals = {
  "hearing-not-begun": {
    status: 409,
    title: { en: "This hearing has not begun", fr: "Cette audience n’est pas commencée" },
    next: {
      en: "What happened is recorded once the hour set has come. To move or cancel the hearing, change it instead.",
      fr: "Ce qui s’est passé se consigne une fois l’heure fixée venue. Pour déplacer ou annuler l’audience, modifiez-la plutôt.",
    },
  },
  "outcome-recorded-already": {
    status: 409,
    title: {
      en: "What happened at this hearing is recorded already",
      fr: "Ce qui s’est passé à cette audience est déjà consigné",
    },
    next: reload,
  },
  "outcome-cause-wrong": {
    status: 422,
    title: { en: "This outcome needs one of its own causes", fr: "Cette issue exige l’une de ses propres causes" },
    next: { en: "Choose the cause from the list.", fr: "Choisissez la cause dans la liste." },
  },
  "outcome-decision-wanted": {
    status: 422,
    title: {
      en: "Say whether the decision was reserved or stated at the hearing",
      fr: "Indiquez si la décision a été mise en délibéré ou rendue à l’audience",
    },
    next: {
      en: "Choose one of the two for a hearing that was held; neither for any other outcome.",
      fr: "Choisissez l’un ou l’autre pour une audience tenue; ni l’un ni l’autre pour toute autre issue.",
    },
  },
  "undertaking-day-passed": {
    status: 422,
    title: { en: "An undertaking is due on a day that has passed", fr: "Un engagement échoit un jour déjà passé" },
    next: { en: "Enter today or a later day.", fr: "Inscrivez aujourd’hui ou un jour ultérieur." },
  },
  "undertaking-not-found": {
    status: 404,
    title: { en: "There is no such undertaking", fr: "Cet engagement n’existe pas" },
    next: { en: "Go back to the hearing.", fr: "Revenez à l’audience." },
  },
  "undertaking-met-already": {
    status: 409,
    title: { en: "This undertaking is recorded as met", fr: "Cet engagement est déjà consigné comme respecté" },
    next: { en: "Nothing is left to do here.", fr: "Il n’y a plus rien à faire ici." },
  },
  "undertaking-day-to-come": {
    status: 422,
    title: { en: "This day is still to come", fr: "Ce jour n’est pas encore venu" },
    next: { en: "Enter the day on which it was met.", fr: "Inscrivez le jour où il a été respecté." },
  },
} as const satisfies RefusalRegistry;
