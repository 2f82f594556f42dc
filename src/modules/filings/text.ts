import type { Bilingual } from "../../kernel/bilingual.ts";

/** In which relation to the case somebody filed. */
export const filedAsNames: Readonly<Record<string, Bilingual>> = {
  "counsel-of-record": { en: "Counsel of record", fr: "Conseil inscrit au dossier" },
  delegate: { en: "Delegate of counsel", fr: "Personne déléguée du conseil" },
  party: { en: "Party", fr: "Partie" },
  "designated-representative": { en: "Designated representative", fr: "Représentant désigné" },
  minister: { en: "Minister’s counsel", fr: "Conseil du ministre" },
  staff: { en: "Registry, for the person’s side", fr: "Greffe, pour la personne" },
};

/** What the registry records of the Minister’s. */
export const staffForMinister: Bilingual = { en: "Registry, for the Minister", fr: "Greffe, pour le ministre" };

export const documentLanguageNames: Readonly<Record<string, Bilingual>> = {
  en: { en: "English", fr: "anglais" },
  fr: { en: "French", fr: "français" },
  other: { en: "Another language", fr: "autre langue" },
};

export const submissionStateNames: Readonly<Record<string, Bilingual>> = {
  "in-review": { en: "Received, in review", fr: "Reçu, en cours d’examen" },
  docketed: { en: "On the docket", fr: "Inscrit au dossier" },
  returned: { en: "Returned", fr: "Retourné" },
  "partly-returned": { en: "Partly returned", fr: "Retourné en partie" },
};
