import { type CivilDate, civilDateIn, type Instant, plusDays, type Zone } from "../../../kernel/time.ts";
import type { DeadlineRule } from "../rules/deadline-rule.ts";
import type { OfficeCalendar } from "./calendar.ts";

/**
 * The day on which something sent electronically was received: the portal's stamp read on the clock of the office
 * that handles the file (practice notice on My Case). A stamp of 1 a.m. Eastern is 10 p.m. of the day before in Vancouver.
 */
export function receivedOn(stamp: Instant, officeZone: Zone): CivilDate {
  return civilDateIn(stamp, officeZone);
}

/** Whether a stamp is in time: any moment of the due day on the office's clock. */
export function isInTime(dueOn: CivilDate, stamp: Instant, officeZone: Zone): boolean {
  return receivedOn(stamp, officeZone) <= dueOn;
}

/**
 * The day on which regular mail counts as received by a party: the seventh day after mailing, moved to the next
 * working day (RPD r. 41(2), RAD r. 35(2), ID r. 31(2)); before the IAD it does not move, and is the twentieth when
 * sent to or from abroad (IAD r. 40(2)).
 */
export function mailReceivedOn(
  division: Exclude<DeadlineRule["division"], "FC">,
  mailedOn: CivilDate,
  abroad: boolean,
  calendar: OfficeCalendar,
): CivilDate {
  if (division === "IAD") return plusDays(mailedOn, abroad ? 20 : 7);
  let on = plusDays(mailedOn, 7);
  const shut = (day: CivilDate) => (calendar.closureOn(day) ?? calendar.holidayOn(day)) !== null;
  while (shut(on)) on = plusDays(on, 1);
  return on;
}
