import { type CivilDate, civilDateIn, type Instant, plusDays, type Zone } from "../../../kernel/time.ts";
import type { DeadlineRule } from "../rules/deadline-rule.ts";
import { mailRules } from "../rules/service-rules.ts";
import type { OfficeCalendar } from "./calendar.ts";

/**
 * The day on which something sent electronically was received: the portal's stamp read on the clock of the office
 * that handles the case (practice notice on My Case). A stamp of 1 a.m. Eastern is 10 p.m. of the day before in Vancouver.
 */
export function receivedOn(stamp: Instant, officeZone: Zone): CivilDate {
  return civilDateIn(stamp, officeZone);
}

/** Whether a stamp is in time: any moment of the due day on the office's clock. */
export function isInTime(dueOn: CivilDate, stamp: Instant, officeZone: Zone): boolean {
  return receivedOn(stamp, officeZone) <= dueOn;
}

/**
 * The day on which regular mail counts as received by a party, by the division's rule of service.
 * @param abroad sent to or from outside Canada
 */
export function mailReceivedOn(
  division: DeadlineRule["division"],
  mailedOn: CivilDate,
  abroad: boolean,
  calendar: OfficeCalendar,
): CivilDate {
  const { days, daysAbroad, roll } = mailRules[division];
  let on = plusDays(mailedOn, abroad ? daysAbroad : days);
  const shut = (day: CivilDate) => (calendar.closureOn(day) ?? calendar.holidayOn(day)) !== null;
  while (roll === "next-working-day" && shut(on)) on = plusDays(on, 1);
  return on;
}
