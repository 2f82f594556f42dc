import { Temporal } from "temporal-polyfill";
import {
  type CivilDate,
  type CivilTime,
  type Instant,
  instantIn,
  plusMinutes,
  type Zone,
} from "../../../kernel/time.ts";

export type When =
  | { readonly ok: true; readonly startsAt: Instant; readonly endsAt: Instant }
  | { readonly ok: false; readonly code: "hearing-hour-does-not-exist" | "hearing-hour-comes-twice" };

/** The instants of a sitting by the wall clock of the office; not possible where the clocks skip or repeat its hour. */
export function whenIs(on: CivilDate, time: CivilTime, durationMinutes: number, zone: Zone): When {
  const startsAt = instantIn(on, time, zone);
  if (startsAt !== null) return { ok: true, startsAt, endsAt: plusMinutes(startsAt, durationMinutes) };
  const wall = Temporal.PlainDate.from(on).toPlainDateTime(Temporal.PlainTime.from(time));
  const shown = wall.toZonedDateTime(zone, { disambiguation: "earlier" }).toPlainDateTime();
  return { ok: false, code: shown.equals(wall) ? "hearing-hour-comes-twice" : "hearing-hour-does-not-exist" };
}
