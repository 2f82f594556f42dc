import { expect, test } from "vitest";
import type { Zone } from "../src/kernel/time.ts";
import { zoneOffsetMs } from "../src/kernel/zone-offset.ts";
import { offsetInTable } from "../src/kernel/zone-table.ts";
import { tribunalZones, zoneTables } from "./zone-tables.ts";

const table = zoneTables(2015, 2037);
const hourMs = 3_600_000;

test("the table that the pages carry agrees with the server at every hour of its years", () => {
  for (const zone of tribunalZones)
    for (let at = Date.UTC(2015, 0, 2); at < Date.UTC(2036, 11, 31); at += 7 * hourMs)
      if (offsetInTable(table, zone, at) !== zoneOffsetMs(zone as Zone, at))
        expect.fail(`${zone} at ${new Date(at).toISOString()}`);
});

test("it agrees in the minutes around each change of the clocks", () => {
  for (const zone of tribunalZones)
    for (const from of (table[zone] ?? []).filter((_, n) => n % 2 === 0).slice(1, -1))
      for (const at of [from * 60_000 - 1, from * 60_000, from * 60_000 + 1])
        expect(offsetInTable(table, zone, at), `${zone} ${at}`).toBe(zoneOffsetMs(zone as Zone, at));
});

test("before and after its years, and of other zones, it says nothing", () => {
  expect(offsetInTable(table, "America/Toronto", Date.UTC(2014, 11, 30))).toBeNull();
  expect(offsetInTable(table, "America/Toronto", Date.UTC(2037, 0, 2))).toBeNull();
  expect(offsetInTable(table, "Europe/Paris", Date.UTC(2026, 0, 2))).toBeNull();
});

test("British Columbia's winter of 2027 is at UTC−7", () => {
  expect(offsetInTable(table, "America/Vancouver", Date.parse("2027-01-15T16:00:00Z"))).toBe(-7 * hourMs);
});
