import type { RefusalRegistry } from "../../kernel/refusal.ts";

/** Refusals about how an office is reached. */
export const officeRefusals = {
  "office-contact-wrong": {
    status: 422,
    title: { en: "These contact details cannot be printed", fr: "Ces coordonnées ne peuvent pas être imprimées" },
    next: {
      en: "Correct what is marked and save again: nothing was changed.",
      fr: "Corrigez ce qui est signalé et enregistrez de nouveau\u00a0: rien n’a été modifié.",
    },
  },
} as const satisfies RefusalRegistry;
