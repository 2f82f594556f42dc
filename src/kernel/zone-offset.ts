import { Temporal } from "temporal-polyfill";
import { Remembered } from "./remembered.ts";
import type { Zone } from "./zone.ts";

/**
 * Milliseconds by which the clocks of a zone are ahead of UTC at an instant, itself in milliseconds since 1970. Every
 * conversion asks here. On the server it is Node.js that knows, whose database the start has checked; the pages put
 * `src/web/zone-offset.ts` in the place of this file.
 */
export function zoneOffsetMs(zone: Zone, atMs: number): number {
  // Clocks have changed at whole minutes since 1972; to ask anew takes a hundred times as long.
  const minute = Math.floor(atMs / 60_000);
  return offsets.of(`${minute} ${zone}`, () => offsetAt(zone, atMs));
}

const offsets = new Remembered<number>();

function offsetAt(zone: Zone, atMs: number): number {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}
