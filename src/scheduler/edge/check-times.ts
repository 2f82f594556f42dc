import type { Interval } from "../contract.ts";
import { civilDay, instantMilliseconds } from "../instant.ts";
import type { ProblemList } from "./problem-list.ts";

/** True for a day that the calendar has: 2028-02-29 but not 2027-02-29. */
export function isCivilDate(text: string): boolean {
  return text.length === 10 && Number.isFinite(civilDay(text));
}

/** True when the text names a moment: a parser that rolls February 30 into March does not pass. */
export function isInstant(text: string): boolean {
  return Number.isFinite(instantMilliseconds(text));
}

export function checkDate(found: string, path: string, problems: ProblemList): void {
  if (!isCivilDate(found)) problems.add(path, "bad-date", { found });
}

export function checkInstant(found: string, path: string, problems: ProblemList): void {
  if (!isInstant(found)) problems.add(path, "bad-instant", { found });
}

export function checkIntervals(intervals: readonly Interval[], path: string, problems: ProblemList): void {
  for (const [index, interval] of intervals.entries())
    if (!(instantMilliseconds(interval.from) < instantMilliseconds(interval.to)))
      checkInterval(interval, `${path}/${index}`, problems);
}

export function checkInterval({ from, to }: Interval, path: string, problems: ProblemList): void {
  const wrong = [isInstant(from) ? "" : "from", isInstant(to) ? "" : "to"].filter((name) => name !== "");
  for (const name of wrong) problems.add(`${path}/${name}`, "bad-instant", { found: name === "from" ? from : to });
  if (wrong.length === 0 && Date.parse(from) >= Date.parse(to)) problems.add(path, "bad-interval", { from, to });
}

/** True for a zone that this machine's time-zone database knows. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
