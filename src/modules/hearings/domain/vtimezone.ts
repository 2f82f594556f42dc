import { Temporal } from "temporal-polyfill";
import type { Zone } from "../../../kernel/time.ts";

/**
 * The zone as a VTIMEZONE (RFC 5545, 3.6.5) for the years from one before the given year until one after it: each change
 * of the clocks is written out, so that a calendar with an older time-zone database still shows the right hour.
 */
export function vtimezone(zone: Zone, year: number): string {
  const from = Temporal.PlainDateTime.from({ year: year - 1, month: 1, day: 1 }).toZonedDateTime(zone);
  const until = Temporal.PlainDateTime.from({ year: year + 2, month: 1, day: 1 }).toZonedDateTime(zone);
  const first = observance({ kind: "STANDARD", onset: "19700101T000000", from: from.offset, to: from.offset });
  const changes: string[] = [];
  let before = from;
  let next = from.getTimeZoneTransition("next");
  while (next !== null && Temporal.ZonedDateTime.compare(next, until) < 0) {
    const previous = next.subtract({ nanoseconds: 1 });
    changes.push(
      observance({
        kind: next.offsetNanoseconds > previous.offsetNanoseconds ? "DAYLIGHT" : "STANDARD",
        // The onset is told on the clock as it was before the change.
        onset: stamp(next.toInstant().toZonedDateTimeISO(previous.offset).toPlainDateTime()),
        from: previous.offset,
        to: next.offset,
      }),
    );
    before = next;
    next = before.getTimeZoneTransition("next");
  }
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, first, ...changes, "END:VTIMEZONE"].join("\r\n");
}

function observance(of: {
  readonly kind: "STANDARD" | "DAYLIGHT";
  readonly onset: string;
  readonly from: string;
  readonly to: string;
}): string {
  return [
    `BEGIN:${of.kind}`,
    `DTSTART:${of.onset}`,
    `TZOFFSETFROM:${of.from.replace(":", "")}`,
    `TZOFFSETTO:${of.to.replace(":", "")}`,
    `END:${of.kind}`,
  ].join("\r\n");
}

function stamp(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
}
