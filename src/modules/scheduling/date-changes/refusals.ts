import type { RefusalRegistry } from "../../../kernel/refusal.ts";

export const dateChangeRefusals = {
  "date-change-days-wrong": {
    status: 422,
    title: { en: "These days cannot hold a new date", fr: "Ces jours ne peuvent contenir une nouvelle date" },
    next: {
      en: "The last day is to come, and not before the first.",
      fr: "Le dernier jour est à venir et ne précède pas le premier.",
    },
  },
  "date-change-note-wanted": {
    status: 422,
    title: { en: "The cause is not stated", fr: "Le motif n’est pas indiqué" },
    next: {
      en: "Say in a few words why the change is granted.",
      fr: "Dites en quelques mots pourquoi le changement est accordé.",
    },
  },
  "date-change-going": {
    status: 409,
    title: {
      en: "A change of this hearing’s date has been granted already",
      fr: "Un changement de date de cette audience est déjà accordé",
    },
    next: {
      en: "See what came of it: a date that is proposed waits for approval on the scheduling page.",
      fr: "Voyez ce qu’il en est\u00a0: une date proposée attend l’approbation à la page de mise au rôle.",
    },
  },
} as const satisfies RefusalRegistry;
