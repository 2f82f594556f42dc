import type { Language } from "../../../kernel/bilingual.ts";

/** `2027-03` as people say it. */
export const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-CA`, { month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-15T12:00:00Z`),
  );
