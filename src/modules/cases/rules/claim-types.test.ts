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

test("a type that ended was one on its last day, and not the day after", () => {
  const row = claimTypeOn("RPD", "race", "2026-11-24");
  if (row === undefined) throw new Error("no row");
  const ended = [{ ...row, effectiveTo: "2026-12-31" }];
  expect(claimTypeOn("RPD", "race", "2026-12-31", ended)?.code).toBe("race");
  expect(claimTypeOn("RPD", "race", "2027-01-01", ended)).toBeUndefined();
});
