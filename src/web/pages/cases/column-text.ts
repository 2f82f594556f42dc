import type { Bilingual } from "../../../kernel/bilingual.ts";

/** The columns of a list of cases. */
export const caseColumnText = {
  count: { en: "{n} {n|file|files}", fr: "Dossiers\u00a0: {n}" },
  number: { en: "File", fr: "Dossier" },
  person: { en: "Person", fr: "Personne" },
  proceeding: { en: "Proceeding", fr: "Procédure" },
  status: { en: "Status", fr: "État" },
  received: { en: "Received", fr: "Reçu le" },
} as const satisfies Readonly<Record<string, Bilingual>>;
