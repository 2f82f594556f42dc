import { expect, test } from "vitest";
import type { CivilDate, Zone } from "../../../kernel/time.ts";
import type { DeadlineRule } from "../rules/deadline-rule.ts";
import { deadlineRules } from "../rules/deadline-rules.ts";
import { calendarOf } from "./calendar.ts";
import { computeDueDate } from "./compute-due-date.ts";

const toronto = calendarOf("ON", "America/Toronto" as Zone);
const [anyRule] = deadlineRules;
const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** The sentences of a limit of this span, counted from Wednesday, November 11, 2026, without the one of its start. */
function sentences(span: DeadlineRule["span"], from = "2026-11-11", roll: DeadlineRule["roll"] = "none") {
  if (anyRule === undefined) throw new Error("no rules");
  const { steps } = computeDueDate({ ...anyRule, span, roll }, { on: from as CivilDate, at: null }, toronto);
  return steps.slice(1).map((step) => ({ en: plain(step.en), fr: plain(step.fr) }));
}

test.each([
  [5, "day", "after", false, "5 calendar days after it", "5 jours civils après cette date", "Monday, November 16"],
  [5, "day", "before", false, "5 calendar days before it", "5 jours civils avant cette date", "Friday, November 6"],
  [5, "day", "after", true, "“At least” 5 days after it", "« Au moins » 5 jours après", "Tuesday, November 17"],
  [5, "day", "before", true, "“At least” 5 days before it", "« Au moins » 5 jours avant", "Thursday, November 5"],
  [1, "working-day", "after", false, "1 working day after it", "1 jour ouvrable après", "Thursday, November 12"],
  [1, "working-day", "before", false, "1 working day before it", "1 jour ouvrable avant", "Tuesday, November 10"],
  [
    1,
    "working-day",
    "before",
    true,
    "“At least” 1 working day before",
    "« Au moins » 1 jour ouvrable avant",
    "Monday, November 9",
  ],
  [2, "month", "after", false, "2 months after it", "2 mois après", "Monday, January 11"],
  [2, "month", "before", false, "2 months", "2 mois", "Friday, September 11"],
] as const)(
  "%i %s %s, clear %s, is explained in one sentence of both languages",
  (count, unit, direction, clear, en, fr, day) => {
    const told = sentences({ count, unit, direction, clear });
    expect(told).toHaveLength(1);
    expect(told[0]?.en).toContain(en);
    expect(told[0]?.fr).toContain(fr);
    expect(told[0]?.en).toContain(day);
  },
);

test("days that were stepped over are named, and no sentence speaks of them where there are none", () => {
  const over = sentences({ count: 3, unit: "working-day", direction: "after", clear: false });
  expect(over.map((one) => one.en.slice(0, 60))).toEqual([
    expect.stringContaining("3 working days after it"),
    expect.stringContaining("Not counted: November 14, 2026 (Saturday); November 15"),
  ]);
});

test("a limit of no days is that very day", () => {
  expect(sentences({ count: 0, unit: "day", direction: "after", clear: false }).map((one) => one.en)).toEqual([
    "The limit is that very day.",
  ]);
});
