import { expect, test } from "vitest";
import { isMinor } from "./minor.ts";

test.each([
  ["2008-11-24", null, false],
  ["2008-11-25", null, true],
  ["2008-11-23", null, false],
  ["2015-01-01", 1990, true],
  // With the year alone, only who is surely under eighteen is a minor.
  [null, 2008, false],
  [null, 2009, true],
  [null, null, false],
])("on November 24, 2026, who was born on %s, in %s, is a minor: %s", (bornOn, bornYear, is) => {
  expect(isMinor({ bornOn, bornYear }, "2026-11-24")).toBe(is);
});
