import type { Bilingual } from "../../../kernel/bilingual.ts";

/** What several homes say. */
export const homeText = {
  file: { en: "File", fr: "Dossier" },
  when: { en: "When (time of the office)", fr: "Moment (heure du bureau)" },
  mode: { en: "How", fr: "Mode" },
  allFiles: { en: "All my files", fr: "Tous mes dossiers" },
  noFile: {
    en: "You are on no file today. If you represent somebody, the registry must have you as counsel of record.",
    fr: "Vous n’êtes inscrit à aucun dossier. Si vous représentez quelqu’un, le greffe doit vous avoir comme conseil inscrit au dossier.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
