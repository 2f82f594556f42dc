import { Temporal } from "temporal-polyfill";
import type { Bilingual, Language } from "./bilingual.ts";
import { type CivilDate, type CivilTime, civilTimeIn, dateText, type Instant, timeText, type Zone } from "./time.ts";

const nbsp = "\u00a0";

/** `UTC−7`, `UTC−3:30`: what the clocks of the zone show at that instant, with a true minus sign. */
export function utcOffsetText(at: Instant, zone: Zone): string {
  const offset = Temporal.Instant.from(at).toZonedDateTimeISO(zone).offset;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})/.exec(offset) ?? [];
  if (Number(hours) === 0 && Number(minutes) === 0) return "UTC";
  return `UTC${sign === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

/**
 * The zone as people call it, and its offset: `Pacific Time (UTC−7)`. Without “standard” or “daylight”: where the clocks
 * no longer change these words mislead, and the offset says it all.
 */
export function zoneWords(at: Instant, zone: Zone): Bilingual {
  const name = (language: Language) => {
    const format = new Intl.DateTimeFormat(`${language}-CA`, { timeZone: zone, timeZoneName: "longGeneric" });
    return format.formatToParts(new Date(at)).find((part) => part.type === "timeZoneName")?.value ?? zone;
  };
  const offset = utcOffsetText(at, zone);
  return { en: `${name("en")} (${offset})`, fr: `${name("fr")} (${offset})` };
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
  const en = [hours === 0 ? "" : `${hours} ${hours === 1 ? "hour" : "hours"}`, rest === 0 ? "" : `${rest} minutes`];
  const fr = [hours === 0 ? "" : `${hours}${nbsp}h`, rest === 0 ? "" : `${rest}${nbsp}min`];
  return { en: en.filter((part) => part !== "").join(" "), fr: fr.filter((part) => part !== "").join(" ") };
}
