import { expect, test } from "vitest";
import { parseCivilDate } from "../../../kernel/time.ts";
import { cautionOf } from "./cautions.ts";

const claim = { division: "RPD", status: "decided", isFinal: true, missed: {} };
const missed = {
  "rad-notice-of-appeal": parseCivilDate("2026-12-15"),
  "rad-appellant-record": parseCivilDate("2027-01-14"),
};

test("whoever files a notice of appeal before a decision, or of what was withdrawn, is told that nothing can be appealed", () => {
  expect(cautionOf("notice-of-appeal", { ...claim, status: "scheduled", isFinal: false })?.en).toMatch(/^No decision/);
  for (const status of ["withdrawn", "abandoned"])
    expect(cautionOf("notice-of-appeal", { ...claim, status })?.fr).toContain("al.\u00a0110(2)b)");
  expect(cautionOf("notice-of-appeal", claim)).toBeNull();
});

test("whoever is late is told the day that passed, and to ask for an extension of time", () => {
  const notice = cautionOf("notice-of-appeal", { ...claim, missed });
  expect(notice?.en).toContain("Tuesday, December 15, 2026");
  expect(notice?.fr).toContain("prorogation de délai");
  const appeal = { division: "RAD", status: "received", isFinal: false, missed };
  expect(cautionOf("appellants-record", appeal)?.fr).toContain("jeudi 14\u00a0janvier");
  expect(cautionOf("appellants-record", { ...appeal, isFinal: true })).toBeNull();
});

test("nothing is said of another document, nor of a notice on another division's file", () => {
  expect(cautionOf("disclosure", { ...claim, isFinal: false })).toBeNull();
  expect(cautionOf("notice-of-appeal", { division: "IAD", status: "received", isFinal: false, missed })).toBeNull();
  expect(
    cautionOf("appellants-record", { division: "RAD", status: "received", isFinal: false, missed: {} }),
  ).toBeNull();
});
