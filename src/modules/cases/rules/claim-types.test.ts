import { expect, test } from "vitest";
import { claimTypeOn } from "./claim-types.ts";

test.each([
  ["RPD", "race", "2026-11-24", "Race"],
  ["RAD", "torture", "2026-11-24", "Danger of torture"],
  // The Act came into force on June 28, 2002: that day the row speaks, the day before it does not.
  ["RPD", "race", "2002-06-28", "Race"],
  ["RPD", "race", "2002-06-27", undefined],
  ["IAD", "race", "2026-11-24", undefined],
  ["RPD", "wealth", "2026-11-24", undefined],
])("before the %s, %s on %s is %s", (division, code, on, name) => {
  expect(claimTypeOn(division, code, on)?.name.en).toBe(name);
});
