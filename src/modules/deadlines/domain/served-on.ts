import { type Language, say } from "../../../kernel/bilingual.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, dateText, type Instant, instantIn, plusDays } from "../../../kernel/time.ts";
import type { DeadlineRule } from "../rules/deadline-rule.ts";
import { electronicUntil, servedTriggers, stampedByDivision } from "../rules/service-rules.ts";
import { servedTexts } from "../text.ts";
import type { OfficeCalendar } from "./calendar.ts";
import type { Step } from "./compute-due-date.ts";
import { mailReceivedOn } from "./receipt.ts";

export const waysOfService = ["mail", "electronic", "hand"] as const;
export type Service = (typeof waysOfService)[number];

interface Sent {
  readonly rule: DeadlineRule;
  readonly on: CivilDate;
  readonly at: Instant | null;
  readonly how: Service;
  readonly abroad: boolean;
}

/** What a Division receives counts on the day that it stamps, however it was sent. */
const isServed = (rule: DeadlineRule): boolean => servedTriggers.has(rule.trigger) && !stampedByDivision.has(rule.code);

/**
 * The day on which what was sent counts as received, and the sentence that says why, where it is another day.
 * @throws deadline-not-served for a limit that starts from something else than a receipt
 */
export function servedOn(
  { rule, on, at, how, abroad }: Sent,
  calendar: OfficeCalendar,
): { readonly on: CivilDate; readonly steps: readonly Step[] } {
  if (!isServed(rule)) throw new Refused("deadline-not-served", { rule: rule.alias });
  const received =
    how === "mail"
      ? mailReceivedOn(rule.division, on, abroad, calendar)
      : how === "electronic"
        ? sent(rule, on, at, calendar)
        : on;
  if (received === on) return { on, steps: [] };
  const text = how === "mail" ? servedTexts.mail : servedTexts.electronic;
  const inWords = (language: Language) =>
    say(text, language, { sent: dateText(on, language), day: dateText(received, language) });
  return { on: received, steps: [{ on: received, en: inWords("en"), fr: inWords("fr") }] };
}

function sent(rule: DeadlineRule, on: CivilDate, at: Instant | null, calendar: OfficeCalendar): CivilDate {
  const until = electronicUntil[rule.division];
  if (until === undefined) return on;
  const last = instantIn(on, until.time, calendar.zone);
  const isLate = at !== null && last !== null && at > last;
  let day = isLate ? plusDays(on, 1) : on;
  while (calendar.holidayOn(day) !== null) day = plusDays(day, 1);
  return day;
}
