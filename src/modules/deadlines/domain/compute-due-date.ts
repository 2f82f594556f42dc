import { Temporal } from "temporal-polyfill";
import { type Bilingual, type Language, say } from "../../../kernel/bilingual.ts";
import {
  type CivilDate,
  civilDateIn,
  dateText,
  type Instant,
  instantOf,
  momentText,
  plusDays,
} from "../../../kernel/time.ts";
import { type DeadlineRule, triggers } from "../rules/deadline-rule.ts";
import { stepTexts } from "../text.ts";
import type { Closure, OfficeCalendar } from "./calendar.ts";

/** What happened and when: the day in the office's zone, and the instant where a rule counts hours. */
export interface Trigger {
  readonly on: CivilDate;
  readonly at: Instant | null;
}

export interface DueDate {
  /** Last day (or first day, for a `not-before` rule) by the text of the rule. */
  readonly dueOn: CivilDate;
  /** The very hour, for a rule in hours. */
  readonly dueAt: Instant | null;
  /** The day to keep to while a point of law is to verify; equal to `dueOn` where nothing is. */
  readonly safeOn: CivilDate;
  /** The arithmetic, sentence by sentence. */
  readonly steps: readonly Step[];
}

/** A sentence of the reckoning, and the day that it comes to. */
export interface Step extends Bilingual {
  readonly on: CivilDate;
}

type Values = (language: Language) => Readonly<Record<string, string | number>>;
const sentence = (text: Bilingual, values: Values): Bilingual => ({
  en: say(text, "en", values("en")),
  fr: say(text, "fr", values("fr")),
});

const step = (on: CivilDate, text: Bilingual, values: Values): Step => ({ on, ...sentence(text, values) });

const weekdays = {
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
} as const;

/** `Friday, November 27, 2026`, `le vendredi 27 novembre 2026`. */
function dayText(on: CivilDate, language: Language): string {
  const weekday = weekdays[language][Temporal.PlainDate.from(on).dayOfWeek - 1];
  return language === "en" ? `${weekday}, ${dateText(on, "en")}` : `le ${weekday} ${dateText(on, "fr")}`;
}

/**
 * When a thing is due, with each step of the reckoning in both languages.
 * @throws RangeError for a rule in hours whose trigger has no hour
 */
export function computeDueDate(rule: DeadlineRule, trigger: Trigger, calendar: OfficeCalendar): DueDate {
  if (rule.span.unit === "hour") return inHours(rule, trigger, calendar);
  const steps = [
    step(trigger.on, stepTexts.start, (language) => ({
      date: dateText(trigger.on, language),
      trigger: triggers[rule.trigger][language],
    })),
  ];
  const raw = count(rule, trigger.on, calendar, steps);
  const { on, closures } = roll(rule, raw, calendar, steps);
  const safeOn = prudentDay(rule, raw, on, closures, calendar, steps);
  return { dueOn: on, dueAt: null, safeOn, steps };
}

/** The step that an order adds. */
export function variedSentence(on: CivilDate): Bilingual {
  return sentence(stepTexts.varied, (language) => ({ day: dayText(on, language) }));
}

function inHours(rule: DeadlineRule, trigger: Trigger, calendar: OfficeCalendar): DueDate {
  if (trigger.at === null) throw new RangeError(`${rule.code} counts hours: its trigger needs one`);
  const { at } = trigger;
  const dueAt = instantOf(new Date(Date.parse(at) + rule.span.count * 3_600_000));
  const dueOn = civilDateIn(dueAt, calendar.zone);
  const steps = [
    step(trigger.on, stepTexts.startHour, (language) => ({
      moment: momentText(at, calendar.zone, language),
      trigger: triggers[rule.trigger][language],
    })),
    step(dueOn, stepTexts.hours, (language) => ({
      n: rule.span.count,
      moment: momentText(dueAt, calendar.zone, language),
    })),
  ];
  return { dueOn, dueAt, safeOn: dueOn, steps };
}

/** The day that the count alone gives, before any roll. */
function count(rule: DeadlineRule, from: CivilDate, calendar: OfficeCalendar, steps: Step[]): CivilDate {
  const { count: n, unit, direction, clear } = rule.span;
  const sign = direction === "after" ? 1 : -1;
  const tell = (text: Bilingual, on: CivilDate): CivilDate => {
    steps.push(step(on, text, (language) => ({ n, day: dayText(on, language) })));
    return on;
  };
  if (unit === "month")
    return tell(
      stepTexts.months,
      Temporal.PlainDate.from(from)
        .add({ months: sign * n })
        .toString() as CivilDate,
    );
  if (unit === "working-day") {
    const { on, skipped } = countWorkingDays(from, sign * (clear ? n + 1 : n), calendar);
    if (clear) tell(stepTexts.clearWorkingBefore, on);
    else tell(direction === "after" ? stepTexts.workingAfter : stepTexts.workingBefore, on);
    if (skipped.length > 0)
      steps.push(step(on, stepTexts.skipped, (language) => ({ days: skipped.map((one) => one[language]).join("; ") })));
    return on;
  }
  if (n === 0) {
    steps.push({ on: from, ...stepTexts.sameDay });
    return from;
  }
  const on = plusDays(from, sign * (clear ? n + 1 : n));
  if (clear) return tell(direction === "after" ? stepTexts.clearAfter : stepTexts.clearBefore, on);
  return tell(direction === "after" ? stepTexts.daysAfter : stepTexts.daysBefore, on);
}

/** Steps over closed days, naming each that is not just a weekend. */
export function countWorkingDays(
  from: CivilDate,
  days: number,
  calendar: OfficeCalendar,
): { readonly on: CivilDate; readonly skipped: readonly Bilingual[] } {
  const step = days < 0 ? -1 : 1;
  const skipped: Bilingual[] = [];
  let on = from;
  for (let left = Math.abs(days); left > 0; ) {
    on = plusDays(on, step);
    const closure = calendar.closureOn(on);
    if (closure === null) left--;
    else {
      const day = on;
      skipped.push({
        en: `${dateText(day, "en")} (${closure.name.en})`,
        fr: `le ${dateText(day, "fr")} (${closure.name.fr})`,
      });
    }
  }
  return { on, skipped };
}

/** The roll of the rule, and the closed days it stepped over. */
function roll(
  rule: DeadlineRule,
  raw: CivilDate,
  calendar: OfficeCalendar,
  steps: Step[],
): { readonly on: CivilDate; readonly closures: readonly Closure[] } {
  const reason = (on: CivilDate): Closure | null => {
    if (rule.roll === "none") return null;
    if (rule.roll === "next-working-day") return calendar.closureOn(on);
    if (rule.roll === "next-not-holiday") return calendar.holidayOn(on);
    return Temporal.PlainDate.from(raw).dayOfWeek === 6 ? calendar.closureOn(on) : calendar.holidayOn(on);
  };
  const first = reason(raw);
  if (first === null) return { on: raw, closures: [] };
  const closures: Closure[] = [];
  let on = raw;
  for (let closure: Closure | null = first; closure !== null; closure = reason(on)) {
    closures.push(closure);
    on = plusDays(on, 1);
  }
  const text = rule.roll === "next-not-holiday" ? stepTexts.rollHoliday : stepTexts.rollWorking;
  const reasons = (language: Language) => [...new Set(closures.map((one) => one.name[language]))].join(", ");
  steps.push(step(on, text, (language) => ({ reason: reasons(language), day: dayText(on, language) })));
  return { on, closures };
}

/** The last day on which the office is open before a roll whose ground is to verify. */
function prudentDay(
  rule: DeadlineRule,
  raw: CivilDate,
  dueOn: CivilDate,
  closures: readonly Closure[],
  calendar: OfficeCalendar,
  steps: Step[],
): CivilDate {
  if (raw === dueOn || rule.effect === "not-before") return dueOn;
  const backward = rule.span.direction === "before";
  if (!backward && !closures.some((one) => one.toVerify)) return dueOn;
  let on = raw;
  while (calendar.closureOn(on) !== null) on = plusDays(on, -1);
  const text = backward ? stepTexts.backward : stepTexts.uncertain;
  steps.push(step(on, text, (language) => ({ day: dayText(on, language) })));
  return on;
}
