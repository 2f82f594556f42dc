import { Temporal } from "temporal-polyfill";

/**
 * A calendar entry with its moments as instants in UTC. Entries kept by an earlier release give the office's clock and
 * its zone, which a calendar with an older table of zones reads an hour off.
 */
export function inUtc(entry: string): string {
  return entry
    .replaceAll(/BEGIN:VTIMEZONE[\s\S]*?END:VTIMEZONE\r?\n/g, "")
    .replaceAll(/^(?:TIMEZONE-ID|X-WR-TIMEZONE):.*\r?\n/gm, "")
    .replaceAll(/^(DTSTART|DTEND);TZID=([^:;\r\n]+):(\d{8}T\d{6})/gm, (_, name: string, zone: string, wall: string) => {
      const at = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
      return `${name}:${at.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "")}`;
    });
}
