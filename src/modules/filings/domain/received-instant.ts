import { Temporal } from "temporal-polyfill";
import { type CivilDate, type CivilTime, type Instant, instantOf, type Zone } from "../../../kernel/time.ts";

/**
 * The moment of a date stamp read at the counter, in the office's zone; null for an hour that the clocks skipped.
 * An hour that the clocks showed twice is taken as its first time: the earlier receipt is the filer's right.
 */
export function receivedInstant(on: CivilDate, time: CivilTime, zone: Zone): Instant | null {
  const wall = Temporal.PlainDate.from(on).toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (!earlier.toPlainDateTime().equals(wall)) return null;
  return instantOf(new Date(earlier.epochMilliseconds));
}
