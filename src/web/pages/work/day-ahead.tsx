import { type CivilDate, civilDateIn, daysBetween, systemClock, type Zone } from "../../../kernel/time.ts";
import { Day } from "../../ui/day.tsx";
import { useSay } from "../../ui/language.ts";
import { orderText as text } from "./order-text.ts";

/** A day, and how near it is by the calendar of the office. */
export function DayAhead({ on, zone }: { readonly on: string; readonly zone: string }) {
  const say = useSay();
  const n = daysBetween(civilDateIn(systemClock(), zone as Zone), on as CivilDate);
  const near =
    n === 0
      ? say(text.today)
      : n === 1
        ? say(text.tomorrow)
        : n === -1
          ? say(text.yesterday)
          : say(n > 0 ? text.inDays : text.daysAgo, { n: Math.abs(n) });
  return (
    <>
      <Day on={on} /> <span className="hint">{near}</span>
    </>
  );
}
