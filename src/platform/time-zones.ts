import { Temporal } from "temporal-polyfill";

/**
 * What the clocks of the tribunal's offices show, by the time-zone database 2026c: British Columbia keeps UTC−7 and
 * Alberta UTC−6 all year from 2026. An older database is an hour wrong every winter.
 */
const known: readonly (readonly [zone: string, instant: string, wall: string])[] = [
  ["America/Vancouver", "2026-01-15T17:00:00Z", "2026-01-15T09:00"],
  ["America/Vancouver", "2026-07-15T16:00:00Z", "2026-07-15T09:00"],
  ["America/Vancouver", "2027-01-15T16:00:00Z", "2027-01-15T09:00"],
  ["America/Vancouver", "2030-12-15T16:00:00Z", "2030-12-15T09:00"],
  ["America/Edmonton", "2026-01-15T16:00:00Z", "2026-01-15T09:00"],
  ["America/Edmonton", "2026-07-15T15:00:00Z", "2026-07-15T09:00"],
  ["America/Edmonton", "2027-01-15T15:00:00Z", "2027-01-15T09:00"],
  ["America/Toronto", "2027-01-15T14:00:00Z", "2027-01-15T09:00"],
  ["America/Toronto", "2027-07-15T13:00:00Z", "2027-07-15T09:00"],
  ["America/Winnipeg", "2027-01-15T15:00:00Z", "2027-01-15T09:00"],
  ["America/Regina", "2027-07-15T15:00:00Z", "2027-07-15T09:00"],
  ["America/Halifax", "2027-01-15T13:00:00Z", "2027-01-15T09:00"],
  ["America/St_Johns", "2027-01-15T12:30:00Z", "2027-01-15T09:00"],
];

/** Shows the wall time of an instant in a zone: Node.js, unless a test puts another database in its place. */
export type WallTimeOf = (zone: string, instant: string) => string;

const here: WallTimeOf = (zone, instant) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });

/**
 * Refuses to start on a machine whose time-zone database would set hearings and judge deadlines at the wrong hour. All
 * conversions are made in Node.js: PostgreSQL, which brings a database of its own, only ever stores instants.
 * @throws Error that names the zone and what to install
 */
export function requireTimeZones(wallTimeOf: WallTimeOf = here): void {
  for (const [zone, instant, expected] of known) {
    const shown = wallTimeOf(zone, instant);
    if (shown !== expected)
      throw new Error(
        `The time-zone database of this Node.js (${process.versions["tz"] ?? "unknown"}) shows ${shown} in ${zone} at ${instant}, where it is ${expected}. ` +
          "Start with the Node.js that the package names (npm start does), or a later one whose database is 2026c or newer.",
      );
  }
}
