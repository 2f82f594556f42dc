import { expect, test } from "vitest";
import type { CivilDate, Zone } from "../../../kernel/time.ts";
import { calendarOf } from "./calendar.ts";

const calendar = (province: string) => calendarOf(province, "America/Toronto" as Zone);
const closed = (province: string, on: string) => calendar(province).closureOn(on as CivilDate)?.name.en ?? null;
const statutory = (on: string) => calendar("ON").holidayOn(on as CivilDate)?.name.en ?? null;

// Public holidays of 2027, and those of other years that fall on a weekend; null: the office is open.
test.each([
  ["ON", "2027-01-01", "New Year’s Day"],
  ["ON", "2027-03-26", "Good Friday"],
  ["ON", "2027-03-29", "Easter Monday"],
  ["ON", "2027-05-24", "Victoria Day"],
  // May 25 is a Monday in 2026: Victoria Day is the Monday before it, not that day.
  ["ON", "2026-05-18", "Victoria Day"],
  ["ON", "2026-05-25", null],
  ["ON", "2027-06-24", null],
  ["QC", "2027-06-24", "Québec’s National Holiday"],
  ["ON", "2027-07-01", "Canada Day"],
  ["ON", "2027-08-02", "Civic holiday"],
  ["BC", "2027-08-02", "Civic holiday"],
  ["AB", "2027-08-02", "Civic holiday"],
  ["QC", "2027-08-02", null],
  ["ON", "2027-09-06", "Labour Day"],
  // The day is a holiday from its first year on, that first day too.
  ["ON", "2020-09-30", null],
  ["ON", "2021-09-30", "National Day for Truth and Reconciliation"],
  ["ON", "2027-09-30", "National Day for Truth and Reconciliation"],
  ["ON", "2027-10-11", "Thanksgiving Day"],
  ["ON", "2027-11-11", "Remembrance Day"],
  // Christmas of 2027 is a Saturday: Monday and Tuesday stand for it and for Boxing Day.
  ["ON", "2027-12-27", "Christmas Day"],
  ["ON", "2027-12-28", "Boxing Day"],
  ["ON", "2027-12-29", null],
  ["ON", "2027-12-25", "Saturday"],
  ["ON", "2027-12-26", "Sunday"],
] as const)("in %s, %s is %s", (province, on, name) => {
  expect(closed(province, on)).toBe(name);
});

test("a day kept on another day, or from a source to verify, says that it is to verify", () => {
  const on = (day: string) => calendar("ON").closureOn(day as CivilDate)?.toVerify;
  expect([on("2027-12-27"), on("2024-12-25"), on("2024-12-26")]).toEqual([true, false, true]);
});

test.each([
  ["2027-12-25", "Christmas Day"],
  ["2027-12-27", null],
  ["2026-12-26", null],
  ["2026-12-28", null],
  ["2027-08-02", null],
  ["2027-11-13", null],
  ["2027-11-14", "Sunday"],
] as const)("under the Interpretation Act, %s is %s", (on, name) => {
  expect(statutory(on)).toBe(name);
});
