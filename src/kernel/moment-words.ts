import { Temporal } from "temporal-polyfill";
import type { Bilingual, Language } from "./bilingual.ts";
import {
  type CivilDate,
  type CivilTime,
  civilTimeIn,
  dateText,
  type Instant,
  timeText,
  type Zone,
  zoneText,
} from "./time.ts";

const nbsp = "\u00a0";

/** The zone as people call it, and its offset, in both languages. */
export function zoneWords(at: Instant, zone: Zone): Bilingual {
  return { en: zoneText(at, zone, "en"), fr: zoneText(at, zone, "fr") };
}

/** `Friday, January 15, 2027`; `le vendredi 15 janvier 2027`. */
export function dayWords(on: CivilDate): Bilingual {
  const weekday = (language: Language) =>
    Temporal.PlainDate.from(on).toLocaleString(`${language}-CA`, { weekday: "long" });
  return {
    en: `${weekday("en")}, ${dateText(on, "en")}`,
    fr: `le${nbsp}${weekday("fr")} ${dateText(on, "fr")}`,
  };
}

/** Words that stand alone, as a heading or in a cell: `Le vendredi 15 janvier 2027 à 9 h`. */
export const standingAlone = (words: string): string => words.charAt(0).toLocaleUpperCase("fr-CA") + words.slice(1);

/** `9:00 a.m., Pacific Time (UTC−7)`; `9 h, heure du Pacifique (UTC−7)`. */
export function hourWords(at: Instant, zone: Zone): Bilingual {
  const time = civilTimeIn(at, zone);
  const name = zoneWords(at, zone);
  return { en: `${timeText(time, "en")}, ${name.en}`, fr: `${timeText(time, "fr")}, ${name.fr}` };
}

export function timeWords(time: CivilTime): Bilingual {
  return { en: timeText(time, "en"), fr: timeText(time, "fr") };
}

/** `Friday, January 15, 2027, 9:00 a.m., Pacific Time (UTC−7)`; `le vendredi 15 janvier 2027 à 9 h, …`. */
export function momentWords(on: CivilDate, at: Instant, zone: Zone): Bilingual {
  const day = dayWords(on);
  const hour = hourWords(at, zone);
  return { en: `${day.en}, ${hour.en}`, fr: `${day.fr} à ${hour.fr}` };
}

/** `3 hours 30 minutes`; `3 h 30 min`. */
export function durationWords(minutes: number): Bilingual {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const en = [
    hours === 0 ? "" : `${hours} ${hours === 1 ? "hour" : "hours"}`,
    rest === 0 ? "" : `${rest} ${rest === 1 ? "minute" : "minutes"}`,
  ];
  const fr = [hours === 0 ? "" : `${hours}${nbsp}h`, rest === 0 ? "" : `${rest}${nbsp}min`];
  return { en: en.filter((part) => part !== "").join(" "), fr: fr.filter((part) => part !== "").join(" ") };
}
