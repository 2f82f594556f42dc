import { Temporal } from "temporal-polyfill";
import type { Language } from "./bilingual.ts";
import type { Branded } from "./ids.ts";
import { Remembered } from "./remembered.ts";
import type { Zone } from "./zone.ts";
import { zoneOffsetMs } from "./zone-offset.ts";

export type { Zone } from "./zone.ts";

/** A moment, RFC 3339 in UTC with milliseconds: `2026-11-24T19:30:00.000Z`. Fields end in `…At`. */
export type Instant = Branded<"Instant">;
/** A day on a calendar, `2026-11-24`, in the zone of the office that handles the case. Fields end in `…On`. */
export type CivilDate = Branded<"CivilDate">;
/** A wall time, `14:30`, meaningless without a zone. */
export type CivilTime = Branded<"CivilTime">;

/** Gives the present. Passed in, so that a test or a replay can hold it still. */
export type Clock = () => Instant;

/** Eastern time, which the practice notice on My Case prescribes for the portal's stamp. */
export const easternZone = "America/Toronto" as Zone;

export const systemClock: Clock = () => new Date().toISOString() as Instant;

export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** @throws RangeError when the text is no RFC 3339 instant */
export function parseInstant(text: string): Instant {
  return instantOf(new Date(Temporal.Instant.from(text).epochMilliseconds));
}

/** @throws RangeError when the text is no calendar day */
export function parseCivilDate(text: string): CivilDate {
  return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as CivilDate;
}

/** The civil date of an instant where the zone's clocks are. */
export function civilDateIn(at: Instant, zone: Zone): CivilDate {
  return wallIn(at, zone).slice(0, 10) as CivilDate;
}

export function civilTimeIn(at: Instant, zone: Zone): CivilTime {
  return wallIn(at, zone).slice(11, 16) as CivilTime;
}

/** What the zone's clocks show, as `2026-11-24T14:30:00.000`. */
function wallIn(at: Instant, zone: Zone): string {
  const atMs = Date.parse(at);
  return new Date(atMs + zoneOffsetMs(zone, atMs)).toISOString().slice(0, -1);
}

const dayMs = 86_400_000;

/**
 * The instant of a wall time in a zone, or null when the clocks skip that time or show it twice:
 * a hearing cannot be set at an hour that does not exist or is ambiguous.
 */
export function instantIn(on: CivilDate, time: CivilTime, zone: Zone): Instant | null {
  const wallMs = Date.parse(`${Temporal.PlainDate.from(on)}T${Temporal.PlainTime.from(time)}Z`);
  // Whatever the clocks showed a day before and show a day after: one of both holds, unless they change in between.
  const offsets = new Set([zoneOffsetMs(zone, wallMs - dayMs), zoneOffsetMs(zone, wallMs + dayMs)]);
  const found = [...offsets].map((ms) => wallMs - ms).filter((atMs) => atMs + zoneOffsetMs(zone, atMs) === wallMs);
  const [only, another] = found;
  return only === undefined || another !== undefined ? null : instantOf(new Date(only));
}

/** The first instant of a day in a zone, whatever its clocks do that night. */
export function startOfDay(on: CivilDate, zone: Zone): Instant {
  const midnightMs = Date.parse(`${Temporal.PlainDate.from(on)}T00:00:00Z`);
  const offsets = [zoneOffsetMs(zone, midnightMs - dayMs), zoneOffsetMs(zone, midnightMs + dayMs)];
  const candidates = offsets.map((ms) => midnightMs - ms).sort((a, b) => a - b);
  const first = candidates.find((atMs) => civilDateIn(instantOf(new Date(atMs)), zone) === on);
  return instantOf(new Date(first ?? midnightMs - Math.min(...offsets)));
}

export function plusMinutes(at: Instant, minutes: number): Instant {
  return instantOf(new Date(Date.parse(at) + minutes * 60_000));
}

export function plusDays(on: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(on).add({ days }).toString() as CivilDate;
}

/** Days from one civil date to another, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

const nbsp = "\u00a0";

// Making a formatter costs more than a hundred uses of it.
const monthNames = {
  en: Array.from({ length: 12 }, (_, month) => monthName("en", month)),
  fr: Array.from({ length: 12 }, (_, month) => monthName("fr", month)),
} as const;

function monthName(language: Language, month: number): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, { month: "long", timeZone: "UTC" });
  return format.format(new Date(Date.UTC(2026, month, 15)));
}

/** `November 24, 2026`; in French `le 24 novembre 2026` without its article, `le 1er` written out by the caller's text. */
export function dateText(on: CivilDate, language: Language): string {
  const date = Temporal.PlainDate.from(on);
  const month = monthNames[language][date.month - 1] ?? "";
  if (language === "en") return `${month} ${date.day}, ${date.year}`;
  return `${date.day === 1 ? "1er" : date.day}${nbsp}${month}${nbsp}${date.year}`;
}

/** `2:30 p.m.`; in French `14 h 30`, `14 h` on the hour, with non-breaking spaces. */
export function timeText(time: CivilTime, language: Language): string {
  const { hour, minute } = Temporal.PlainTime.from(time);
  const minutes = String(minute).padStart(2, "0");
  if (language === "fr") return minute === 0 ? `${hour}${nbsp}h` : `${hour}${nbsp}h${nbsp}${minutes}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}${nbsp}${hour < 12 ? "a.m." : "p.m."}`;
}

/** `UTC−7`, `UTC−3:30`: what the clocks of the zone show at that instant, with a true minus sign. */
export function utcOffsetText(at: Instant, zone: Zone): string {
  const minutes = Math.round(zoneOffsetMs(zone, Date.parse(at)) / 60_000);
  if (minutes === 0) return "UTC";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}

/**
 * The zone as people call it, and its offset: `Pacific Time (UTC−7)`, `heure du Pacifique (UTC−7)`. Without “standard” or
 * “daylight”: where the clocks no longer change these words mislead, and the offset says it all.
 */
export function zoneText(at: Instant, zone: Zone, language: Language): string {
  // Neither name nor offset changes within a minute.
  return zoneTexts.of(`${at.slice(0, 16)} ${language} ${zone}`, () => {
    const format = zoneFormats.of(`${language} ${zone}`, () => zoneFormat(zone, language));
    const name = format.formatToParts(new Date(at)).find((part) => part.type === "timeZoneName")?.value ?? zone;
    const offset = utcOffsetText(at, zone);
    // A zone without a name of its own is called by its offset: it is said once.
    return /^(UTC|GMT)/.test(name) ? offset : `${name} (${offset})`;
  });
}

const zoneTexts = new Remembered<string>();
const zoneFormats = new Remembered<Intl.DateTimeFormat>();

const zoneFormat = (zone: Zone, language: Language) =>
  new Intl.DateTimeFormat(`${language}-CA`, { timeZone: zone, timeZoneName: "longGeneric" });

/** Day, hour and zone of an instant as the office's clocks show it. */
export function momentText(at: Instant, zone: Zone, language: Language): string {
  const day = dateText(civilDateIn(at, zone), language);
  const hour = timeText(civilTimeIn(at, zone), language);
  const name = zoneText(at, zone, language);
  return language === "en" ? `${day}, ${hour}, ${name}` : `${day} à ${hour}, ${name}`;
}
