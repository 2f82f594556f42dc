import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { requireTimeZones } from "./time-zones.ts";

test("this Node.js knows what the clocks of the offices show", () => {
  expect(() => requireTimeZones()).not.toThrow();
});

test("a database that still turns Vancouver's clocks back is refused by name", () => {
  const old = (zone: string, instant: string) => {
    const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
    const turnedBack = zone === "America/Vancouver" && wall.year > 2026 ? wall.subtract({ hours: 1 }) : wall;
    return turnedBack.toString({ smallestUnit: "minute" });
  };
  expect(() => requireTimeZones(old)).toThrow(/America\/Vancouver.*2026c/);
});
