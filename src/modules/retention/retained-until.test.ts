import { expect, test } from "vitest";
import type { CivilDate } from "../../kernel/time.ts";
import { retainedUntil } from "./domain/retained-until.ts";
import { retentionRuleOn, retentionRules } from "./rules/retention-rules.ts";

const day = (text: string) => text as CivilDate;

test.each([
  ["2010-03-05", "2010-01-01", "2020-03-05"],
  ["2010-03-05", "2011-07-09", "2021-07-09"],
  ["2012-02-29", "2012-02-29", "2022-02-28"],
])("a case closed on %s and last used on %s is kept until %s", (finalizedOn, lastUsedOn, until) => {
  expect(retainedUntil(day(finalizedOn), day(lastUsedOn), 10)).toBe(until);
});

test("the longest rule in force decides, and every rule names its source in both languages", () => {
  expect(retentionRuleOn("RPD", "2026-11-24").code).toBe("tribunal-schedule");
  expect(retentionRuleOn("RPD", "2000-01-01").code).toBe("privacy-minimum");
  expect(retentionRuleOn("RPD", "2026-11-24").years).toBe(10);
  expect(() => retentionRuleOn("RPD", "1900-01-01")).toThrow("No retention rule");
  expect(retentionRuleOn("RPD", "2026-11-24", retentionRules.toReversed()).code).toBe("tribunal-schedule");
  for (const rule of retentionRules) {
    expect(rule.source.fr).not.toBe(rule.source.en);
    expect(rule.years).toBeGreaterThanOrEqual(2);
  }
});
