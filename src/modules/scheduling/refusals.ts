import type { RefusalRegistry } from "../../kernel/refusal.ts";

export const schedulingRoomRefusals = {
  "schedule-run-not-found": {
    status: 404,
    title: { en: "There is no such run", fr: "Ce calcul n’existe pas" },
    next: { en: "Reload the page and see the last run.", fr: "Rechargez la page pour voir le dernier calcul." },
  },
  "schedule-proposal-not-found": {
    status: 404,
    title: { en: "There is no such proposed hearing", fr: "Cette audience proposée n’existe pas" },
    next: {
      en: "A newer run may have taken its place. Reload the page.",
      fr: "Un calcul plus récent a pu la remplacer. Rechargez la page.",
    },
  },
  "schedule-proposal-not-open": {
    status: 409,
    title: {
      en: "This proposed hearing is no longer open",
      fr: "Cette audience proposée n’est plus en attente",
    },
    next: {
      en: "It was decided or replaced meanwhile. Reload the page and see what stands.",
      fr: "Elle a été tranchée ou remplacée entre-temps. Rechargez la page pour voir ce qui est en vigueur.",
    },
  },
  "schedule-issues-wanted": {
    status: 422,
    title: {
      en: "The issues that will be raised are not stated",
      fr: "Les questions qui seront soulevées ne sont pas indiquées",
    },
    next: {
      en: "State them; the notice to appear names them (RAD Rules, r. 56(1)).",
      fr: "Indiquez-les; l’avis de convocation les mentionne (Règles de la SAR, par. 56(1)).",
    },
  },
} as const satisfies RefusalRegistry;
