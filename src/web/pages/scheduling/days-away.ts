import { type CivilDate, plusDays } from "../../../kernel/time.ts";

/**
 * Whole days away, as moments that hold those days in every office of the tribunal: from the last hour of the evening before in
 * St. John’s to the first of the morning after in Vancouver. Nobody sits between them.
 */
export function momentsAway(first: CivilDate, last: CivilDate): { readonly from: string; readonly to: string } {
  return { from: `${first}T03:00:00.000Z`, to: `${plusDays(last, 1)}T08:00:00.000Z` };
}

/** The first and the last day of an absence, from its moments. */
export function daysAway({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
}): readonly [CivilDate, CivilDate] {
  return [dayBehind(from, 3, 0), dayBehind(to, 8, 1)];
}

function dayBehind(at: string, hours: number, milliseconds: number): CivilDate {
  return new Date(Date.parse(at) - hours * 3_600_000 - milliseconds).toISOString().slice(0, 10) as CivilDate;
}
