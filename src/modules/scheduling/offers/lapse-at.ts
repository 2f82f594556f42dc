import { type CivilDate, civilDateIn, civilTimeIn, type Instant, instantIn, startOfDay } from "../../../kernel/time.ts";
import { countWorkingDays, type OfficeCalendar } from "../../deadlines/index.ts";
import type { OfferRule } from "../rules/offer-rules.ts";

/**
 * The last moment to answer: the closing hour of the office so many of its working days later. What is offered on a closed
 * day, or after closing, counts as offered on the next day that the office is open.
 */
export function lapseAt(
  offeredAt: Instant,
  rule: Pick<OfferRule, "answerDays" | "until">,
  calendar: OfficeCalendar,
): Instant {
  const today = civilDateIn(offeredAt, calendar.zone);
  const isOpen = calendar.closureOn(today) === null && civilTimeIn(offeredAt, calendar.zone) < rule.until;
  const from: CivilDate = isOpen ? today : countWorkingDays(today, 1, calendar).on;
  const { on } = countWorkingDays(from, rule.answerDays, calendar);
  // No zone changes its clocks at that hour; if one did, midnight is later and takes nothing from anybody.
  return instantIn(on, rule.until, calendar.zone) ?? startOfDay(countWorkingDays(on, 1, calendar).on, calendar.zone);
}
