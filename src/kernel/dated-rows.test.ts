import { expect, test } from "vitest";
import { datedFaults, isInForce } from "./dated-rows.ts";

test.each([
  ["2026-12-31", "2027-01-01", "2027-01-03", false],
  ["2027-01-01", "2027-01-01", "2027-01-03", true],
  ["2027-01-02", "2027-01-01", "2027-01-03", true],
  ["2027-01-03", "2027-01-01", "2027-01-03", true],
  ["2027-01-04", "2027-01-01", "2027-01-03", false],
  ["2027-01-01", "2027-01-01", "2027-01-01", true],
  ["2099-01-01", "2027-01-01", null, true],
  ["2026-12-31", "2027-01-01", null, false],
  ["1900-01-01", null, "2027-01-03", true],
  ["2027-01-04", null, "2027-01-03", false],
  ["2027-01-04", null, null, true],
] as const)("on %s a row from %s to %s speaks: %s", (on, effectiveFrom, effectiveTo, speaks) => {
  expect(isInForce({ effectiveFrom, effectiveTo }, on)).toBe(speaks);
});

test.each([
  [[["2027-01-01", null]], []],
  [[["2027-01-01", "2027-01-01"]], []],
  [[["2027-01-02", "2027-01-01"]], ["ends on 2027-01-01, before it begins on 2027-01-02"]],
  [
    [
      ["2027-01-02", null],
      ["2026-01-01", "2027-01-01"],
    ],
    [],
  ],
  [
    [
      ["2026-01-01", "2027-01-02"],
      ["2027-01-02", null],
    ],
    ["overlap: two rows on 2027-01-02"],
  ],
  [
    [
      ["2026-01-01", null],
      ["2027-01-02", null],
    ],
    ["overlap: two rows on 2027-01-02"],
  ],
  [
    [
      ["2026-01-01", "2026-12-31"],
      ["2027-01-02", null],
    ],
    ["gap: no row from 2027-01-01 to the day before 2027-01-02"],
  ],
] as readonly (readonly [readonly (readonly [string, string | null])[], readonly string[]])[])(
  "of the rows %j the days are wrong so: %j",
  (rows, faults) => {
    expect(datedFaults(rows.map(([effectiveFrom, effectiveTo]) => ({ effectiveFrom, effectiveTo })))).toEqual(faults);
  },
);
