import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { Language } from "../../../kernel/bilingual.ts";
import type { Instant, Zone } from "../../../kernel/time.ts";
import { vtimezone } from "./vtimezone.ts";

export interface CalendarEntry {
  /** The same for ever, so that a change replaces the entry that a calendar has. */
  readonly uid: string;
  /** 0 at first, one more with every change. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly zone: Zone;
  readonly stampedAt: Instant;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string | null;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly language: Language;
}

/** The entry as iCalendar (RFC 5545, RFC 5546): wall time with its zone and the zone's rules; CANCEL takes it away. */
export function calendarEntry(entry: CalendarEntry): string {
  const wall = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO(entry.zone);
  const calendar = ical({
    method: entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: "Greffe", product: "Greffe", language: entry.language.toUpperCase() },
    timezone: { name: entry.zone, generator: (zone) => vtimezone(zone as Zone, wall(entry.startsAt).year) },
  });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: wall(entry.startsAt),
    end: wall(entry.endsAt),
    timezone: entry.zone,
    summary: entry.summary,
    description: entry.description,
    ...(entry.location === null ? {} : { location: entry.location }),
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: entry.organizer,
  });
  // The generator writes the stamp on the event's wall clock; RFC 5545, 3.8.7.2 wants it in UTC.
  const stamp = `${entry.stampedAt.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const lines = [`DTSTAMP:${stamp}`, ...(entry.url === null ? [] : folded(`URL:${new URL(entry.url).href}`))];
  return calendar.toString().replace(/^DTSTAMP:.*$/m, () => lines.join("\r\n"));
}

/** An ASCII line of any length in pieces of 75 octets (RFC 5545, 3.1). The generator would escape a URI as if it were text. */
function folded(line: string): string[] {
  return [line.slice(0, 75), ...(line.slice(75).match(/.{1,74}/g) ?? []).map((piece) => ` ${piece}`)];
}
