import { type CivilDate, civilDateIn, easternZone, type Instant, plusDays } from "../../../kernel/time.ts";
import { calendarOf } from "../../deadlines/index.ts";

const headquarters = calendarOf("ON", easternZone);

/** So many days after a moment, or the first working day after them, as the registry's headquarters counts its own work. */
export function dueAfter(openedAt: Instant, days: number): CivilDate {
  let due = plusDays(civilDateIn(openedAt, easternZone), days);
  while (headquarters.closureOn(due) !== null) due = plusDays(due, 1);
  return due;
}
