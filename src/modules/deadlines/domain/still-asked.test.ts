import { expect, test } from "vitest";
import type { CivilDate } from "../../../kernel/time.ts";
import { isStillAsked } from "./still-asked.ts";

const today = "2026-11-30" as CivilDate;
type Limit = Parameters<typeof isStillAsked>[0];
const limit = (dueOn: string, state: Limit["state"], from = "2026-11-01"): Limit => ({
  state,
  dueOn: dueOn as CivilDate,
  safeOn: dueOn as CivilDate,
  trigger: { id: null, code: "hearing", on: from as CivilDate, at: null },
});

test.each([
  ["what is to come is asked", limit("2026-12-10", "coming"), true],
  ["what is due today is asked", limit("2026-11-30", "today"), true],
  ["what was met is not", limit("2026-11-20", "met"), false],
  ["what was excused is not", limit("2026-12-10", "excused"), false],
  ["what was missed two weeks ago is asked", limit("2026-11-16", "past"), true],
  ["what was missed before that is not brought to mind", limit("2026-11-15", "past"), false],
  ["what was missed before a hearing that is to come is asked", limit("2026-11-20", "past", "2026-12-01"), true],
  ["what was missed before a hearing of today is asked", limit("2026-11-20", "past", "2026-11-30"), true],
  ["what was missed before a hearing that is over is not", limit("2026-11-20", "past", "2026-11-29"), false],
])("%s", (_, one, asked) => {
  expect(isStillAsked(one, today, false)).toBe(asked);
});

test("on a closed case what was missed is asked of nobody", () => {
  expect(isStillAsked(limit("2026-11-20", "past"), today, true)).toBe(false);
});
