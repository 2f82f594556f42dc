import { type CivilDate, civilTimeIn, instantOf, plusDays, startOfDay, type Zone } from "../../../kernel/time.ts";
import type { DayView } from "../contract.ts";
import { clipped, type Span } from "./spans.ts";

/** Day by day, by the clocks of the zone. What lasts until the end of a day ends at 24:00. */
export function dayList(
  from: CivilDate,
  length: number,
  zone: Zone,
  spans: { readonly available: readonly Span[]; readonly away: readonly Span[] },
): DayView[] {
  return Array.from({ length }, (_, nth) => {
    const on = plusDays(from, nth);
    const day = { from: Date.parse(startOfDay(on, zone)), to: Date.parse(startOfDay(plusDays(on, 1), zone)) };
    const told = (all: readonly Span[]) =>
      clipped(all, day).map((span) => ({
        begins: civilTimeIn(instantOf(new Date(span.from)), zone) as string,
        ends: span.to === day.to ? "24:00" : civilTimeIn(instantOf(new Date(span.to)), zone),
      }));
    return { on, available: told(spans.available), away: told(spans.away) };
  });
}
