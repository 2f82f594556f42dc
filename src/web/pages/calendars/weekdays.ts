import type { Language } from "../../../kernel/bilingual.ts";

const names = {
  en: new Intl.DateTimeFormat("en-CA", { weekday: "long", timeZone: "UTC" }),
  fr: new Intl.DateTimeFormat("fr-CA", { weekday: "long", timeZone: "UTC" }),
} as const;

/** The day of the week of a civil date, in words. */
export const weekdayName = (on: string, language: Language): string =>
  names[language].format(new Date(`${on}T12:00:00Z`));

/** Monday is 1. The first of January 2024 was a Monday. */
export const weekdayOf = (weekday: number, language: Language): string => weekdayName(`2024-01-0${weekday}`, language);
