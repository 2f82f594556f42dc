import { expect, test } from "vitest";
import { defaultsOn } from "../rules/scheduling-defaults.ts";
import { areHoursSound } from "./sound-hours.ts";
import { clipped } from "./spans.ts";

const day = (begins: string, ends: string, weekday = 1, week = 1) => ({ week, weekday, begins, ends });

test.each([
  [[], true],
  [[day("09:00", "12:00")], true],
  [[day("09:00", "09:00")], false],
  [[day("12:00", "09:00")], false],
  [[day("13:00", "16:00"), day("09:00", "13:00")], true],
  [[day("12:59", "16:00"), day("09:00", "13:00")], false],
  [[day("09:00", "13:00"), day("10:00", "11:00", 2)], true],
  [[day("09:00", "13:00"), day("10:00", "11:00", 1, 2)], true],
  [[day("09:00", "13:00", 1, 2)], true],
  [[day("09:00", "13:00", 1, 3)], false],
  // Told in any order, what overlaps is found beside what lies on another day or in another week.
  [[day("09:00", "13:00"), day("10:00", "11:00", 2), day("12:00", "14:00")], false],
  [[day("09:00", "13:00"), day("10:00", "11:00", 1, 2), day("12:00", "14:00")], false],
  [[day("09:00", "10:00", 2, 1), day("08:00", "09:30", 1, 2), day("09:00", "10:00", 1, 1)], true],
])("the hours %j of a cycle of two weeks can be kept: %s", (hours, sound) => {
  expect(areHoursSound({ cycleWeeks: 2, hours })).toBe(sound);
});

test("what only touches the moments between which it is asked is not there", () => {
  const span = [{ from: 10, to: 20 }];
  expect(clipped(span, { from: 20, to: 30 })).toEqual([]);
  expect(clipped(span, { from: 0, to: 10 })).toEqual([]);
  expect(clipped(span, { from: 19, to: 30 })).toEqual([{ from: 19, to: 20 }]);
});

test("a day before every row of the defaults is a bug", () => {
  expect(defaultsOn("2026-11-24").memberMaxMinutesPerWeek).toBeGreaterThan(0);
  expect(() => defaultsOn("1900-01-01")).toThrow("no row on 1900-01-01");
});
