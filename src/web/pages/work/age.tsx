import type { Instant } from "../../../kernel/time.ts";
import { daysSince } from "../../ui/days-since.ts";
import { useSay } from "../../ui/language.ts";
import { workText as text } from "./text.ts";

/** How long something has waited, in the largest unit that says it. Days are those of the calendar, as on every page. */
export function useAge(): (since: string) => string {
  const say = useSay();
  return (since) => {
    const minutes = Math.floor((Date.now() - Date.parse(since)) / 60_000);
    if (minutes < 0) return say(text.notYet);
    if (minutes < 60) return say(text.minutes, { n: minutes });
    if (minutes < 48 * 60) return say(text.hours, { n: Math.floor(minutes / 60) });
    return say(text.days, { n: daysSince(since as Instant) });
  };
}
