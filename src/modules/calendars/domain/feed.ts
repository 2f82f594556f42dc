import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import { type Instant, momentText, type Zone } from "../../../kernel/time.ts";
import { calendarWords } from "./calendar-words.ts";

export interface FeedSitting {
  readonly id: string;
  readonly version: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly zone: Zone;
  readonly stampedAt: Instant;
  readonly office: Bilingual;
  readonly isInPerson: boolean;
}

/**
 * Calendars are shared more widely than cases: each entry has a neutral title, its moments in UTC, and the hour and zone
 * of the office in words. What ends with `@greffe` our own reading of calendars leaves out.
 */
export function feedText(sittings: readonly FeedSitting[], language: Language, publicUrl: string): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    name: calendarWords.name[language],
    prodId: { company: "Greffe", product: "Greffe", language: language.toUpperCase() },
    ttl: 3600,
  });
  for (const sitting of sittings)
    calendar.createEvent({
      id: `sitting-${sitting.id}@greffe`,
      sequence: sitting.version - 1,
      start: new Date(sitting.startsAt),
      end: new Date(sitting.endsAt),
      stamp: new Date(sitting.stampedAt),
      summary: calendarWords.title[language],
      description: `${momentText(sitting.startsAt, sitting.zone, language)}\n${calendarWords.more[language]} ${publicUrl}/${language}/hearings`,
      ...(sitting.isInPerson ? { location: sitting.office[language] } : {}),
      status: ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}
