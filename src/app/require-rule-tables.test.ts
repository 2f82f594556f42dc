import { expect, test } from "vitest";
import { lifecycles, openedDeadlines } from "../modules/cases/index.ts";
import { deadlineRules } from "../modules/deadlines/index.ts";
import { requireRuleTables } from "./require-rule-tables.ts";

const tables = { lifecycles, deadlineRules };
const boc = deadlineRules.filter((rule) => rule.code === "rpd-boc");
const others = deadlineRules.filter((rule) => rule.code !== "rpd-boc");
const withBoc = (...days: readonly (readonly [string, string | null])[]) => ({
  lifecycles,
  deadlineRules: [
    ...others,
    ...boc
      .slice(0, 1)
      .flatMap((rule) => days.map(([effectiveFrom, effectiveTo]) => ({ ...rule, effectiveFrom, effectiveTo }))),
  ],
});

test("the product's own tables let it start", () => {
  expect(() => requireRuleTables()).not.toThrow();
  expect(openedDeadlines.length).toBeGreaterThan(20);
});

test.each([
  ["a gap", withBoc(["2012-12-15", "2024-09-01"], ["2024-09-09", null]), /rpd-boc.*gap: no row from 2024-09-02/],
  [
    "an overlap",
    withBoc(["2012-12-15", "2024-09-09"], ["2024-09-09", null]),
    /rpd-boc.*overlap: two rows on 2024-09-09/,
  ],
  ["days turned about", withBoc(["2024-09-09", "2012-12-15"]), /rpd-boc.*ends on 2012-12-15, before it begins/],
  ["a limit that no rule has", { lifecycles, deadlineRules: others }, /rpd-boc: a step opens it, and no rule has it/],
  ["a proceeding without steps", { ...tables, lifecycles: lifecycles.slice(2) }, /claim: no table/],
])("it does not start with %s, and says which row in both languages", (_what, wrong, words) => {
  expect(() => requireRuleTables(wrong)).toThrow(words);
  expect(() => requireRuleTables(wrong)).toThrow(/^rule-tables-wrong: .*\nLes tables de règles/);
});
