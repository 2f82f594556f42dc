import type { Instant } from "../../../kernel/time.ts";
import { sameDayRule } from "../rules/planning-rules.ts";
import type { Calendars } from "./calendars.ts";

/** The calendars without what has passed: nobody sits at an hour of today that is over, or that nobody could come to. */
export function fromNowOn(calendars: Calendars, now: Instant): Calendars {
  const first = new Date(Date.parse(now) + sameDayRule.minutesToCome * 60_000).toISOString();
  const cut = <T extends { readonly available: Calendars["members"][number]["available"] }>(list: readonly T[]): T[] =>
    list.map((one) => ({
      ...one,
      available: one.available.flatMap(({ from, to }) => {
        const begins = Date.parse(from) < Date.parse(first) ? first : from;
        return Date.parse(begins) < Date.parse(to) ? [{ from: begins, to }] : [];
      }),
    }));
  return {
    ...calendars,
    members: cut(calendars.members),
    interpreters: cut(calendars.interpreters),
    ministerReps: cut(calendars.ministerReps),
  };
}
