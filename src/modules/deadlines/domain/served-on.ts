import { type Language, say } from "../../../kernel/bilingual.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, civilTimeIn, dateText, type Instant, plusDays } from "../../../kernel/time.ts";
import type { DeadlineRule } from "../rules/deadline-rule.ts";
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

/** Triggers that are the receipt of something: only those can be served. */
const isReceipt = (rule: DeadlineRule): boolean => /received|court-service|notice/.test(rule.trigger);

/**
 * The day on which what was sent counts as received, and the sentence that says why, where it is another day. Ordinary mail
 * of the Federal Court: the tenth day after mailing; what is served electronically after 5 p.m. of the recipient, or on a
 * holiday, on the next day that is none (SOR/93-22, r. 4.1).
 * @throws deadline-not-served for a limit that starts from something else than a receipt
 */
export function servedOn(
  { rule, on, at, how, abroad }: Sent,
  calendar: OfficeCalendar,
): { readonly on: CivilDate; readonly steps: readonly Step[] } {
  if (!isReceipt(rule)) throw new Refused("deadline-not-served", { rule: rule.alias });
  const received =
    how === "mail" ? mailed(rule, on, abroad, calendar) : how === "electronic" ? sent(rule, on, at, calendar) : on;
  if (received === on) return { on, steps: [] };
  const text = how === "mail" ? servedTexts.mail : servedTexts.electronic;
  const inWords = (language: Language) =>
    say(text, language, { sent: dateText(on, language), day: dateText(received, language) });
  return { on: received, steps: [{ on: received, en: inWords("en"), fr: inWords("fr") }] };
}

function mailed(rule: DeadlineRule, on: CivilDate, abroad: boolean, calendar: OfficeCalendar): CivilDate {
  return rule.division === "FC" ? plusDays(on, 10) : mailReceivedOn(rule.division, on, abroad, calendar);
}

function sent(rule: DeadlineRule, on: CivilDate, at: Instant | null, calendar: OfficeCalendar): CivilDate {
  if (rule.division !== "FC") return on;
  const isLate = at !== null && civilDateIn(at, calendar.zone) === on && civilTimeIn(at, calendar.zone) > "17:00";
  let day = isLate ? plusDays(on, 1) : on;
  while (calendar.holidayOn(day) !== null) day = plusDays(day, 1);
  return day;
}
