import {
  type CivilDate,
  civilDateIn,
  civilTimeIn,
  type Instant,
  plusDays,
  startOfDay,
  type Zone,
} from "../../../kernel/time.ts";

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}
export interface HoursAway {
  readonly on: CivilDate;
  readonly from: string;
  readonly to: string;
}

/** What of a span falls on each of these days, as hours on the clocks of a zone; `24:00` is the end of a day. */
export function hoursAway(spans: readonly Span[], days: readonly CivilDate[], zone: Zone): HoursAway[] {
  return days.flatMap((on) => {
    const [begins, ends] = [startOfDay(on, zone), startOfDay(plusDays(on, 1), zone)];
    return spans
      .filter((span) => span.from < ends && span.to > begins)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map((span) => ({
        on,
        from: span.from <= begins ? "00:00" : civilTimeIn(span.from, zone),
        to: span.to >= ends || civilDateIn(span.to, zone) !== on ? "24:00" : civilTimeIn(span.to, zone),
      }));
  });
}
