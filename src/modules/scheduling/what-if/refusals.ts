import type { RefusalRegistry } from "../../../kernel/refusal.ts";

export const whatIfRefusals = {
  "schedule-what-if-nothing": {
    status: 422,
    title: { en: "Nothing is supposed to be otherwise", fr: "Rien n’est supposé être différent" },
    next: {
      en: "Add members or interpreters, close an office, or change a weight or the virtual share.",
      fr: "Ajoutez des commissaires ou des interprètes, fermez un bureau, ou changez un poids ou la part virtuelle.",
    },
  },
  "schedule-what-if-wrong": {
    status: 422,
    title: { en: "What is supposed cannot be planned", fr: "Ce qui est supposé ne peut être planifié" },
    next: { en: "Correct the fields that are named.", fr: "Corrigez les champs indiqués." },
  },
  "schedule-what-if-no-run": {
    status: 409,
    title: { en: "No run has been made with which to compare", fr: "Aucun calcul n’a été fait auquel comparer" },
    next: { en: "Propose dates first, then ask again.", fr: "Proposez d’abord des dates, puis redemandez." },
  },
  "schedule-what-if-many": {
    status: 409,
    title: { en: "{most} are being planned already", fr: "{most} sont déjà en cours de planification" },
    next: { en: "Wait until one has ended, then ask again.", fr: "Attendez qu’une soit terminée, puis redemandez." },
  },
  "schedule-what-if-full": {
    status: 409,
    title: { en: "{most} are kept, and no more", fr: "{most} sont conservées, et pas plus" },
    next: {
      en: "Delete one that nobody needs, then ask again.",
      fr: "Supprimez-en une dont personne n’a besoin, puis redemandez.",
    },
  },
  "schedule-what-if-not-found": {
    status: 404,
    title: { en: "It is not kept here", fr: "Elle n’est pas conservée ici" },
    next: { en: "It may have been deleted. Reload the page.", fr: "Elle a pu être supprimée. Rechargez la page." },
  },
} as const satisfies RefusalRegistry;
