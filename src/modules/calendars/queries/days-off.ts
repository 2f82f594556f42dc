import type { AccountId } from "../../../kernel/ids.ts";
import { type CivilDate, plusDays, startOfDay, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { spanOf } from "../domain/spans.ts";
import { WallTimes, workingTime } from "../domain/working-time.ts";
import { defaultsOn, officeWeek } from "../rules/scheduling-defaults.ts";
import { readPatterns } from "./calendar-rows.ts";

/**
 * On which of these days, on the clocks of a zone, somebody has no working hours: by what they told, and before it by the
 * week of their office. Absences are told elsewhere.
 */
export async function daysOff(
  tx: Transaction,
  days: readonly CivilDate[],
  zone: Zone,
): Promise<(id: string) => readonly CivilDate[]> {
  const patterns = await readPatterns(tx);
  const office = officeWeek(defaultsOn(tx.now.slice(0, 10)), zone);
  const wall = new WallTimes();
  return (id) =>
    days.filter((on) => {
      const between = spanOf(startOfDay(on, zone), startOfDay(plusDays(on, 1), zone));
      return workingTime([office, ...(patterns.get(id as AccountId) ?? [])], between, wall).length === 0;
    });
}
