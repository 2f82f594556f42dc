import type { Bilingual } from "../../../kernel/bilingual.ts";

export const plotText = {
  picture: {
    en: "Bars: {name}. The numbers are in the table below.",
    fr: "Barres\u00a0: {name}. Les chiffres figurent dans le tableau ci-dessous.",
  },
  numbers: { en: "The numbers in a table", fr: "Les chiffres en tableau" },
  byOneOffice: { en: "Open files by office", fr: "Dossiers ouverts par bureau" },
  byLanguage: { en: "Open files by language of proceedings", fr: "Dossiers ouverts par langue des procédures" },
  language: { en: "Language", fr: "Langue" },
  english: { en: "English", fr: "Anglais" },
  french: { en: "French", fr: "Français" },
  ended: { en: "Files that ended, by week", fr: "Dossiers terminés, par semaine" },
  endedLead: {
    en: "Decided, withdrawn, abandoned or ended otherwise, by the week’s Monday. The last week is not over.",
    fr: "Dossiers tranchés, retirés, dont le désistement a été prononcé ou terminés autrement, selon le lundi de la semaine. La dernière semaine n’est pas finie.",
  },
  week: { en: "Week of", fr: "Semaine du" },
  total: { en: "Together", fr: "Ensemble" },
} as const satisfies Readonly<Record<string, Bilingual>>;
