import { expect, test } from "vitest";
import type { CivilDate } from "../../kernel/time.ts";
import { openLimits } from "./choices.ts";

const today = "2026-11-30" as CivilDate;
const limit = (safeOn: string, changes: object = {}) => ({
  effect: "no-later-than" as const,
  standing: "expected" as const,
  state: "coming" as const,
  safeOn: safeOn as CivilDate,
  trigger: { on: "2026-11-01" as CivilDate },
  ...changes,
});
const shown = (...limits: Parameters<typeof openLimits>[0][number][]) =>
  openLimits(limits, today, false).map((one) => one.safeOn);

test("what is expected and not met is shown, nearest first; what may be done, is met or excused is not", () => {
  expect(
    shown(
      limit("2026-12-10"),
      limit("2026-12-01"),
      limit("2026-12-02", { standing: "if-wanted" }),
      limit("2026-12-03", { effect: "not-before" }),
      limit("2026-12-04", { state: "met" }),
      limit("2026-12-05", { state: "excused" }),
    ),
  ).toEqual(["2026-12-01", "2026-12-10"]);
});

test("documents for a hearing that is over are nobody's next act; before it, and on its day, they are missed and wanted", () => {
  const forHearing = (on: string) => limit("2026-11-06", { state: "past", trigger: { on } });
  expect(shown(forHearing("2026-11-17"))).toEqual([]);
  expect(shown(forHearing("2026-11-30"))).toEqual(["2026-11-06"]);
  expect(shown(forHearing("2026-12-04"))).toEqual(["2026-11-06"]);
});

test("what runs from a day onward is wanted after it is late", () => {
  expect(shown(limit("2026-11-15", { state: "past" }))).toEqual(["2026-11-15"]);
});

test("on a closed case a time that has passed is nobody's next act, and one that runs is", () => {
  const limits = [limit("2026-11-20", { state: "past" }), limit("2026-12-15")];
  expect(openLimits(limits, today, true).map((one) => one.safeOn)).toEqual(["2026-12-15"]);
});
