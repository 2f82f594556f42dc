import { Temporal } from "temporal-polyfill";
import type { Zone } from "./time.ts";

/**
 * Milliseconds by which the clocks of a zone are ahead of UTC at an instant, itself in milliseconds since 1970. Every
 * conversion asks here. On the server it is Node.js that knows, whose database the start has checked; the pages put
 * `src/web/zone-offset.ts` in the place of this file.
 */
export function zoneOffsetMs(zone: Zone, atMs: number): number {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}
