import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import { dayWords } from "../../../kernel/moment-words.ts";
import { type CivilDate, type CivilTime, civilTimeIn, timeText } from "../../../kernel/time.ts";
import type { HearingView } from "../../../modules/hearings/contract.ts";

/** `Friday, January 15, 2027, 9:00 a.m., Pacific Time (UTC−7)`. */
export function momentOf(hearing: HearingView, language: Language): string {
  const day = dayWords(hearing.on as CivilDate)[language];
  const hour = timeText(hearing.time as CivilTime, language);
  const zone = hearing.zoneName[language];
  return language === "en" ? `${day}, ${hour}, ${zone}` : `${day} à ${hour}, ${zone}`;
}

export function endOf(hearing: HearingView, language: Language): string {
  return timeText(civilTimeIn(hearing.endsAt, hearing.office.zone), language);
}

/** `Somali, maay`: the language by its name, the dialect as it was given. */
export function interpreterWords(language: Bilingual, given: string | null): Bilingual {
  const dialect = given === null ? "" : `, ${given}`;
  return { en: `${language.en}${dialect}`, fr: `${language.fr}${dialect}` };
}

export function isToCome(hearing: HearingView): boolean {
  return hearing.status === "set" && Date.parse(hearing.endsAt) > Date.now();
}
