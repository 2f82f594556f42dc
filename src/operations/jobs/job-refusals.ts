import type { RefusalRegistry } from "../../kernel/refusal.ts";

export const jobRefusals = {
  "restore-drill-to-come": {
    status: 422,
    title: { en: "This day has not come yet", fr: "Ce jour n’est pas encore arrivé" },
    next: {
      en: "Give the day on which the copy was restored.",
      fr: "Indiquez le jour où la copie a été restaurée.",
    },
  },
  "job-not-stopped": {
    status: 404,
    title: { en: "No such job has stopped", fr: "Aucun travail de ce numéro n’est arrêté" },
    next: {
      en: "It was tried again or is done. Reload the list.",
      fr: "Il a été repris ou il est terminé. Rechargez la liste.",
    },
  },
} as const satisfies RefusalRegistry;
