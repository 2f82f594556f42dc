import { expect, test } from "vitest";
import type { CivilDate } from "../../../kernel/time.ts";
import { fileNumber, parseFileNumber, seriesOf } from "./file-number.ts";

test.each([
  ["RPD", "T", "2026-11-24", "TC6"],
  ["RAD", "M", "2000-01-01", "MA0"],
  ["IAD", "V", "2010-01-01", "VB0"],
  ["IAD", "V", "2049-12-31", "VE9"],
  ["ID", "T", "2026-11-24", "0003-C6"],
  ["ID", "M", "2026-11-24", "0018-C6"],
  ["ID", "V", "2026-11-24", "0008-C6"],
  ["ID", "X", "2026-11-24", "0000-C6"],
])("a case of the %s at %s of %s is of the series %s", (division, letter, on, series) => {
  expect(seriesOf(division, letter, on as CivilDate)).toBe(series);
});

test("a year outside the letters has no series", () => {
  for (const on of ["1999-12-31", "2050-01-01"])
    expect(() => seriesOf("RPD", "T", on as CivilDate)).toThrow("No file number series");
});

test.each([
  ["tc6 123", "TC6-00123"],
  ["TC6-00123", "TC6-00123"],
  [" 0003–C6 7 ", "0003-C6-00007"],
  ["TC6-123456", null],
  ["somebody", null],
])("%j is the number %s", (typed, number) => {
  expect(parseFileNumber(typed)).toBe(number);
});

test("a number is written with five digits", () => {
  expect(fileNumber("TC6", 7)).toBe("TC6-00007");
});
