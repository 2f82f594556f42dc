import type { RefusalRegistry } from "../../kernel/refusal.ts";

/** Refusals about how an office is reached. */
export const officeRefusals = {
  "office-unknown": {
    status: 404,
    title: { en: "There is no such office", fr: "Ce bureau n’existe pas" },
    next: { en: "Choose an office from the list.", fr: "Choisissez un bureau dans la liste." },
  },
  "office-contact-wrong": {
    status: 422,
    title: { en: "These contact details cannot be printed", fr: "Ces coordonnées ne peuvent pas être imprimées" },
    next: {
      en: "Correct what is marked and save again: nothing was changed.",
      fr: "Corrigez ce qui est signalé et enregistrez de nouveau\u00a0: rien n’a été modifié.",
    },
  },
} as const satisfies RefusalRegistry;
