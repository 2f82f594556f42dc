import fc from "fast-check";
import { expect, test } from "vitest";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { CivilDate, Instant, Zone } from "../../../kernel/time.ts";
import type { DeadlineRule } from "../rules/deadline-rule.ts";
import { deadlineRules } from "../rules/deadline-rules.ts";
import { calendarOf } from "./calendar.ts";
import { computeDueDate } from "./compute-due-date.ts";
import { easterSunday } from "./easter.ts";
import { isInTime, mailReceivedOn, receivedOn } from "./receipt.ts";

const eastern = "America/Toronto" as Zone;
const pacific = "America/Vancouver" as Zone;
const offices = {
  toronto: calendarOf("ON", eastern),
  montreal: calendarOf("QC", eastern),
  vancouver: calendarOf("BC", pacific),
};

function due(code: string, on: string, office: keyof typeof offices = "toronto", at: string | null = null) {
  const rule = deadlineRules.find((one) => one.code === code && isInForce(one, on));
  if (rule === undefined) throw new Error(code);
  return computeDueDate(rule, { on: on as CivilDate, at: at as Instant | null }, offices[office]);
}

/** Ordinary spaces in the place of those that do not break. */
const plain = (text = "") => text.replaceAll("\u00a0", " ");

test.each([
  [1961, "1961-04-02"],
  [2024, "2024-03-31"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
  [2285, "2285-03-22"],
])("Easter of %i falls on %s", (year, on) => {
  expect(easterSunday(year)).toBe(on);
});

// Reckoned by hand with a paper calendar; the reason stands beside each.
test.each([
  // 12 November + 45 = Sunday 27 December; Monday 28 stands for Boxing Day (a Saturday), to verify: Thursday 24 is safe.
  ["rpd-boc", "2026-11-12", "toronto", "2026-12-29", "2026-12-24"],
  // Before the practice notice: 15 days. 2 January 2024 + 15 = Wednesday 17 January.
  ["rpd-boc", "2024-01-02", "toronto", "2024-01-17", "2024-01-17"],
  // Friday 4 December - 10 = Tuesday 24 November.
  ["rpd-disclosure", "2026-12-04", "toronto", "2026-11-24", "2026-11-24"],
  // Monday 11 January - 10 = New Year's Day, a Friday; the text moves it to Monday 4, the safe day is Thursday 31.
  ["rpd-disclosure", "2027-01-11", "toronto", "2027-01-04", "2026-12-31"],
  ["rpd-reply-disclosure", "2027-01-11", "toronto", "2027-01-06", "2027-01-06"],
  // Tuesday 5 January: Monday 4, Thursday 31 December, Wednesday 30 are the three working days before.
  ["rpd-date-change", "2027-01-05", "toronto", "2026-12-30", "2026-12-30"],
  // 20 March + 15 = Saturday 4 April; Easter Sunday and Monday follow; Tuesday 7.
  ["rad-notice-of-appeal", "2026-03-20", "montreal", "2026-04-07", "2026-04-07"],
  // 20 March + 45 = Monday 4 May.
  ["rad-appellant-record", "2026-03-20", "montreal", "2026-05-04", "2026-05-04"],
  // 28 July + 5 = Sunday 2 August; Monday 3 is a civic day in Ontario (to verify), none in Québec.
  ["rpd-application-response", "2026-07-28", "toronto", "2026-08-04", "2026-07-31"],
  ["rpd-application-response", "2026-07-28", "montreal", "2026-08-03", "2026-08-03"],
  // 24 June closes Montréal: 19 June + 5 = Wednesday 24 → Thursday 25, Tuesday 23 is safe. Toronto works that day.
  ["rpd-application-response", "2026-06-19", "montreal", "2026-06-25", "2026-06-23"],
  ["rpd-application-response", "2026-06-19", "toronto", "2026-06-24", "2026-06-24"],
  // At least five days before Wednesday 16: the 11th to the 15th are clear, so the 10th.
  ["id-disclosure", "2026-12-16", "toronto", "2026-12-10", "2026-12-10"],
  // 23 December - 10 = Sunday 13, a holiday of the Interpretation Act: Monday 14; safe on Friday 11.
  ["id-constitutional-question", "2026-12-23", "toronto", "2026-12-14", "2026-12-11"],
  // Saturday is no holiday of the Interpretation Act: 24 November + 4… a response due on Saturday 28 stays there.
  ["id-application-response", "2026-11-23", "toronto", "2026-11-28", "2026-11-28"],
  // Reviews run through weekends: Saturday + 7 = Saturday.
  ["id-second-review", "2026-11-28", "toronto", "2026-12-05", "2026-12-05"],
  // At least 30 days after 2 November: 3 November to 2 December are clear, so 3 December.
  ["iad-earliest-hearing", "2026-11-02", "toronto", "2026-12-03", "2026-12-03"],
  // 60 days after 25 November = Sunday 24 January → Monday 25; after 24 November = Saturday 23 → Monday 25.
  ["rpd-hearing-limit", "2026-11-25", "toronto", "2027-01-25", "2027-01-25"],
  ["rpd-hearing-limit", "2026-11-24", "toronto", "2027-01-25", "2027-01-25"],
  // Special hearing: five working days after Friday 18 December skip Christmas and Boxing Day's Monday.
  ["rpd-special-hearing-boc", "2026-12-18", "toronto", "2026-12-29", "2026-12-29"],
] as const)("%s from %s in %s is due on %s, safely on %s", (code, on, office, dueOn, safeOn) => {
  expect(due(code, on, office)).toMatchObject({ dueOn, safeOn });
});

test("the 48-hour review runs through the weekend, hour by hour", () => {
  const review = due("id-first-review", "2026-11-27", "toronto", "2026-11-27T23:00:00.000Z");
  expect(review).toMatchObject({ dueAt: "2026-11-29T23:00:00.000Z", dueOn: "2026-11-29" });
  expect(plain(review.steps[1]?.fr)).toContain("le 29 novembre 2026 à 18 h");
});

test("a rule in hours cannot be reckoned from a day alone", () => {
  expect(() => due("id-first-review", "2026-11-27")).toThrow("counts hours");
});

test("the stamp is Eastern and the day is the office's own: the example of the practice notice", () => {
  // 1 a.m. Eastern on 2 April 2021 is 10 p.m. on 1 April in Vancouver.
  expect(receivedOn("2021-04-02T05:00:00.000Z" as Instant, pacific)).toBe("2021-04-01");
  expect(isInTime("2021-04-01" as CivilDate, "2021-04-02T05:00:00.000Z" as Instant, pacific)).toBe(true);
  expect(isInTime("2021-04-01" as CivilDate, "2021-04-02T05:00:00.000Z" as Instant, eastern)).toBe(false);
});

test("midnight in Vancouver in winter is 7:00 in London from 2026 on: British Columbia keeps UTC-7", () => {
  expect(isInTime("2027-01-14" as CivilDate, "2027-01-15T06:59:59.999Z" as Instant, pacific)).toBe(true);
  expect(isInTime("2027-01-14" as CivilDate, "2027-01-15T07:00:00.000Z" as Instant, pacific)).toBe(false);
});

test("regular mail counts as received on the seventh day, or the next working day; before the IAD it does not move", () => {
  const mailed = "2026-11-04" as CivilDate;
  expect(mailReceivedOn("RPD", mailed, false, offices.toronto)).toBe("2026-11-12");
  expect(mailReceivedOn("IAD", mailed, false, offices.toronto)).toBe("2026-11-11");
  expect(mailReceivedOn("IAD", mailed, true, offices.toronto)).toBe("2026-11-24");
});

test("each step is said in both languages, with the day of the week and French dates", () => {
  const { steps } = due("rpd-disclosure", "2027-01-11");
  expect(steps.map((step) => step.en).join(" ")).toContain("Friday, January 1, 2027");
  expect(plain(steps.map((step) => step.fr).join(" "))).toContain("le vendredi 1er janvier 2027");
  for (const step of steps) expect(step.en).not.toBe(step.fr);
});

test("a day closed by order of the office moves what is due on it", () => {
  const storm = new Map([["2026-11-24", { en: "storm", fr: "tempête" }]]);
  const rule = deadlineRules.find((one) => one.code === "rpd-contact-information");
  if (rule === undefined) throw new Error("rule");
  const calendar = calendarOf("ON", eastern, storm);
  expect(computeDueDate(rule, { on: "2026-11-14" as CivilDate, at: null }, calendar).dueOn).toBe("2026-11-25");
});

test("for any day and any rule, the due day is open where it must be and never before a forward count ends", () => {
  const days = fc
    .integer({ min: 0, max: 4000 })
    .map((n) => new Date(Date.UTC(2024, 9, 1) + n * 86_400_000).toISOString());
  fc.assert(
    fc.property(
      days,
      fc.constantFrom(...deadlineRules),
      fc.constantFrom(...Object.values(offices)),
      (at, rule, office) => {
        const on = at.slice(0, 10) as CivilDate;
        const result = computeDueDate(rule, { on, at: at as Instant }, office);
        if (rule.roll === "next-working-day") expect(office.closureOn(result.dueOn)).toBeNull();
        if (rule.span.direction === "after") expect(result.dueOn >= on).toBe(true);
        else expect(result.dueOn <= on).toBe(true);
        expect(result.safeOn <= result.dueOn).toBe(true);
      },
    ),
  );
});

test("of each rule, at most one row is in force on a day", () => {
  const later = (one: string, other: string) => [one, other].sort().at(-1) ?? one;
  const same = (one: DeadlineRule, other: DeadlineRule) =>
    one.code === other.code && one.trigger === other.trigger && String(one.proceedings) === String(other.proceedings);
  const clashes = deadlineRules.filter((one, place) =>
    deadlineRules.slice(place + 1).some((other) => {
      const on = later(one.effectiveFrom, other.effectiveFrom);
      return same(one, other) && isInForce(one, on) && isInForce(other, on);
    }),
  );
  expect(clashes.map((one) => one.code)).toEqual([]);
});

test("what is to verify says so in both languages", () => {
  for (const rule of deadlineRules.filter((one) => one.toVerify)) {
    expect(rule.source.en, rule.code).toMatch(/to verify/);
    expect(rule.source.fr, rule.code).toMatch(/à vérifier/);
  }
});
