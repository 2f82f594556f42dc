import { Temporal } from "temporal-polyfill";
import type { ZoneTable } from "../src/kernel/zone-table.ts";
import { requireTimeZones } from "../src/platform/time-zones.ts";

/** Where the tribunal sits or people of its cases are: one zone for each clock that Canada has. */
export const tribunalZones = [
  "America/Vancouver",
  "America/Edmonton",
  "America/Regina",
  "America/Winnipeg",
  "America/Toronto",
  "America/Halifax",
  "America/St_Johns",
] as const;

const minutesAt = (moment: Temporal.ZonedDateTime) => moment.epochMilliseconds / 60_000;

/** The changes of those clocks from one year until another. @throws Error when this Node.js has an old database */
export function zoneTables(fromYear: number, untilYear: number): ZoneTable {
  requireTimeZones();
  return Object.fromEntries(
    tribunalZones.map((zone) => {
      const start = (year: number) => Temporal.PlainDateTime.from({ year, month: 1, day: 1 }).toZonedDateTime(zone);
      const until = start(untilYear);
      const changes: number[] = [];
      for (
        let at: Temporal.ZonedDateTime | null = start(fromYear);
        at !== null && Temporal.ZonedDateTime.compare(at, until) < 0;
        at = at.getTimeZoneTransition("next")
      )
        changes.push(minutesAt(at), at.offsetNanoseconds / 60_000_000_000);
      return [zone, [...changes, minutesAt(until)]];
    }),
  );
}
