import type { RefusalRegistry } from "../../kernel/refusal.ts";

export const jobRefusals = {
  "job-not-stopped": {
    status: 404,
    title: { en: "No such job has stopped", fr: "Aucun travail de ce numéro n’est arrêté" },
    next: {
      en: "It was tried again or is done. Reload the list.",
      fr: "Il a été repris ou il est terminé. Rechargez la liste.",
    },
  },
} as const satisfies RefusalRegistry;
