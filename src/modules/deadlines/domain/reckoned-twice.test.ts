import { expect, test } from "vitest";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { CivilDate, Zone } from "../../../kernel/time.ts";
import { deadlineRules } from "../rules/deadline-rules.ts";
import { reckoningOffices } from "../rules/offices.ts";
import { calendarOf } from "./calendar.ts";
import { computeDueDate } from "./compute-due-date.ts";

/*
 * The twelve commonest limits reckoned a second time, from plain tables and days as numbers, without a line of the first:
 * another Easter, other holidays, other steps. Where the two differ, one of them is wrong.
 */
const dayMs = 86_400_000;
const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / dayMs;
const textOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);
const weekdayOf = (day: number) => new Date(day * dayMs).getUTCDay();

/** Oudin's algorithm. */
function easterOf(year: number): number {
  const whole = Math.trunc;
  const century = whole(year / 100);
  const golden = year % 19;
  const skip = whole((century - 17) / 25);
  let moon = (century - whole(century / 4) - whole((century - skip) / 3) + 19 * golden + 15) % 30;
  moon -= whole(moon / 28) * (1 - whole(moon / 28) * whole(29 / (moon + 1)) * whole((21 - golden) / 11));
  const week = (year + whole(year / 4) + moon + 2 - century + whole(century / 4)) % 7;
  const from = moon - week;
  const month = 3 + whole((from + 40) / 44);
  return dayOf(year, month, from + 28 - 31 * whole(month / 4));
}

const nthMonday = (year: number, month: number, nth: number) => {
  const first = dayOf(year, month, 1);
  return first + ((8 - weekdayOf(first)) % 7) + 7 * (nth - 1);
};
const mondayBefore25May = (year: number) => {
  let day = dayOf(year, 5, 24);
  while (weekdayOf(day) !== 1) day--;
  return day;
};

const closedDays = new Map<string, ReadonlySet<number>>();
function closedIn(year: number, province: string): ReadonlySet<number> {
  const known = closedDays.get(`${year} ${province}`);
  if (known !== undefined) return known;
  const days = [
    dayOf(year, 1, 1),
    easterOf(year) - 2,
    easterOf(year) + 1,
    mondayBefore25May(year),
    dayOf(year, 7, 1),
    nthMonday(year, 9, 1),
    dayOf(year, 9, 30),
    nthMonday(year, 10, 2),
    dayOf(year, 11, 11),
    dayOf(year, 12, 25),
    dayOf(year, 12, 26),
    province === "QC" ? dayOf(year, 6, 24) : nthMonday(year, 8, 1),
  ];
  const closed = new Set<number>();
  for (let day of days) {
    while ([0, 6].includes(weekdayOf(day)) || closed.has(day)) day++;
    closed.add(day);
  }
  closedDays.set(`${year} ${province}`, closed);
  return closed;
}

const isShut = (day: number, province: string) =>
  [0, 6].includes(weekdayOf(day)) || closedIn(new Date(day * dayMs).getUTCFullYear(), province).has(day);

/** On a closed day of the week, or on a weekend that one follows. */
function isNearHoliday(day: number, province: string): boolean {
  const monday = weekdayOf(day) === 6 ? day + 2 : weekdayOf(day) === 0 ? day + 1 : day;
  return isShut(monday, province);
}

/** Days after (or before) the trigger; then, where the office is shut, the next day on which it is open. */
const commonest: Readonly<Record<string, number>> = {
  "rpd-boc": 45,
  "rpd-contact-information": 10,
  "rpd-boc-changes": -10,
  "rpd-language-change": -10,
  "rpd-disclosure": -10,
  "rpd-reply-disclosure": -5,
  "rpd-location-change": -20,
  "rad-notice-of-appeal": 15,
  "rad-appellant-record": 45,
  "rad-rpd-record": 10,
  "rad-reply": 15,
  "iad-notice-of-appeal": 30,
};

const first = dayOf(2026, 1, 1);
const last = dayOf(2125, 12, 31);

test.each(Object.entries(commonest))("%s is the same reckoned twice, over a hundred years", (code, length) => {
  const offices = Object.values(reckoningOffices);
  const provinces = [...new Map(offices.map((office) => [office.province, office])).values()];
  const rule = deadlineRules.find((one) => one.code === code && isInForce(one, "2026-01-01"));
  if (rule === undefined) throw new Error(`No rule ${code} in force`);
  const differing: string[] = [];
  for (const { province, zone } of provinces) {
    const calendar = calendarOf(province, zone as Zone);
    for (let day = first; day <= last; day++) {
      let due = day + length;
      // What ends on an open day is one addition, and a plain weekend is soon told: the two could part around holidays.
      if (!isNearHoliday(due, province) && day % 29 !== 0) continue;
      while (isShut(due, province)) due++;
      const { dueOn } = computeDueDate(rule, { on: textOf(day) as CivilDate, at: null }, calendar);
      if (dueOn !== textOf(due)) differing.push(`${province} ${textOf(day)}: ${dueOn}, ${textOf(due)}`);
    }
  }
  expect(differing).toEqual([]);
});
