import type { Bilingual } from "../../../kernel/bilingual.ts";

/** The columns of lists of decisions. */
export const decisionColumnText = {
  one: { en: "Decision", fr: "Décision" },
  case: { en: "File", fr: "Dossier" },
  proceeding: { en: "Proceeding", fr: "Procédure" },
  status: { en: "Status", fr: "État" },
} as const satisfies Readonly<Record<string, Bilingual>>;
