import { Temporal } from "temporal-polyfill";
import type { Zone } from "../kernel/time.ts";
import { offsetInTable, type ZoneTable } from "../kernel/zone-table.ts";

/** Written in by the build, from the database of the Node.js that builds (`tools/zone-tables.ts`). */
declare const tribunalZones: ZoneTable;

/**
 * In the place of `kernel/zone-offset.ts` in the pages. Browsers bring a time-zone database of their own, and one that
 * does not know yet that British Columbia keeps UTC−7 shows a hearing an hour early: zones of the tribunal are read
 * from the table. The browser is asked for others only, such as the zone of the computer somebody sits at.
 */
export function zoneOffsetMs(zone: Zone, atMs: number): number {
  const known = offsetInTable(tribunalZones, zone, atMs);
  if (known !== null) return known;
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}
