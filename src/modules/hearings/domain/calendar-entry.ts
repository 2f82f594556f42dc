import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Language } from "../../../kernel/bilingual.ts";
import type { Instant } from "../../../kernel/time.ts";

export interface CalendarEntry {
  /** The same for ever, so that a change replaces the entry that a calendar has. */
  readonly uid: string;
  /** 0 at first, one more with every change. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly stampedAt: Instant;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string | null;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly language: Language;
}

/**
 * The entry as iCalendar (RFC 5545, RFC 5546); CANCEL takes it away. Its moments are instants in UTC: a calendar with an
 * older time-zone database trusts its own rules over a VTIMEZONE and shows Vancouver and Calgary an hour late. The hour
 * of the office and its zone stand in words in the description.
 */
export function calendarEntry(entry: CalendarEntry): string {
  const calendar = ical({
    method: entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: "Greffe", product: "Greffe", language: entry.language.toUpperCase() },
  });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    stamp: new Date(entry.stampedAt),
    summary: entry.summary,
    description: entry.description,
    ...(entry.location === null ? {} : { location: entry.location }),
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: entry.organizer,
  });
  const text = calendar.toString();
  if (entry.url === null) return text;
  const url = folded(`URL:${new URL(entry.url).href}`);
  return text.replace(/^DTSTAMP:.*$/m, (stamp) => [stamp.trimEnd(), ...url].join("\r\n"));
}

/** An ASCII line of any length in pieces of 75 octets (RFC 5545, 3.1). The generator would escape a URI as if it were text. */
function folded(line: string): string[] {
  return [line.slice(0, 75), ...(line.slice(75).match(/.{1,74}/g) ?? []).map((piece) => ` ${piece}`)];
}
