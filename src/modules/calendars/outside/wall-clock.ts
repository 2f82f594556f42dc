import ICAL from "ical.js";
import type { Zone } from "../../../kernel/time.ts";
import { zoneOffsetMs } from "../../../kernel/zone-offset.ts";

/** Turns what a clock shows, written as milliseconds of UTC, into the instant, and back. */
export interface WallClock {
  instantOf(wallMs: number): number;
  wallOf(instantMs: number): number;
}

const dayMs = 86_400_000;

export const utcClock: WallClock = { instantOf: (wall) => wall, wallOf: (at) => at };

/** An hour that the clocks skip is read by the offset before, one that they repeat is the first (RFC 5545, 3.3.5). */
export function clockOfZone(zone: Zone): WallClock {
  return {
    instantOf(wall) {
      const [before, after] = [zoneOffsetMs(zone, wall - dayMs), zoneOffsetMs(zone, wall + dayMs)];
      const fitting = [wall - before, wall - after].filter((at) => at + zoneOffsetMs(zone, at) === wall);
      return fitting.length === 0 ? wall - before : Math.min(...fitting);
    },
    wallOf: (at) => at + zoneOffsetMs(zone, at),
  };
}

/** By the VTIMEZONE that the calendar brings along. */
export function clockOfComponent(zone: ICAL.Timezone): WallClock {
  const offsetAt = (wall: number): number => {
    return zone.utcOffset(floating(wall, false)) * 1000;
  };
  return { instantOf: (wall) => wall - offsetAt(wall), wallOf: (at) => at + offsetAt(at) };
}

/** What the time shows, whatever its zone. */
export const wallOf = (time: ICAL.Time): number =>
  Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);

/** The same without a zone, for rules that count on the clock. */
export function floating(wallMs: number, isDate: boolean): ICAL.Time {
  const shown = new Date(wallMs);
  const day = { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate() };
  const clock = { hour: shown.getUTCHours(), minute: shown.getUTCMinutes(), second: shown.getUTCSeconds() };
  return new ICAL.Time(isDate ? { ...day, isDate: true } : { ...day, ...clock }, ICAL.Timezone.localTimezone);
}
