import { type CivilDate, civilDateIn, type Instant, plusDays, type Zone } from "../../../kernel/time.ts";
import { sittingRuleOn } from "../../hearings/index.ts";

interface Wanted {
  readonly division: string;
  readonly earliestOn: CivilDate;
  readonly deadlineAt: Instant | null;
}
interface OfficeDays {
  readonly zone: string;
  readonly closedOn: readonly CivilDate[];
}

/**
 * Days on which a hearing may be held although its office is closed: those of a division that then sits (IRPA, s. 57), when
 * its time runs out before the office opens again. Where one working day is left, nobody is called in.
 */
export function daysOfDuty({ division, earliestOn, deadlineAt }: Wanted, office: OfficeDays): readonly CivilDate[] {
  if (deadlineAt === null || !sittingRuleOn(division, earliestOn).sitsOnClosedDays) return [];
  const last = civilDateIn(deadlineAt, office.zone as Zone);
  const closed = new Set(office.closedOn);
  const days: CivilDate[] = [];
  for (let on = earliestOn; on <= last; on = plusDays(on, 1)) {
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !closed.has(on)) return [];
    days.push(on);
    if (days.length > 31) return [];
  }
  return days;
}
