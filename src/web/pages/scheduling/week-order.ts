import type { WeekEntry, WeekView } from "../../../modules/scheduling/week/contract.ts";

/** An entry in its place: a panel's hearing stands in several lines. */
export interface Placed {
  readonly key: string;
  readonly line: number;
  readonly day: number;
  readonly entry: WeekEntry;
}

/** The entries as they are read: line by line, day by day, by hour. */
export function placed(week: WeekView): readonly Placed[] {
  const lines = new Map(week.lines.map((line, index) => [line.id, index]));
  const days = new Map(week.days.map((day, index) => [day.on, index]));
  return week.entries
    .map((entry) => ({
      key: `${entry.id} ${entry.line}`,
      line: lines.get(entry.line) ?? 0,
      day: days.get(entry.on) ?? 0,
      entry,
    }))
    .sort(
      (a, b) =>
        a.line - b.line || a.day - b.day || (a.entry.time < b.entry.time ? -1 : 1) || a.key.localeCompare(b.key),
    );
}

/** Where an arrow leads from an entry: to the one before or after, or to the nearest day of the next line that has one. */
export function arrowFrom(all: readonly Placed[], from: string, arrow: string): Placed | undefined {
  const at = all.findIndex((one) => one.key === from);
  const here = all[at];
  if (here === undefined) return undefined;
  if (arrow === "ArrowRight") return all[at + 1];
  if (arrow === "ArrowLeft") return all[at - 1];
  if (arrow !== "ArrowDown" && arrow !== "ArrowUp") return undefined;
  const beyond = all.filter((one) => (arrow === "ArrowDown" ? one.line > here.line : one.line < here.line));
  const line = arrow === "ArrowDown" ? beyond[0]?.line : beyond.at(-1)?.line;
  return beyond
    .filter((one) => one.line === line)
    .reduce<Placed | undefined>(
      (best, one) => (best === undefined || Math.abs(one.day - here.day) < Math.abs(best.day - here.day) ? one : best),
      undefined,
    );
}
