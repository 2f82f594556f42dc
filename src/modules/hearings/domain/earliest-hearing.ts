import { isInForce } from "../../../kernel/dated-rows.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import {
  computeDueDate,
  type DeadlineRule,
  type DueDate,
  deadlineRules,
  type OfficeCalendar,
} from "../../deadlines/index.ts";

/**
 * The first day on which a hearing may be held when the parties receive the notice to appear on a day, with the
 * arithmetic and its rule; null where no rule gives a minimum (ID Rules, r. 22).
 */
export function earliestHearing(
  division: string,
  proceeding: string,
  receivedOn: CivilDate,
  calendar: OfficeCalendar,
  rules: readonly DeadlineRule[] = deadlineRules,
): { readonly rule: DeadlineRule; readonly due: DueDate } | null {
  const rule = rules.find(
    (one) =>
      one.division === division &&
      one.trigger === "notice-to-appear-received" &&
      one.effect === "not-before" &&
      (one.proceedings === null || one.proceedings.includes(proceeding)) &&
      isInForce(one, receivedOn),
  );
  return rule === undefined ? null : { rule, due: computeDueDate(rule, { on: receivedOn, at: null }, calendar) };
}
