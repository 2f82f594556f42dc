import ICAL from "ical.js";
import type { Zone } from "../../../kernel/time.ts";
import type { Span } from "../domain/spans.ts";
import { clockOfComponent, clockOfZone, utcClock, type WallClock, wallOf } from "./wall-clock.ts";
import { zoneNamed } from "./zones.ts";

/** Reads the times of a calendar as instants. */
export interface Times {
  /** By which clock a time of this property is told. */
  clockOf(property: ICAL.Property, time: ICAL.Time): WallClock;
  /** The instants that the property's times and periods begin at. */
  momentsOf(property: ICAL.Property): readonly number[];
  periodsOf(property: ICAL.Property): readonly Span[];
}

export function timesIn(calendar: ICAL.Component, zone: Zone): Times {
  const own = clockOfZone(zone);
  const clocks = new Map<string, WallClock>();
  const brought = new Map(
    calendar
      .getAllSubcomponents("vtimezone")
      .map((one) => [String(one.getFirstPropertyValue("tzid") ?? ""), one] as const),
  );
  const clockNamed = (tzid: string): WallClock => {
    const known = clocks.get(tzid);
    if (known !== undefined) return known;
    const named = zoneNamed(tzid);
    const component = brought.get(tzid);
    const clock =
      named !== null
        ? clockOfZone(named)
        : component === undefined
          ? own
          : clockOfComponent(new ICAL.Timezone({ component, tzid }));
    clocks.set(tzid, clock);
    return clock;
  };
  const clockOf = (property: ICAL.Property, time: ICAL.Time): WallClock => {
    if (time.isDate) return own;
    if (time.zone === ICAL.Timezone.utcTimezone) return utcClock;
    const tzid = property.getParameter("tzid");
    return typeof tzid === "string" ? clockNamed(tzid) : own;
  };
  const at = (property: ICAL.Property, time: ICAL.Time) => clockOf(property, time).instantOf(wallOf(time));
  const spansOf = (property: ICAL.Property): Span[] =>
    property.getValues().flatMap((value: unknown) => {
      if (!(value instanceof ICAL.Period)) return [];
      const end = value.getEnd() as ICAL.Time;
      return [{ from: at(property, value.start), to: at(property, end) }];
    });
  return {
    clockOf,
    periodsOf: spansOf,
    momentsOf: (property) =>
      property
        .getValues()
        .flatMap((value: unknown) =>
          value instanceof ICAL.Time
            ? [at(property, value)]
            : value instanceof ICAL.Period
              ? [at(property, value.start)]
              : [],
        ),
  };
}
