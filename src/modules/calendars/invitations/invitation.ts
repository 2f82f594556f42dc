import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import { type Instant, momentText, type Zone } from "../../../kernel/time.ts";
import { calendarWords } from "../domain/calendar-words.ts";

export interface Invitation {
  readonly hearingId: string;
  readonly method: "REQUEST" | "CANCEL";
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly zone: Zone;
  /** Where somebody has to be there in person. */
  readonly place: Bilingual | null;
  readonly madeAt: Instant;
  readonly attendee: string;
  /** Where somebody with an account reads more. */
  readonly hasAccount: boolean;
  /** Taken out by its owner’s choice: the hearing takes place, and they are at it. */
  readonly isStopped: boolean;
}

/**
 * An invitation or its cancellation as iTIP (RFC 5546): the same UID as in the feed of one’s sittings, a sequence that rises, moments
 * in UTC, a neutral title. Nobody is asked to answer: what a calendar program answers changes nothing.
 */
export function invitationText(
  one: Invitation,
  language: Language,
  tribunal: { readonly from: string; readonly publicUrl: string },
): string {
  const isCancelled = one.method === "CANCEL";
  const { title, cancelled, stopped, more } = calendarWords;
  const takenOut = one.isStopped ? stopped : cancelled;
  const read = one.hasAccount ? `\n${more[language]} ${tribunal.publicUrl}/${language}/hearings` : "";
  const calendar = ical({
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: "Greffe", product: "Greffe", language: language.toUpperCase() },
  });
  calendar.createEvent({
    id: `sitting-${one.hearingId}@greffe`,
    sequence: one.sequence,
    start: new Date(one.startsAt),
    end: new Date(one.endsAt),
    stamp: new Date(one.madeAt),
    summary: (isCancelled ? takenOut : title)[language],
    description: `${momentText(one.startsAt, one.zone, language)}${read}`,
    ...(one.place === null ? {} : { location: one.place[language] }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: organizerOf(tribunal.from),
    attendees: [
      {
        email: one.attendee,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        type: ICalAttendeeType.INDIVIDUAL,
        rsvp: false,
      },
    ],
  });
  return calendar.toString();
}

/** The address that the tribunal writes from, with its name where the setting gives one. */
export function organizerOf(from: string): { readonly name: string; readonly email: string } {
  const named = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(from);
  const email = named?.[2] ?? from.trim();
  return { name: named?.[1] || email, email };
}
