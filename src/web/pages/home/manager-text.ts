import type { Bilingual } from "../../../kernel/bilingual.ts";

/** The home of those who answer for the work. */
export const managerText = {
  open: { en: "Open on {day}: {n} {n|file|files}.", fr: "{n} {n|dossier ouvert|dossiers ouverts} le {day}." },
  noneOpen: { en: "No file is open.", fr: "Aucun dossier n’est ouvert." },
  byDivision: { en: "Open files by division", fr: "Dossiers ouverts par section" },
  byOffice: { en: "Open files by office and status", fr: "Dossiers ouverts par bureau et par état" },
  division: { en: "Division", fr: "Section" },
  office: { en: "Office", fr: "Bureau" },
  status: { en: "Status", fr: "État" },
  total: { en: "Open", fr: "Ouverts" },
  toSixMonths: { en: "Up to 6 months", fr: "Jusqu’à 6 mois" },
  toAYear: { en: "6 to 12 months", fr: "De 6 à 12 mois" },
  toTwoYears: { en: "1 to 2 years", fr: "De 1 à 2 ans" },
  longer: { en: "Over 2 years", fr: "Plus de 2 ans" },
  oldest: { en: "Oldest received", fr: "Plus ancien reçu" },
} as const satisfies Readonly<Record<string, Bilingual>>;
