import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Where a time limit stands. */
export const deadlineStateText = {
  coming: { en: "To come", fr: "À venir" },
  today: { en: "Today", fr: "Aujourd’hui" },
  past: { en: "Past", fr: "Passé" },
  met: { en: "Received {day}", fr: "Reçu le {day}" },
  excused: { en: "Excused by order", fr: "Dispensé par ordonnance" },
} as const satisfies Readonly<Record<string, Bilingual>>;
