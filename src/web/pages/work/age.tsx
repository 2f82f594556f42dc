import { useSay } from "../../ui/language.ts";
import { workText as text } from "./text.ts";

/** How long something has waited, in the largest unit that says it. */
export function useAge(): (since: string) => string {
  const say = useSay();
  return (since) => {
    const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(since)) / 60_000));
    if (minutes < 60) return say(text.minutes, { n: minutes });
    if (minutes < 48 * 60) return say(text.hours, { n: Math.floor(minutes / 60) });
    return say(text.days, { n: Math.floor(minutes / (24 * 60)) });
  };
}
